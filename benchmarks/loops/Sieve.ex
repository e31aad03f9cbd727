defmodule ByHand.Sieve do
  def run(n), do: count(2, n, MapSet.new(), 0)

  defp count(i, n, _composite, found) when i > n, do: found

  defp count(i, n, composite, found) do
    if MapSet.member?(composite, i) do
      count(i + 1, n, composite, found)
    else
      multiples = if i * i <= n, do: i * i..n//i, else: []
      composite = Enum.reduce(multiples, composite, &MapSet.put(&2, &1))
      count(i + 1, n, composite, found + 1)
    end
  end
end
