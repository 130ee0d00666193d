import std/unicode

echo stdin.readLine.reversed
