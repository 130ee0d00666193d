#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

// Counts the buckets in 32 bits, so a level far too high looks cheap.
int main() {
    int n;
    long long sand;
    std::cin >> n >> sand;
    std::vector<long long> heights(n);
    for (auto& height : heights) std::cin >> height;

    long long low = *std::ranges::min_element(heights), high = low + sand;
    while (low < high) {
        const long long middle = (low + high + 1) / 2;
        std::uint32_t used = 0;
        for (const auto height : heights) used += static_cast<std::uint32_t>(std::max(0LL, middle - height));
        if (used <= sand) low = middle;
        else high = middle - 1;
    }
    std::cout << low << '\n';
}
