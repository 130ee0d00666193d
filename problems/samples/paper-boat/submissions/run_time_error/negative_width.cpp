#include <iostream>
#include <string>

// The last row asks for a string of length -1: std::length_error.
int main() {
    int n;
    std::cin >> n;
    for (int i = 1; i <= n + 1; ++i)
        std::cout << std::string(n - i, ' ') << '|' << std::string(i, '\\') << '\n';
}
