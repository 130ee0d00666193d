#include <iostream>

int main() {
    int n, x;
    signed char sum = 0;
    std::cin >> n;
    while (std::cin >> x) sum += x;
    std::cout << int(sum) << "\n";
}
