#include <complex>
#include <iomanip>
#include <iostream>
#include <numbers>

int main() {
    int n;
    std::cin >> n;
    std::complex<double> place = 0;
    double heading = 0, amount;
    for (char command; n-- > 0 && std::cin >> command >> amount;) {
        if (command == 'F') place += std::polar(amount, heading * std::numbers::pi / 180);
        else heading += command == 'L' ? amount : -amount;
    }
    std::cout << std::setprecision(12) << std::abs(place) << '\n';
}
