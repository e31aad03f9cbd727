defmodule Absinthe.Resolution do
  @moduledoc "Stands in for what a resolver is told of the request."
  defstruct context: %{}, source: nil
  @type t :: %__MODULE__{}
end

defmodule Absinthe do
  @moduledoc "Stands in for Absinthe's execution: fields, arguments, selections, variables, context."

  alias Absinthe.{Document, Resolution}

  @doc "Answers a document: `{:ok, %{data: ...}}`, with `:errors` where there are some."
  def run(text, schema, options \\ []) do
    {root, selections} = Document.parse(text)
    variables = Keyword.get(options, :variables, %{})
    run = %{schema: schema, variables: variables, context: Keyword.get(options, :context, %{})}

    case invalid(selections, root, run) do
      [] -> answer(selections, root, run)
      errors -> {:ok, %{errors: errors}}
    end
  end

  defp answer(selections, root, run) do
    {data, errors} = selected(selections, root, %{}, run)
    {:ok, if(errors == [], do: %{data: data}, else: %{data: data, errors: errors})}
  end

  # What no resolver is asked for: unknown fields and arguments, and what is missing or too much.

  defp invalid(selections, name, run) do
    Enum.flat_map(selections, fn
      {:on, type, inner} -> invalid(inner, type, run)
      {:field, _alias, key, args, inner} -> invalid_field(key, args, inner, name, run)
    end)
  end

  defp invalid_field("__typename", _args, _inner, _name, _run), do: []

  defp invalid_field(key, args, inner, name, run) do
    case found(run.schema.__graphql__(name), key) do
      nil ->
        [error("Cannot query field \"#{key}\" on type #{name}.")]

      {_key, field} ->
        target = bare(field.type)
        leaf? = leaf?(run.schema.__graphql__(target))

        unknown(args, field) ++
          missing(args, field, run) ++
          if(leaf? == (inner == []), do: invalid(inner, target, run), else: [error(key)])
    end
  end

  defp unknown(args, field) do
    known = Enum.map(Map.keys(field.args), &outward/1)
    for {key, _value} <- args, key not in known, do: error("Unknown argument \"#{key}\".")
  end

  defp missing(args, field, run) do
    for {key, %{type: {:non_null, _}, default: nil}} <- field.args,
        value(args[outward(key)], run) == nil do
      error("In argument \"#{outward(key)}\": found null.")
    end
  end

  defp leaf?(nil), do: true
  defp leaf?(type), do: type.kind == :enum

  defp found(%{fields: fields}, key) do
    Enum.find(fields, fn {name, _field} -> outward(name) == key end)
  end

  defp found(nil, _key), do: nil

  # What is asked for, field by field.

  defp selected(selections, name, source, run) do
    Enum.reduce(selections, {%{}, []}, fn one, {data, errors} ->
      {more, told} = selection(one, name, source, run)
      {Map.merge(data, more), errors ++ told}
    end)
  end

  defp selection({:on, name, inner}, name, source, run), do: selected(inner, name, source, run)

  defp selection({:on, other, inner}, name, source, run) do
    type = run.schema.__graphql__(name)
    if other in type.interfaces, do: selected(inner, name, source, run), else: {%{}, []}
  end

  defp selection({:field, key, "__typename", _, _}, name, _source, _run) do
    {%{key => name |> to_string() |> Macro.camelize()}, []}
  end

  defp selection({:field, shown, key, given, inner}, name, source, run) do
    {key, field} = found(run.schema.__graphql__(name), key)
    resolution = %Resolution{context: run.context, source: source}

    case resolved(field.resolve, key, source, args(given, field.args, run), resolution) do
      {:ok, value} ->
        {value, errors} = completed(value, field.type, inner, run)
        {%{shown => value}, errors}

      {:error, reason} ->
        {%{shown => nil}, [error(reason)]}
    end
  end

  defp resolved(nil, key, source, _args, _resolution), do: {:ok, Map.get(source, key)}

  defp resolved(resolve, _key, _source, args, resolution) when is_function(resolve, 2) do
    resolve.(args, resolution)
  end

  defp resolved(resolve, _key, source, args, resolution) when is_function(resolve, 3) do
    resolve.(source, args, resolution)
  end

  defp completed(value, {:non_null, type}, inner, run) do
    {value, errors} = completed(value, type, inner, run)
    if value == nil, do: {nil, [error("Cannot return null") | errors]}, else: {value, errors}
  end

  defp completed(nil, _type, _inner, _run), do: {nil, []}

  defp completed(values, {:list_of, type}, inner, run) do
    {values, errors} = Enum.unzip(Enum.map(values, &completed(&1, type, inner, run)))
    {values, Enum.concat(errors)}
  end

  defp completed(value, name, inner, run) do
    case run.schema.__graphql__(name) do
      nil ->
        {scalar(name, value), []}

      %{kind: :enum} ->
        {value |> to_string() |> String.upcase(), []}

      %{kind: :object} ->
        selected(inner, name, value, run)

      %{resolve_type: resolve} ->
        resolution = %Resolution{context: run.context, source: value}
        selected(inner, resolve.(value, resolution), value, run)
    end
  end

  defp scalar(:id, value), do: to_string(value)
  defp scalar(:datetime, value), do: DateTime.to_iso8601(value)
  defp scalar(_name, value), do: value

  # What is given: the schema says what a value means.

  defp args(given, declared, run) do
    for {key, arg} <- declared,
        value = value(given[outward(key)], run, arg.default),
        not is_nil(value),
        into: %{} do
      {key, input(value, bare(arg.type), run)}
    end
  end

  defp value({:variable, name}, run, default), do: Map.get(run.variables, name, default)
  defp value(nil, _run, default), do: default
  defp value(value, _run, _default), do: value
  defp value(value, run), do: value(value, run, nil)

  defp input(values, name, run) when is_list(values), do: Enum.map(values, &input(&1, name, run))
  defp input({:variable, key}, name, run), do: input(run.variables[key], name, run)
  defp input(value, :id, _run), do: to_string(value)

  defp input(value, name, run) do
    case run.schema.__graphql__(name) do
      %{kind: :input_object, fields: fields} -> args(value, inputs(fields), run)
      %{kind: :enum, values: values} -> Enum.find(values, &(value == enum(&1)))
      _scalar -> value
    end
  end

  defp inputs(fields),
    do: Map.new(fields, fn {key, one} -> {key, Map.put(one, :default, nil)} end)

  defp enum(name), do: name |> to_string() |> String.upcase()

  defp bare({_kind, inner}), do: bare(inner)
  defp bare(name), do: name

  defp outward(name) do
    {first, rest} = name |> to_string() |> Macro.camelize() |> String.split_at(1)
    String.downcase(first) <> rest
  end

  defp error(message), do: %{message: message, locations: []}
