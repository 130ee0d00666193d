#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n;
    std::cin >> n;
    std::vector<std::pair<int, int>> bookings(n);  // end first: pairs sort by it
    for (auto& [end, start] : bookings) std::cin >> start >> end;
    std::ranges::sort(bookings);

    int accepted = 0, free_from = 0;
    for (auto [end, start] : bookings) {
        if (start < free_from) continue;
        ++accepted;
        free_from = end;
    }
    std::cout << accepted << '\n';
}
