local text = io.read("a")
local sum, skipped = 0, false
for word in text:gmatch("%S+") do
  if skipped then sum = sum + math.tointeger(word) end
  skipped = true
end
print(sum)
