defmodule Broken do
  def main do
    1
end
