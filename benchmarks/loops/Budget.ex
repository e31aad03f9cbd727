defmodule ByHand.Budget do
  def run(n) do
    prices = Enum.map(0..(n - 1)//1, &rem(&1, 97))
    buy(prices, n * 47, 0, 0)
  end

  defp buy([13 | prices], limit, sum, bought), do: buy(prices, limit, sum, bought)

  defp buy([price | prices], limit, sum, bought) when sum + price <= limit,
    do: buy(prices, limit, sum + price, bought + 1)

  defp buy(_prices, _limit, sum, bought), do: sum + bought
end
