defmodule ByHand.Report do
  def run(n) do
    lines = for i <- 0..(n - 1)//1, into: "", do: "line #{i} #{if rem(i, 2) == 0, do: "even", else: "odd"}\n"
    marks = for i <- 0..(n - 1)//10, into: "", do: "x#{i}"
    String.length(lines) + String.length(marks)
  end
end
