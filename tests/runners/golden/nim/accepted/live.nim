var kept: seq[seq[uint8]]
for i in 0 ..< 150:
  var made = newSeq[uint8](1 shl 20)
  for x in made.mitems: x = uint8(i)
  kept.add move(made)
var sum = 0
for one in kept: sum += int(one[99_999])
echo sum
