#include <algorithm>
#include <bit>
#include <iostream>
#include <string>
#include <vector>

// A stretch of street: its lamps, the lit ones at its ends, and its longest lit run.
struct Stretch {
    int lamps = 0, left = 0, right = 0, best = 0;

    static Stretch lamp(bool lit) { return {1, lit, lit, lit}; }

    Stretch operator+(const Stretch& next) const {
        const int across = right + next.left;
        return {
            .lamps = lamps + next.lamps,
            .left = left == lamps ? across : left,
            .right = next.right == next.lamps ? across : next.right,
            .best = std::max({best, next.best, across}),
        };
    }
};

class Street {
public:
    explicit Street(const std::string& lamps) : size(std::bit_ceil(lamps.size())), tree(2 * size) {
        std::ranges::transform(lamps, tree.begin() + size,
                               [](char c) { return Stretch::lamp(c == '1'); });
        for (std::size_t node = size - 1; node > 0; --node) update(node);
    }

    void toggle(std::size_t lamp) {
        std::size_t node = size + lamp;
        tree[node] = Stretch::lamp(tree[node].best == 0);
        while (node /= 2) update(node);
    }

    // Lamps first..last-1, joined from both ends towards the middle.
    int longest(std::size_t first, std::size_t last) const {
        Stretch head, tail;
        for (first += size, last += size; first < last; first /= 2, last /= 2) {
            if (first % 2) head = head + tree[first++];
            if (last % 2) tail = tree[--last] + tail;
        }
        return (head + tail).best;
    }

private:
    void update(std::size_t node) { tree[node] = tree[2 * node] + tree[2 * node + 1]; }

    std::size_t size;
    std::vector<Stretch> tree;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::string lamps;
    std::cin >> n >> q >> lamps;
    Street street(lamps);
    for (char event; q-- > 0 && std::cin >> event;) {
        int l, r;
        std::cin >> l;
        if (event == 'S') street.toggle(l - 1);
        else if (std::cin >> r) std::cout << street.longest(l - 1, r) << '\n';
    }
}
