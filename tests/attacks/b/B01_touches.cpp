// @attack B01 allocate to std::bad_alloc, catch it, and go on
// @allowed memory_limit_exceeded
// @why the peak is measured, whatever is caught
#include <bits/stdc++.h>

int main() {
    std::vector<std::vector<char>> hoard;
    for (;;) {
        try {
            hoard.emplace_back(1 << 20, 'x');
        } catch (const std::bad_alloc &) {
            continue;
        }
    }
}
