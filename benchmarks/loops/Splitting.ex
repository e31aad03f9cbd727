defmodule ByHand.Splitting do
  def run(n) do
    {small, even, named} =
      Enum.reduce(0..(n - 1)//1, {[], [], []}, fn i, {small, even, named} = lists ->
        cond do
          rem(i, 3) == 0 and i < 1000 -> {[i | small], even, named}
          rem(i, 6) == 0 -> {small, [i * 2 | even], named}
          rem(i, 3) == 0 -> lists
          rem(i, 7) == 1 -> {small, [i | even], ["n#{i}" | named]}
          true -> lists
        end
      end)

    "#{length(Enum.reverse(small))} #{length(Enum.reverse(even))} #{length(Enum.reverse(named))}"
  end
end
