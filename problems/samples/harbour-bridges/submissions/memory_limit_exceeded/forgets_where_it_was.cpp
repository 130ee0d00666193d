#include <array>
#include <iostream>
#include <string>
#include <vector>

struct Visit { long long row, column, minute, from; };

// Keeps all visits and comes to the same cells again and again: many times more with every minute.
int main() {
    int rows, columns;
    std::cin >> rows >> columns;
    std::vector<std::string> grid(rows);
    std::vector<Visit> visits;
    for (int row = 0; row < rows; ++row) {
        std::cin >> grid[row];
        const auto column = grid[row].find('S');
        if (column != std::string::npos) visits.push_back({row, static_cast<int>(column), 0, -1});
    }
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const auto [row, column, minute, from] = visits[i];
        if (grid[row][column] == 'E') return std::cout << minute << '\n', 0;
        for (const auto [down, right] : {std::array{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            const auto r = row + down, c = column + right, next = minute + 1;
            if (r < 0 || r >= rows || c < 0 || c >= columns || grid[r][c] == '#') continue;
            const bool waits = down == 0 && right == 0;
            if (waits || grid[r][c] != '=' || next % 3 == 0)
                visits.push_back({r, c, next, static_cast<long long>(i)});
        }
    }
}
