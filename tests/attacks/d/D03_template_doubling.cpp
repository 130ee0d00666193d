// @attack D03 a template that instantiates two of itself
// @allowed compile_error
// @why memory or CPU time of the compiler runs out, and nothing else's
template <int Depth, long Path>
struct Tree {
    Tree<Depth - 1, Path * 2> left;
    Tree<Depth - 1, Path * 2 + 1> right;
};
template <long Path>
struct Tree<0, Path> {
    int leaf;
};
int main() { return sizeof(Tree<40, 1>) > 0; }
