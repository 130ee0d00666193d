#include <bits/stdc++.h>

int main() {
    long long first, second;
    std::cin >> first >> second;
    std::vector<unsigned> numbers(1 << 20);
    std::mt19937 random(42);
    std::generate(numbers.begin(), numbers.end(), random);
    std::sort(numbers.begin(), numbers.end());
    std::cout << first + second << "\n";
}
