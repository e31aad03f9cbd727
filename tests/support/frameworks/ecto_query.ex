defmodule Ecto.Query do
  @moduledoc """
  Queries as the parts that they were written with: what is bound is numbered in order (`u0`), what
  is pinned shows its value.
  """

  defstruct bound: [], parts: []

  @type t :: %__MODULE__{}

  @joins ~w(join inner_join left_join right_join full_join cross_join)a
  @words ~w(where or_where having or_having on as prefix hints group_by order_by select select_merge
            distinct limit offset preload lock update union union_all except intersect windows)a

  defmacro from(source, parts \\ []) do
    unless Keyword.keyword?(parts), do: compile_error("the parts of a query are a keyword list")
    {name, over} = bound(source)
    start = quote do: Ecto.Query.__start__(unquote(over), unquote(name && Atom.to_string(name)))

    {made, _names} =
      Enum.reduce(parts, {start, [name]}, fn {word, value}, {made, names} ->
        added(made, word, value, names)
      end)

    made
  end

  for word <- [:where, :or_where, :having, :group_by, :order_by, :select, :select_merge, :distinct,
               :limit, :offset, :preload, :update, :lock] do
    defmacro unquote(word)(query, value), do: one(query, unquote(word), [], value)

    defmacro unquote(word)(query, names, value),
      do: one(query, unquote(word), Enum.map(names, &elem(&1, 0)), value)
  end

  defmacro join(query, kind, names, source, options \\ []) do
    word = if kind == :inner, do: :join, else: :"#{kind}_join"
    known = Enum.map(names, &elem(&1, 0))
    {made, known} = added(query, word, source, known)

    {made, _} =
      Enum.reduce(options, {made, known}, fn {name, value}, {made, known} ->
        added(made, name, value, known)
      end)

    made
  end

  defmacro subquery(query), do: query

  defp one(query, word, names, value) do
    {made, _names} = added(query, word, value, names)
    made
  end

  defp added(made, word, value, names) when word in @joins do
    {name, over} = bound(value)
    shown = Atom.to_string(name)
    {quote(do: Ecto.Query.__join__(unquote(made), unquote(word), unquote(over), unquote(shown))),
     names ++ [name]}
  end

  defp added(made, word, value, names) when word in @words do
    {shown, pinned} = written(value, names)

    {quote do
       Ecto.Query.__part__(unquote(made), unquote(word), unquote(shown), unquote(pinned))
     end, names}
  end

  defp added(_made, word, _value, _names), do: compile_error("unsupported #{inspect(word)} in query")

  defp bound({:in, _, [{name, _, context}, over]}) when is_atom(name) and is_atom(context),
    do: {name, over}

  defp bound(over), do: {nil, over}

  # The text with `«0»` for what is bound first, and `^‹0›` for what is pinned first.
  defp written(value, names) do
    {value, pinned} =
      Macro.prewalk(value, [], fn
        {:^, _, [inner]}, pinned -> {{:^, [], [:"‹#{length(pinned)}›"]}, [inner | pinned]}
        {name, _, context} = node, pinned when is_atom(name) and is_atom(context) ->
          case Enum.find_index(names, &(&1 == name)) do
            nil when name in [:_, :..., :__MODULE__] -> {node, pinned}
            nil -> compile_error("unbound variable `#{name}` in query")
            index -> {{:"«#{index}»", [], nil}, pinned}
          end

        node, pinned ->
          {node, pinned}
      end)

    {one_line(Macro.to_string(value)), Enum.reverse(pinned)}
  end

  defp one_line(text) do
    text
    |> String.replace(~r/([(\[{])\n\s*/, "\\1")
    |> String.replace(~r/\n\s*([)\]}])/, "\\1")
    |> String.replace(~r/\n\s*/, " ")
  end

  defp compile_error(text), do: raise(CompileError, description: text)

  def __start__(%__MODULE__{} = query, _name), do: query
  def __start__(over, name), do: %__MODULE__{bound: [{initial(over, name), over}]}

  def __join__(query, word, over, name) do
    query = whole(query)
    number = length(query.bound)
    bound = query.bound ++ [{initial(over, name), over}]
    %{query | bound: bound, parts: query.parts ++ [{word, "«#{number}» in #{shown(over)}"}]}
  end

  def __part__(query, word, text, pinned) do
    query = whole(query)

    text =
      pinned
      |> Enum.with_index()
      |> Enum.reduce(text, fn {value, index}, text ->
        String.replace(text, ~r/\^:?"?‹#{index}›"?/u, fn _ -> "^" <> inspect(value) end)
      end)

    %{query | parts: query.parts ++ [{word, keyword(word, text)}]}
  end

  # `where: [a: 1]` compares columns of the first.
  defp keyword(word, "[" <> rest = text) when word in [:where, :or_where, :having] do
    if rest =~ ~r/^\w+: /,
      do: rest |> String.trim_trailing("]") |> String.replace(~r/(\w+): /, "«0».\\1 == "),
      else: text
  end

  defp keyword(_word, text), do: text

  defp whole(%__MODULE__{} = query), do: query
  defp whole(over), do: __start__(over, nil)

  defp initial(over, _name) when is_atom(over),
    do: over.__schema__(:source) |> String.first()

  defp initial(over, _name) when is_binary(over), do: String.first(over)
  defp initial(_over, name), do: String.first(name || "q")

  def shown(over) when is_atom(over), do: inspect(over)
  def shown(over), do: inspect(over)

  defimpl Inspect do
    def inspect(query, _options) do
      names = for {{letter, _}, number} <- Enum.with_index(query.bound), do: "#{letter}#{number}"
      {_, first} = hd(query.bound)
      parts = for {word, text} <- query.parts, do: ", #{word}: #{text}"
      text = "#Ecto.Query<from «0» in #{Ecto.Query.shown(first)}#{parts}>"

      names
      |> Enum.with_index()
      |> Enum.reduce(text, fn {name, index}, text -> String.replace(text, "«#{index}»", name) end)
    end
  end
end
