local kept = {}
while true do kept[#kept + 1] = { #kept, {}, {} } end
