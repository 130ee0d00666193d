#include <algorithm>
#include <iostream>
#include <tuple>

int main() {
    int n;
    std::cin >> n;
    // The best total if the press stood still, ran one day, ran two days in a row.
    long long idle = 0, first = 0, second = 0;
    for (long long litres; n-- > 0 && std::cin >> litres;)
        std::tie(idle, first, second) =
            std::tuple(std::max({idle, first, second}), idle + litres, first + litres);
    std::cout << std::max({idle, first, second}) << '\n';
}