end

defmodule Absinthe.Document do
  @moduledoc "Reads a document of GraphQL: one operation, its selections and their arguments."

  @token ~r/"[^"]*"|\.\.\.|[{}()\[\]:$!=]|-?\d+(?:\.\d+)?|[A-Za-z_]\w*/

  @doc "The operation's kind, and its selections: `{:field, alias, name, arguments, selections}`."
  def parse(text) do
    case @token |> Regex.scan(text) |> List.flatten() do
      [kind | tokens] when kind in ["query", "mutation"] ->
        {String.to_existing_atom(kind), operation(tokens)}

      tokens ->
        {:query, operation(tokens)}
    end
  end

  # The types of variables are the schema's to say.
  defp operation(tokens) do
    tokens = Enum.drop_while(tokens, &(&1 != "{"))
    {selections, []} = selections(tokens)
    selections
  end

  defp selections(["{" | tokens]), do: selections(tokens, [])
  defp selections(tokens), do: {[], tokens}

  defp selections(["}" | tokens], found), do: {Enum.reverse(found), tokens}

  defp selections(["...", "on", name | tokens], found) do
    {inner, tokens} = selections(tokens)
    name = name |> Macro.underscore() |> String.to_existing_atom()
    selections(tokens, [{:on, name, inner} | found])
  end

  defp selections([shown, ":", name | tokens], found), do: field(shown, name, tokens, found)
  defp selections([name | tokens], found), do: field(name, name, tokens, found)

  defp field(shown, name, tokens, found) do
    {args, tokens} = arguments(tokens)
    {inner, tokens} = selections(tokens)
    selections(tokens, [{:field, shown, name, args, inner} | found])
  end

  defp arguments(["(" | tokens]), do: pairs(tokens, ")", %{})
  defp arguments(tokens), do: {%{}, tokens}

  defp pairs([close | tokens], close, found), do: {found, tokens}

  defp pairs([key, ":" | tokens], close, found) do
    {value, tokens} = value(tokens)
    pairs(tokens, close, Map.put(found, key, value))
  end

  defp value(["{" | tokens]), do: pairs(tokens, "}", %{})
  defp value(["[" | tokens]), do: values(tokens, [])
  defp value(["$", name | tokens]), do: {{:variable, name}, tokens}
  defp value([token | tokens]), do: {literal(token), tokens}

  defp values(["]" | tokens], found), do: {Enum.reverse(found), tokens}

  defp values(tokens, found) do
    {value, tokens} = value(tokens)
    values(tokens, [value | found])
  end

  defp literal("null"), do: nil
  defp literal("true"), do: true
  defp literal("false"), do: false
  defp literal("\"" <> _ = text), do: String.slice(text, 1..-2//1)

  defp literal(text) do
    case {Integer.parse(text), Float.parse(text)} do
      {{integer, ""}, _} -> integer
      {_, {float, ""}} -> float
      _ -> text
    end
  end
end
