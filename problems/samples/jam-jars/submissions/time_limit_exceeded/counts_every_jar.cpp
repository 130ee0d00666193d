#include <iostream>

// Moves the jars one by one; volatile keeps the compiler from doing the sum at once.
int main() {
    volatile long long a, b;
    long long x, y;
    std::cin >> x >> y;
    a = x;
    b = y;
    while (b > 0) {
        a = a + 1;
        b = b - 1;
    }
    std::cout << a << '\n';
}
