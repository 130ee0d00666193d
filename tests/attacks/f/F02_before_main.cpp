// @attack   F02 answer from a constructor before main, and from a destructor after it
// @allowed  runtime_error
// @why      nobody has asked yet, or any more
// @function
struct Forger {
    Forger() { write(3, "42\n42\n", 6); }
    ~Forger() { write(3, "42\n", 3); }
} forger;

class Solution {
public:
    long long sum(long long left, long long right) { return left + right; }
};
