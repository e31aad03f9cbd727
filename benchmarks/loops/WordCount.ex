defmodule ByHand.WordCount do
  def run(n) do
    0..(n - 1)//1
    |> Enum.map(&"word#{rem(&1 * 31, 1009)}")
    |> Enum.frequencies()
    |> Map.values()
    |> Enum.max()
  end
end
