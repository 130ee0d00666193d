import std.stdio;

void main() {
    int n;
    long x, sum;
    readf(" %d", n);
    foreach (i; 0 .. n) {
        readf(" %d", x);
        sum += x;
    }
    writeln(sum);
}
