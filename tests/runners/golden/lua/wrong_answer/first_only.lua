io.read("n")
print(io.read("n"))
