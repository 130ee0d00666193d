#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

// Sorts all suffixes by doubling; afterwards order[i] is the place of the i-th smallest.
std::vector<int> suffix_order(const std::string& text) {
    const int n = static_cast<int>(text.size());
    std::vector<int> order(n), rank(text.begin(), text.end()), next(n);
    std::iota(order.begin(), order.end(), 0);
    for (int length = 1;; length *= 2) {
        const auto key = [&](int i) {
            return std::pair(rank[i], i + length < n ? rank[i + length] : -1);
        };
        std::ranges::sort(order, {}, key);
        next[order[0]] = 0;
        for (int i = 1; i < n; ++i)
            next[order[i]] = next[order[i - 1]] + (key(order[i - 1]) < key(order[i]));
        rank.swap(next);
        if (rank[order[n - 1]] == n - 1) return order;
    }
}

// common[i]: how many letters the i-th and the (i+1)-th smallest suffix share (Kasai's algorithm).
std::vector<int> common_prefixes(const std::string& text, const std::vector<int>& order) {
    const int n = static_cast<int>(text.size());
    std::vector<int> rank(n), common(n);
    for (int i = 0; i < n; ++i) rank[order[i]] = i;
    for (int i = 0, same = 0; i < n; ++i) {
        if (rank[i] == n - 1) {
            same = 0;
            continue;
        }
        const int other = order[rank[i] + 1];
        while (std::max(i, other) + same < n && text[i + same] == text[other + same]) ++same;
        common[rank[i]] = same;
        same = std::max(0, same - 1);
    }
    return common;
}

int main() {
    int n, k;
    std::string ribbon;
    std::cin >> n >> k >> ribbon;
    const auto common = common_prefixes(ribbon, suffix_order(ribbon));

    // k places show a pattern of this length when k - 1 neighbours in a row share it.
    const auto shown = [&](int length) {
        int run = 1;
        for (const int same : common)
            if ((run = same >= length ? run + 1 : 1) >= k) return true;
        return false;
    };
    int low = 0, high = n;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (shown(middle)) low = middle;
        else high = middle - 1;
    }
    std::cout << low << '\n';
}
