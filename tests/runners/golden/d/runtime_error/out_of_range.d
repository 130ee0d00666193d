import std.stdio;

void main() {
    int n;
    readf(" %d", n);
    auto numbers = new int[n];
    writeln(numbers[n]);
}
