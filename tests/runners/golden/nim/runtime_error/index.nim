import std/strutils

let n = stdin.readLine.parseInt
var numbers = newSeq[int](n)
echo numbers[n]
