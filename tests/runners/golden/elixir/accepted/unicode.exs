IO.puts(IO.read(:line) |> String.trim() |> String.reverse())
