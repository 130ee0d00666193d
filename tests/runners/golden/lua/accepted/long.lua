for i = 1, io.read("n") do print(i) end
