import std/strutils

discard stdin.readLine
var sum = 0
for word in stdin.readLine.splitWhitespace: sum += parseInt(word)
echo sum
