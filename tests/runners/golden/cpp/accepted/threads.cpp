#include <iostream>
#include <numeric>
#include <thread>
#include <vector>

int main() {
    int n;
    long long sum = 0;
    std::cin >> n;
    std::vector<long long> v(n);
    for (auto &x : v) std::cin >> x;
    std::thread([&] { sum = std::accumulate(v.begin(), v.end(), 0LL); }).join();
    std::cout << sum << "\n";
}
