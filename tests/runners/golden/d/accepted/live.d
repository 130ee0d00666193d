import std.stdio;

void main() {
    ubyte[][] kept;
    foreach (i; 0 .. 150) {
        auto block = new ubyte[1 << 20];
        block[] = cast(ubyte) i;
        kept ~= block;
    }
    int sum;
    foreach (block; kept) sum += block[99_999];
    writeln(sum);
}
