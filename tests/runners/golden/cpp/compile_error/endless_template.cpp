template <int n>
struct Endless : Endless<n + 1> {};

int main() { return sizeof(Endless<0>); }
