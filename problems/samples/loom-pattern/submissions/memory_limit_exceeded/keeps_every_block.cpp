#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>

// Keeps a copy of each block of the length it tries.
int main() {
    int n, k;
    std::string ribbon;
    std::cin >> n >> k >> ribbon;
    int low = 0, high = n - k + 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        int most = 0;
        std::unordered_map<std::string, int> places;
        for (int i = 0; i + middle <= n; ++i) most = std::max(most, ++places[ribbon.substr(i, middle)]);
        if (most >= k) low = middle;
        else high = middle - 1;
    }
    std::cout << low << '\n';
}
