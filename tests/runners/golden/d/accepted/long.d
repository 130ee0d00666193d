import std.stdio;

void main() {
    int n;
    readf(" %d", n);
    foreach (i; 1 .. n + 1) writeln(i);
}
