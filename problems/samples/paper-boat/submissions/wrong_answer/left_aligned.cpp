#include <iostream>
#include <string>

// Forgets the spaces in front of the mast.
int main() {
    int n;
    std::cin >> n;
    for (int i = 1; i <= n; ++i) std::cout << '|' << std::string(i, '\\') << '\n';
    std::cout << '\\' << std::string(2 * n, '_') << "/\n";
}
