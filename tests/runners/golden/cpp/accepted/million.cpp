#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<int> v(n);
    for (int &x : v) cin >> x;
    ranges::sort(v);
    cout << accumulate(v.begin(), v.end(), 0LL) << "\n";
}
