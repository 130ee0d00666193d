#include <iostream>
#include <string>

// Reads words where the input has lines.
int main() {
    int n;
    std::cin >> n;
    for (std::string sign; n-- > 0 && std::cin >> sign;)
        std::cout << (sign == std::string(sign.rbegin(), sign.rend()) ? "same" : "different") << '\n';
}
