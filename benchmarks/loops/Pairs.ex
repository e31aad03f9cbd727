defmodule ByHand.Pairs do
  def run(n) do
    side = floor(:math.sqrt(n))

    Enum.reduce(1..side//1, 0, fn a, found ->
      last = min(side, max(a, 601 - a))
      found + Enum.count(a..last//1, &(rem(a * a + &1 * &1, 25) == 0))
    end)
  end
end
