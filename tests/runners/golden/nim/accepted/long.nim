import std/strutils

for i in 1 .. stdin.readLine.parseInt: echo i
