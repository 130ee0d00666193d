#include <iostream>
#include <vector>

int main() {
    std::vector<long long> v(1LL << 42);
    std::cout << v[7] << "\n";
}
