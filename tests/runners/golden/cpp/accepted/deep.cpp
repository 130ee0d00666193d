#include <functional>
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    std::function<int(int)> depth = [&](int k) { return k == 0 ? 0 : 1 + depth(k - 1); };
    std::cout << depth(n) << "\n";
}
