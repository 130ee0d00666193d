#include <bits/stdc++.h>
using namespace std;

int main() {
    string line;
    getline(cin, line);
    vector<string> letters;
    for (char c : line) {
        if ((c & 0xC0) != 0x80) letters.emplace_back();
        letters.back() += c;
    }
    ranges::reverse(letters);
    for (auto &letter : letters) cout << letter;
}
