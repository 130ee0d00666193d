#include <iostream>
#include <string>

int main() {
    int n;
    std::cin >> n;
    for (int i = 1; i <= n; ++i)
        std::cout << std::string(n - i + 1, ' ') << '|' << std::string(i, '\\') << '\n';
    std::cout << '\\' << std::string(2 * n, '_') << "/\n";
}
