import std.range, std.stdio, std.string;

void main() {
    auto żółw = readln().strip;
    writeln(żółw.retro);
}
