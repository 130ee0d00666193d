local kept, sum = {}, 0
for i = 0, 149 do kept[i] = string.rep(string.char(i), 1 << 20) end
for i = 0, 149 do sum = sum + kept[i]:byte(100000) end
print(sum)
