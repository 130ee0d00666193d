#include <functional>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

int main() {
    int rows, columns;
    std::cin >> rows >> columns;
    const int side = columns + 2;  // a margin of water saves all checks of the border
    std::string grid(side, '#');
    for (std::string line; rows-- > 0 && std::cin >> line;) grid += '#' + line + '#';
    grid.append(side, '#');

    using Arrival = std::pair<int, int>;  // minute, cell
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> due;
    std::vector<bool> seen(grid.size());
    for (due.emplace(0, grid.find('S')); !due.empty();) {
        const auto [minute, cell] = due.top();
        due.pop();
        if (grid[cell] == 'E') return std::cout << minute << '\n', 0;
        if (seen[cell]) continue;
        seen[cell] = true;
        for (const int near : {cell - side, cell - 1, cell + 1, cell + side})
            if (grid[near] != '#')
                due.emplace(minute + (grid[near] == '=' ? 3 - minute % 3 : 1), near);
    }
    std::cout << "no way\n";
}
