defmodule Shop.Inventory do
  @moduledoc """
  Keeps count of what is on the shelves.

      iex> Shop.Inventory.total(%{apples: 2, pears: 3})
      5
  """

  use GenServer

  alias Shop.Inventory.{Item, Shelf}

  require Logger

  @reorder_below 10
  @suppliers ~w(north south)

  @type stock :: %{optional(atom()) => non_neg_integer()}
  @type change ::
          {:added, atom(), pos_integer()}
          | {:removed, atom(), pos_integer()}
          | {:counted, atom(), non_neg_integer(), [Shelf.t()]}

  @doc "The number of all things."
  @spec total(stock()) :: non_neg_integer()
  def total(stock), do: stock |> Map.values() |> Enum.sum()

  @spec apply_change(stock(), change()) :: {:ok, stock()} | {:error, String.t()}
  def apply_change(stock, change)

  def apply_change(stock, {:added, item, count}) when count > 0 do
    {:ok, Map.update(stock, item, count, &(&1 + count))}
  end

  # Nothing is taken from a shelf that is empty.
  def apply_change(stock, {:removed, item, count}) do
    case stock do
      %{^item => available} when available >= count ->
        Logger.debug("#{item}: #{available} -> #{available - count}")
        {:ok, %{stock | item => available - count}}

      _ ->
        {:error, "not enough #{item} (#{Map.get(stock, item, 0)} of #{count} there)"}
    end
  end

  def apply_change(stock, {:counted, item, count, _}), do: {:ok, Map.put(stock, item, count)}

  @impl true
  def init(options) do
    state = %{
      stock: Keyword.get(options, :stock, %{}),
      log: [],
      suppliers: @suppliers
    }

    {:ok, state, {:continue, :check}}
  end

  @impl true
  def handle_continue(:check, state) do
    missing =
      for {item, count} <- state.stock,
          count < @reorder_below,
          supplier = supplier_of(item, state.suppliers),
          into: %{} do
        {item, %Item{name: item, supplier: supplier, count: @reorder_below - count}}
      end

    with {:ok, orders} <- order_all(missing),
         true <- Enum.all?(orders, & &1.confirmed?) do
      {:noreply, %{state | log: Enum.map(orders, & &1.name) ++ state.log}}
    else
      {:error, reason} -> {:stop, reason, state}
      false -> {:noreply, state}
    end
  end

  defp order_all(missing) do
    orders =
      Enum.map(missing, fn
        {name, %Item{count: count} = item} when count > 100 ->
          Logger.info("bulk: #{count}")
          %{item | name: "#{name} (bulk)"}

        {_name, item} ->
          item
      end)

    {:ok, orders}
  rescue
    error in [ArgumentError, RuntimeError] -> {:error, Exception.message(error)}
  end

  defp supplier_of(item, [first | _] = suppliers) do
    if item in [:apples, :pears] and length(suppliers) > 1, do: List.last(suppliers), else: first
  end
end
