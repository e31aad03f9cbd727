defmodule ByHand.Particles do
  defstruct [:x, :speed]

  def run(n) do
    particles = for i <- 0..(n - 1)//1, do: %__MODULE__{x: rem(i, 100), speed: rem(i, 7)}

    particles
    |> Enum.map(&moved/1)
    |> Enum.reduce(0.0, &(&1.x + &2))
  end

  defp moved(particle) do
    x = particle.x + particle.speed * 2
    %{particle | x: if(x > 100, do: x - 100, else: x)}
  end
end
