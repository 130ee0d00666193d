#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> start(n + 1);
    for (int i = 0; i < n; ++i) {
        std::cin >> start[i + 1];
        start[i + 1] += start[i];
    }
    for (int a, b; q-- > 0 && std::cin >> a >> b;) {
        const long long ride = std::abs(start[a - 1] - start[b - 1]);
        std::cout << std::min(ride, start[n] - ride) << '\n';
    }
}
