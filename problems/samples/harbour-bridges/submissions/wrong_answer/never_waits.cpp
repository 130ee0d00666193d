#include <iostream>
#include <queue>
#include <string>
#include <vector>

// Keeps walking all the time: a bridge is only used when the minute happens to be right.
int main() {
    int rows, columns;
    std::cin >> rows >> columns;
    const int side = columns + 2;
    std::string grid(side, '#');
    for (std::string line; rows-- > 0 && std::cin >> line;) grid += '#' + line + '#';
    grid.append(side, '#');

    std::vector<int> minutes(grid.size(), -1);
    std::queue<int> queue;
    queue.push(static_cast<int>(grid.find('S')));
    minutes[queue.front()] = 0;
    for (; !queue.empty(); queue.pop()) {
        const int cell = queue.front();
        for (const int near : {cell - side, cell - 1, cell + 1, cell + side}) {
            if (grid[near] == '#' || minutes[near] >= 0) continue;
            if (grid[near] == '=' && (minutes[cell] + 1) % 3 != 0) continue;
            minutes[near] = minutes[cell] + 1;
            queue.push(near);
        }
    }
    const int answer = minutes[grid.find('E')];
    std::cout << (answer < 0 ? "no way" : std::to_string(answer)) << '\n';
}
