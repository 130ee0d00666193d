// @attack D03 compute for ever at compile time
// @allowed compile_error
// @why the compiler's own limit or the CPU time ends it
constexpr unsigned long spin(unsigned long rounds) {
    unsigned long sum = 0;
    for (unsigned long outer = 0; outer < rounds; outer++)
        for (unsigned long inner = 0; inner < 200000; inner++) sum += inner ^ outer;
    return sum;
}
template <unsigned long N>
struct Many {
    static constexpr unsigned long value = spin(100 + N) + Many<N - 1>::value;
};
template <>
struct Many<0> {
    static constexpr unsigned long value = 0;
};
int main() { return Many<800>::value & 1; }
