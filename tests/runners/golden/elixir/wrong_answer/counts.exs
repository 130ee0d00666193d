IO.read(:line)
IO.puts(IO.read(:line) |> String.split() |> length())
