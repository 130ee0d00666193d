#include <functional>
#include <iostream>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<std::pair<int, int>>> tracks(n + 1);
    for (int a, b, minutes; m-- > 0 && std::cin >> a >> b >> minutes;) {
        tracks[a].emplace_back(b, minutes);
        tracks[b].emplace_back(a, minutes);
    }

    using Arrival = std::tuple<long long, int, bool>;  // minute, hut, whether the dogs are tired
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> due;
    std::vector<bool> seen[2] = {std::vector<bool>(n + 1), std::vector<bool>(n + 1)};
    for (due.emplace(0, 1, false); !due.empty();) {
        const auto [minute, hut, tired] = due.top();
        due.pop();
        if (hut == n) return std::cout << minute << '\n', 0;
        if (seen[tired][hut]) continue;
        seen[tired][hut] = true;
        for (const auto& [near, minutes] : tracks[hut]) {
            due.emplace(minute + minutes, near, tired);
            if (!tired) due.emplace(minute + minutes / 2, near, true);
        }
    }
    std::cout << "-1\n";
}
