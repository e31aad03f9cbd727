defmodule ByHand.Knapsack do
  def run(n) do
    items = for i <- 0..99, do: {1 + rem(i * 7, 23), 10 + rem(i * 13, 37)}
    limit = div(n, 100)
    table = Map.new(0..limit, &{&1, 0})

    table =
      Enum.reduce(items, table, fn {weight, value}, table ->
        Enum.reduce(limit..weight//-1, table, fn at, table ->
          taken = table[at - weight] + value
          if taken > table[at], do: %{table | at => taken}, else: table
        end)
      end)

    table[limit]
  end
end
