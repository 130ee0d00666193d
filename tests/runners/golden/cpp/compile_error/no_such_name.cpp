#include <bits/stdc++.h>

int main() { std::cout << total << std::endl; }
