import std/[math, sequtils, strutils]

discard stdin.readLine
echo stdin.readLine.splitWhitespace.map(parseInt).sum
