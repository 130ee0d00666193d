#include <algorithm>
#include <iostream>
#include <vector>

std::vector<long long> litres;

// Every choice of days, one after the other.
long long best(std::size_t day, int hot) {
    if (day == litres.size()) return 0;
    const long long idle = best(day + 1, 0);
    return hot == 2 ? idle : std::max(idle, litres[day] + best(day + 1, hot + 1));
}

int main() {
    int n;
    std::cin >> n;
    litres.resize(n);
    for (auto& amount : litres) std::cin >> amount;
    std::cout << best(0, 0) << '\n';
}
