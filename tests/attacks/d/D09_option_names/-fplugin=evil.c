long long add(long long first, long long second) { return first + second; }
