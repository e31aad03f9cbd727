defmodule ByHand.Ranking do
  def run(n) do
    players =
      for i <- 0..(n - 1)//1, do: %{name: "p#{i}", points: rem(i * 7919, 10_007), games: rem(i, 13)}

    players = Enum.sort_by(players, & &1.points)
    best = for %{games: games, name: name} <- players, games > 11, do: name
    "#{length(best)} #{hd(players).points}"
  end
end
