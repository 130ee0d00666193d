defmodule Deep do
  def depth(0), do: 0
  def depth(n), do: 1 + depth(n - 1)
end

IO.puts(Deep.depth(IO.read(:line) |> String.trim() |> String.to_integer()))
