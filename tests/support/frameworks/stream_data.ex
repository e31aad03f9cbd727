defmodule StreamData do
  @moduledoc "Stands in for StreamData: a generator is a function that makes a value at random."

  def constant(value), do: fn -> value end
  def boolean, do: fn -> :rand.uniform(2) == 1 end
  def integer, do: integer(-100..100)
  def integer(first..last), do: fn -> first + :rand.uniform(last - first + 1) - 1 end

  def float(options \\ []) do
    least = Keyword.get(options, :min, -100.0)
    most = Keyword.get(options, :max, 100.0)
    fn -> least + :rand.uniform() * (most - least) end
  end

  def member_of(values), do: fn -> Enum.random(values) end
  def one_of(generators), do: fn -> value(Enum.random(generators)) end
  def map(generator, fun), do: fn -> fun.(value(generator)) end
  def filter(generator, fun), do: fn -> found(generator, fun) end

  def list_of(generator, options \\ []) do
    fn -> for _ <- 1..size(options)//1, do: value(generator) end
  end

  def string(kind, options \\ []) do
    characters = characters(kind)
    fn -> for _ <- 1..size(options)//1, into: "", do: <<Enum.random(characters)::utf8>> end
  end

  @doc "A value of a generator, or of the generators in a tuple."
  def value(generator) when is_function(generator, 0), do: generator.()

  def value(generators) when is_tuple(generators) do
    generators |> Tuple.to_list() |> Enum.map(&value/1) |> List.to_tuple()
  end

  def value(other) do
    raise ArgumentError, "expected a generator, got: #{inspect(other)}"
  end

  defp found(generator, fun) do
    one = value(generator)
    if fun.(one), do: one, else: found(generator, fun)
  end

  defp size(options) do
    least = Keyword.get(options, :min_length, 0)
    value(integer(least..Keyword.get(options, :max_length, least + 9)))
  end

  defp characters(:alphanumeric), do: Enum.concat([?a..?z, ?A..?Z, ?0..?9])
  defp characters(:ascii), do: ?\s..?~
  defp characters(:printable), do: Enum.concat([?\s..?~, ?À..?ÿ])
  defp characters(first..last), do: first..last
end

defmodule ExUnitProperties do
  @moduledoc "Stands in for the macros of properties: each holds for twenty values."

  defmacro __using__(_options) do
    quote do
      import ExUnitProperties
      import StreamData
    end
  end

  defmacro property(title, context \\ quote(do: _), do: body) do
    quote bind_quoted: [
            title: title,
            context: Macro.escape(context),
            body: Macro.escape(body, unquote: true)
          ] do
      name = ExUnit.Case.register_test(__ENV__, :property, title, [:property])
      def unquote(name)(unquote(context)), do: unquote(body)
    end
  end

  defmacro check({:all, _meta, clauses}, do: body) when is_list(clauses) do
    steps = Enum.map(clauses, &step/1)

    quote do
      for _ <- 1..20 do
        unquote_splicing(steps)
        unquote(body)
      end

      :ok
    end
  end

  defp step({:<-, _meta, [pattern, generator]}) do
    quote do: unquote(pattern) = StreamData.value(unquote(generator))
  end

  defp step(other), do: other
end
