#include <iostream>
#include <string>

// A large shelf is no int: std::out_of_range, and nobody catches it.
int main() {
    std::string a, b;
    std::cin >> a >> b;
    std::cout << static_cast<long long>(std::stoi(a)) + std::stoi(b) << '\n';
}
