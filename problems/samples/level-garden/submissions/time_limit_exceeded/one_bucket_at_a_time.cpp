#include <functional>
#include <iostream>
#include <queue>
#include <vector>

// Pours every single bucket under the stone that is lowest just then.
int main() {
    int n;
    long long sand;
    std::cin >> n >> sand;
    std::priority_queue<long long, std::vector<long long>, std::greater<>> heights;
    for (long long height; n-- > 0 && std::cin >> height;) heights.push(height);
    while (sand-- > 0) {
        const long long lowest = heights.top();
        heights.pop();
        heights.push(lowest + 1);
    }
    std::cout << heights.top() << '\n';
}
