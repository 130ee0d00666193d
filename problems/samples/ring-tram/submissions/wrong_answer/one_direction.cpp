#include <iostream>
#include <vector>

// Always rides in the direction of the numbers.
int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> start(n + 1);
    for (int i = 0; i < n; ++i) {
        std::cin >> start[i + 1];
        start[i + 1] += start[i];
    }
    for (int a, b; q-- > 0 && std::cin >> a >> b;)
        std::cout << (a <= b ? start[b - 1] - start[a - 1] : start[n] - start[a - 1] + start[b - 1]) << '\n';
}
