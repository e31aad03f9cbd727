defmodule ByHand.Search do
  def run(n) do
    sorted = List.to_tuple(for i <- 0..(n - 1)//1, do: i * 3)

    Enum.reduce(0..(div(n, 10) - 1)//1, 0, fn wanted, found ->
      found + (index_of(sorted, wanted, 0, tuple_size(sorted) - 1) || 0)
    end)
  end

  defp index_of(_sorted, _wanted, low, high) when low > high, do: nil

  defp index_of(sorted, wanted, low, high) do
    middle = div(low + high, 2)

    case elem(sorted, middle) do
      ^wanted -> middle
      value when value < wanted -> index_of(sorted, wanted, middle + 1, high)
      _ -> index_of(sorted, wanted, low, middle - 1)
    end
  end
end
