#include <iostream>
#include <string>

// The sail never ends.
int main() {
    int n;
    std::cin >> n;
    for (;;) std::cout << '|' << std::string(n, '\\') << '\n';
}
