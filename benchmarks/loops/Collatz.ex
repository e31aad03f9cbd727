defmodule ByHand.Collatz do
  def run(n), do: search(n, 1, 0, 0)

  defp search(n, start, steps, longest) when steps >= n, do: longest + start

  defp search(n, start, steps, longest) do
    length = length_of(start, 1)
    search(n, start + 1, steps + length - 1, max(longest, length))
  end

  defp length_of(1, length), do: length
  defp length_of(value, length) when rem(value, 2) == 0, do: length_of(div(value, 2), length + 1)
  defp length_of(value, length), do: length_of(value * 3 + 1, length + 1)
end
