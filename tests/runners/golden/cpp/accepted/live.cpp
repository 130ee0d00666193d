#include <bits/stdc++.h>
using namespace std;

int main() {
    vector<vector<char>> kept;
    for (int i = 0; i < 150; i++) kept.emplace_back(1 << 20, char(i));
    int sum = 0;
    for (auto &block : kept) sum += (unsigned char)block[99999];
    cout << sum << "\n";
}
