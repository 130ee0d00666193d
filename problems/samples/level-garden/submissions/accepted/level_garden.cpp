#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n;
    long long sand;
    std::cin >> n >> sand;
    std::vector<long long> heights(n);
    for (auto& height : heights) std::cin >> height;

    const auto reachable = [&](long long level) {
        long long left = sand;
        for (const auto height : heights)
            if ((left -= std::max(0LL, level - height)) < 0) return false;
        return true;
    };
    long long low = *std::ranges::min_element(heights), high = low + sand;
    while (low < high) {
        const long long middle = (low + high + 1) / 2;
        if (reachable(middle)) low = middle;
        else high = middle - 1;
    }
    std::cout << low << '\n';
}
