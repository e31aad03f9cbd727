defmodule ByHand.Brackets do
  def run(n) do
    kinds = for i <- 0..(n - 1)//1, do: if(rem(i, 9) < 6, do: rem(i, 3), else: -1)

    {open, matched} =
      Enum.reduce(kinds, {[], 0}, fn
        kind, {open, matched} when kind >= 0 -> {[kind | open], matched}
        _, {[top | open], matched} when top != 1 -> {open, matched + 1}
        _, state -> state
      end)

    matched * 10 + length(open)
  end
end
