def depth(n) = [n, depth(n + 1)].sum
puts depth(0)
