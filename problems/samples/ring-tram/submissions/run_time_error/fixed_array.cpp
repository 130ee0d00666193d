#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <vector>

// Room for a thousand stops: std::out_of_range on a longer line.
int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> start(1001);
    for (int i = 0; i < n; ++i) {
        int t;
        std::cin >> t;
        start.at(i + 1) = start.at(i) + t;
    }
    for (int a, b; q-- > 0 && std::cin >> a >> b;) {
        const long long ride = std::abs(start.at(a - 1) - start.at(b - 1));
        std::cout << std::min(ride, start.at(n) - ride) << '\n';
    }
}
