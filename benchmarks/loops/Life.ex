defmodule ByHand.Life do
  @around for dy <- -1..1, dx <- -1..1, {dy, dx} != {0, 0}, do: {dy, dx}

  def run(n) do
    side = floor(:math.sqrt(n))

    grid =
      for y <- 0..(side - 1), x <- 0..(side - 1), into: %{}, do: {{y, x}, rem(x * y + x, 3) == 0}

    Enum.count(grid, fn {{y, x}, alive} ->
      case Enum.count(@around, fn {dy, dx} -> Map.get(grid, {y + dy, x + dx}, false) end) do
        3 -> true
        2 -> alive
        _ -> false
      end
    end)
  end
end
