# The tree that Elixir's own parser makes of a text, as JSON, with every position it knows; what
# tests/elixir/read/quoted.py makes of our tree has the same form.
defmodule QuotedTree do
  def read(text) do
    encoder = fn literal, meta -> {:ok, {:literal!, meta, [literal]}} end

    options = [
      columns: true,
      token_metadata: true,
      unescape: false,
      emit_warnings: false,
      literal_encoder: encoder
    ]

    case Code.string_to_quoted(text, options) do
      {:ok, quoted} -> ["ok", json(tree(quoted))]
      {:error, {meta, message, token}} -> ["error", "#{place(meta)} #{inspect(message)} #{token}"]
    end
  rescue
    error -> ["error", "raised " <> Exception.message(error)]
  end

  defp place(meta), do: "#{meta[:line]}:#{meta[:column]}"

  defp tree({:literal!, meta, [value]}), do: literal(value, meta)

  defp tree({:<<>>, meta, parts}) do
    if meta[:delimiter],
      do: ["quoted", at(meta), meta[:delimiter], Enum.map(parts, &part/1)],
      else: ["bits", at(meta), at(meta[:closing]), all(parts)]
  end

  defp tree({{:., _, [List, :to_charlist]}, meta, [parts]}),
    do: ["quoted", at(meta), meta[:delimiter], Enum.map(parts, &part/1)]

  defp tree({{:., _, [:erlang, name]}, meta, [{:<<>>, _, parts}, :utf8]})
       when name in [:binary_to_atom, :binary_to_existing_atom] do
    kind = if meta[:format] == :keyword, do: "key", else: "atom"
    [kind, at(meta), Enum.map(parts, &part/1)]
  end

  defp tree({{:., _, [base, :{}]}, _, names}), do: ["group", tree(base), all(names)]

  defp tree({{:., dot, [Access, :get]}, _, [value, key]}),
    do: ["access", at(dot), tree(value), tree(key)]

  defp tree({{:., dot, [function]}, meta, given}),
    do: ["value call", at(dot), tree(function), rest(meta, given)]

  defp tree({{:., dot, [target, name]}, meta, given}),
    do: ["remote", at(dot), tree(target), at(meta), text(name), rest(meta, given)]

  defp tree({:__aliases__, meta, [first | others]}) do
    base = if is_atom(first), do: text(first), else: tree(first)
    ["alias", if(is_atom(first), do: at(meta)), base, Enum.map(others, &text/1)]
  end

  defp tree({:__block__, _, statements}), do: ["block", all(statements)]
  defp tree({:fn, meta, clauses}), do: ["fn", at(meta), at(meta[:closing]), all(clauses)]
  defp tree({:->, meta, [head, body]}), do: ["clause", at(meta), head(head), tree(body)]

  defp tree({:%{}, meta, [{:|, _, [map, pairs]}]}),
    do: ["update", at(meta), at(meta[:closing]), tree(map), all(pairs)]

  defp tree({:%{}, meta, pairs}), do: ["map", at(meta), at(meta[:closing]), all(pairs)]
  defp tree({:{}, meta, parts}), do: ["tuple", at(meta), at(meta[:closing]), all(parts)]

  defp tree({:&, meta, [number]}) when is_integer(number), do: ["capture", at(meta), number]

  defp tree({name, meta, context}) when is_atom(name) and is_atom(context),
    do: ["variable", at(meta), text(name)]

  defp tree({name, meta, [{:<<>>, _, parts}, modifiers]} = node) when is_atom(name) do
    case Atom.to_string(name) do
      "sigil_" <> letter ->
        parts = Enum.map(parts, &part/1)
        ["sigil", at(meta), letter, meta[:delimiter], parts, List.to_string(modifiers)]

      _ ->
        call(node)
    end
  end

  defp tree({name, _, _} = node) when is_atom(name), do: call(node)
  defp tree({function, meta, given}), do: ["call of call", tree(function), rest(meta, given)]
  defp tree({key, value}), do: ["pair", tree(key), tree(value)]
  defp tree(list) when is_list(list), do: ["bare", all(list)]
  defp tree(atom) when is_atom(atom), do: ["bare atom", text(atom)]
  defp tree(other), do: ["other", inspect(other)]

  defp call({name, meta, given}), do: ["call", at(meta), text(name), rest(meta, given)]

  defp rest(meta, given), do: [at(meta[:closing]), at(meta[:do]), at(meta[:end]), all(given)]

  defp head([{:when, _, parts}]), do: ["guarded", all(parts)]
  defp head(patterns), do: ["patterns", all(patterns)]

  defp literal(value, meta) when is_binary(value), do: text_literal(value, meta)

  defp literal(value, meta) when is_list(value) do
    if meta[:delimiter],
      do: text_literal(List.to_string(value), meta),
      else: ["list", at(meta), at(meta[:closing]), all(value)]
  end

  defp literal({left, right}, meta),
    do: ["tuple", at(meta), at(meta[:closing]), [tree(left), tree(right)]]

  defp literal(atom, meta) when is_atom(atom) do
    kind = if meta[:format] == :keyword, do: "key", else: "atom"
    [kind, at(meta), [text(atom)]]
  end

  defp literal(_number, meta), do: ["number", at(meta), meta[:token]]

  defp text_literal("", meta), do: ["quoted", at(meta), meta[:delimiter], []]
  defp text_literal(value, meta), do: ["quoted", at(meta), meta[:delimiter], [value]]

  defp part(value) when is_binary(value), do: value
  defp part({:"::", _, [call, _]}), do: part(call)
  defp part({_, meta, [code]}), do: ["code", at(meta), tree(code)]

  defp all(nodes), do: Enum.map(nodes, &tree/1)
  defp text(atom), do: Atom.to_string(atom)

  defp at(nil), do: nil
  defp at(meta), do: if(meta[:line], do: [meta[:line], meta[:column]])

  defp json(list) when is_list(list),
    do: IO.iodata_to_binary(["[", Enum.intersperse(Enum.map(list, &json/1), ","), "]"])

  defp json(nil), do: "null"
  defp json(number) when is_integer(number), do: Integer.to_string(number)

  defp json(text) when is_binary(text) do
    escaped =
      for <<char::utf8 <- text>>, into: "" do
        cond do
          char in [?", ?\\] -> <<?\\, char>>
          char < 0x20 -> "\\u" <> String.pad_leading(Integer.to_string(char, 16), 4, "0")
          true -> <<char::utf8>>
        end
      end

    "\"" <> escaped <> "\""
  end
end
