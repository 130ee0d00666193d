defmodule Spins do
  def main, do: main()
end

Spins.main()
