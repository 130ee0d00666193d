defmodule Grows do
  def grow(kept), do: grow([Enum.to_list(1..1000) | kept])
end

Grows.grow([])
