var kept: seq[seq[int]]
while true:
  kept.add newSeq[int](1000)
  for x in kept[^1].mitems: x = 1
