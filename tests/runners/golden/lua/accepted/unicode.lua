local turtle = {}
for _, code in utf8.codes(io.read("l")) do table.insert(turtle, 1, utf8.char(code)) end
print(table.concat(turtle))
