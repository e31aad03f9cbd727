defmodule Jason do
  @moduledoc "Stands in for Jason: text of JSON and back."

  defmodule DecodeError do
    defexception [:message]
  end

  defmodule EncodeError do
    defexception [:message]
  end

  def encode(value, options \\ []), do: {:ok, encode!(value, options)}
  def encode!(value, _options \\ []), do: value |> text() |> IO.iodata_to_binary()
  def encode_to_iodata!(value, _options \\ []), do: text(value)

  def decode(text, options \\ []) do
    {:ok, decode!(text, options)}
  rescue
    error in DecodeError -> {:error, error}
  end

  def decode!(text, options \\ []) do
    {value, rest} = text |> blank() |> value(options[:keys] || :strings)
    if blank(rest) == "", do: value, else: raise(DecodeError, "unexpected #{rest}")
  end

  defp text(nil), do: "null"
  defp text(value) when is_boolean(value), do: to_string(value)
  defp text(value) when is_number(value), do: to_string(value)
  defp text(value) when is_atom(value), do: text(Atom.to_string(value))
  defp text(value) when is_binary(value), do: [?", escaped(value), ?"]
  defp text(value) when is_list(value), do: [?[, joined(value, &text/1), ?]]
  defp text(%DateTime{} = time), do: text(DateTime.to_iso8601(time))

  defp text(%module{}) do
    raise Protocol.UndefinedError,
      protocol: Jason.Encoder,
      value: module,
      description: "no encoder"
  end

  defp text(%{} = map) do
    [?{, joined(map, fn {key, value} -> [text(to_string(key)), ?:, text(value)] end), ?}]
  end

  defp text(value) do
    raise Protocol.UndefinedError,
      protocol: Jason.Encoder,
      value: value,
      description: "no encoder"
  end

  defp joined(values, write), do: values |> Enum.map(write) |> Enum.intersperse(?,)

  defp escaped(value) do
    for <<character::utf8 <- value>>, into: "" do
      case character do
        ?" -> ~S(\")
        ?\\ -> ~S(\\)
        ?\n -> ~S(\n)
        ?\t -> ~S(\t)
        ?\r -> ~S(\r)
        other -> <<other::utf8>>
      end
    end
  end

  defp blank(<<character, rest::binary>>) when character in ' \n\t\r', do: blank(rest)
  defp blank(rest), do: rest

  defp value("null" <> rest, _keys), do: {nil, rest}
  defp value("true" <> rest, _keys), do: {true, rest}
  defp value("false" <> rest, _keys), do: {false, rest}
  defp value("\"" <> rest, _keys), do: string(rest, "")
  defp value("[" <> rest, keys), do: elements(blank(rest), [], keys)
  defp value("{" <> rest, keys), do: members(blank(rest), %{}, keys)

  defp value(text, _keys) do
    case Regex.run(~r/^-?\d+(\.\d+)?([eE][-+]?\d+)?/, text) do
      [digits] -> {String.to_integer(digits), behind(text, digits)}
      [digits | _fraction] -> {elem(Float.parse(digits), 0), behind(text, digits)}
      nil -> raise DecodeError, "unexpected #{text}"
    end
  end

  defp behind(text, start),
    do: binary_part(text, byte_size(start), byte_size(text) - byte_size(start))

  defp string("\"" <> rest, found), do: {found, rest}

  defp string("\\u" <> <<code::binary-4, rest::binary>>, found),
    do: string(rest, found <> <<String.to_integer(code, 16)::utf8>>)

  defp string("\\n" <> rest, found), do: string(rest, found <> "\n")
  defp string("\\t" <> rest, found), do: string(rest, found <> "\t")
  defp string("\\r" <> rest, found), do: string(rest, found <> "\r")

  defp string(<<?\\, character::utf8, rest::binary>>, found),
    do: string(rest, found <> <<character::utf8>>)

  defp string(<<character::utf8, rest::binary>>, found),
    do: string(rest, found <> <<character::utf8>>)

  defp string("", _found), do: raise(DecodeError, "unexpected end")

  defp elements("]" <> rest, found, _keys), do: {Enum.reverse(found), rest}

  defp elements(text, found, keys) do
    {value, rest} = value(text, keys)
    elements(next(blank(rest), "]"), [value | found], keys)
  end

  defp members("}" <> rest, found, _keys), do: {found, rest}

  defp members("\"" <> text, found, keys) do
    {key, rest} = string(text, "")
    ":" <> rest = blank(rest)
    {value, rest} = rest |> blank() |> value(keys)
    key = if keys == :atoms, do: String.to_atom(key), else: key
    members(next(blank(rest), "}"), Map.put(found, key, value), keys)
  end

  defp members(text, _found, _keys), do: raise(DecodeError, "unexpected #{text}")

  defp next("," <> rest, _closing), do: blank(rest)

  defp next(rest, closing),
    do: if(String.starts_with?(rest, closing), do: rest, else: raise(DecodeError, rest))
end
