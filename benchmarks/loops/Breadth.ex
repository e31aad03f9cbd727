defmodule ByHand.Breadth do
  def run(n), do: visit(:queue.from_list([1]), n, 0)

  defp visit(queue, n, sum) do
    case :queue.out(queue) do
      {:empty, _} ->
        sum

      {{:value, node}, queue} ->
        queue = if node * 2 <= n, do: :queue.in(node * 2, queue), else: queue
        queue = if node * 2 + 1 <= n, do: :queue.in(node * 2 + 1, queue), else: queue
        visit(queue, n, sum + rem(node, 7))
    end
  end
end
