# Prints the syntax tree of the Elixir file given as argument, as JSON, for elixir_reader.py.
defmodule Reader do
  def main([path]) do
    encoder = fn literal, meta -> {:ok, {:__block__, meta, [literal]}} end

    {quoted, comments} =
      Code.string_to_quoted_with_comments!(File.read!(path),
        literal_encoder: encoder,
        token_metadata: true,
        emit_warnings: false
      )

    comments = for comment <- comments, do: [comment.line, comment.text, comment.previous_eol_count]
    IO.binwrite(:stdio, json([quoted, comments]))
  end

  defp json({form, meta, arguments}) when is_list(meta) do
    ~s({"form":#{json(form)},"meta":#{meta(meta)},"arguments":#{json(arguments)}})
  end

  defp json({left, right}), do: ~s({"pair":[#{json(left)},#{json(right)}]})
  defp json(list) when is_list(list), do: "[" <> Enum.map_join(list, ",", &json/1) <> "]"
  defp json(text) when is_binary(text), do: text(text)
  defp json(atom) when is_atom(atom), do: ~s({"atom":#{text(Atom.to_string(atom))}})
  defp json(float) when is_float(float), do: ~s({"float":#{text(to_string(float))}})
  defp json(number), do: to_string(number)

  defp meta(meta) do
    entries =
      [
        line: meta[:line],
        newlines: meta[:newlines],
        delimiter: meta[:delimiter],
        token: meta[:token],
        keyword: meta[:format] == :keyword,
        closing: meta[:closing][:line],
        end: meta[:end][:line] || meta[:end_of_expression][:line],
        has_do: meta[:do] != nil,
        parens: meta[:closing] != nil,
        blank: meta[:end_of_expression][:newlines]
      ]

    "{" <> Enum.map_join(entries, ",", fn {key, value} -> ~s("#{key}":#{plain(value)}) end) <> "}"
  end

  defp plain(nil), do: "null"
  defp plain(value) when is_binary(value), do: text(value)
  defp plain(value), do: to_string(value)

  defp text(value) do
    escaped =
      for <<char::utf8 <- value>>, into: "" do
        cond do
          char in [?", ?\\] -> <<?\\, char>>
          char < 0x20 -> "\\u" <> String.pad_leading(Integer.to_string(char, 16), 4, "0")
          true -> <<char::utf8>>
        end
      end

    ~s("#{escaped}")
  end
end

:io.setopts(:standard_io, encoding: :latin1)
Reader.main(System.argv())
