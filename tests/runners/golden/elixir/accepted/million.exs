IO.binread(:line)
words = IO.binread(:line) |> :binary.split([" ", "\n"], [:global, :trim_all])
IO.puts(Enum.reduce(words, 0, fn word, sum -> sum + :erlang.binary_to_integer(word) end))
