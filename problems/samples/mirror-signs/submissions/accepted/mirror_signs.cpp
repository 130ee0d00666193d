#include <algorithm>
#include <iostream>
#include <string>

bool reads_same(const std::string& sign) {
    return std::equal(sign.begin(), sign.end(), sign.rbegin()) &&
           sign.find_first_not_of("AHIMOTUVWXY ") == std::string::npos;
}

int main() {
    int n;
    std::cin >> n >> std::ws;
    for (std::string sign; n-- > 0 && std::getline(std::cin, sign);)
        std::cout << (reads_same(sign) ? "same" : "different") << '\n';
}
