  # -- json_parse
  @doc "The value that a text is in JSON; objects are maps with atoms for keys."
  def json_parse(text) do
    {value, rest} = json_value(json_space(text), text)
    if json_space(rest) != "", do: json_invalid(json_space(rest), text)
    value
  end

  # -- json_value
  defp json_value("{" <> rest, text), do: json_object(json_space(rest), %{}, text)
  defp json_value("[" <> rest, text), do: json_array(json_space(rest), [], text)
  defp json_value("\"" <> rest, _text), do: json_string(rest, "")
  defp json_value("true" <> rest, _text), do: {true, rest}
  defp json_value("false" <> rest, _text), do: {false, rest}
  defp json_value("null" <> rest, _text), do: {nil, rest}

  defp json_value(rest, text) do
    case Regex.run(~r/^(-?(?:0|[1-9]\d*))(\.\d+)?([eE][+-]?\d+)?/, rest) do
      [digits, _whole] ->
        {String.to_integer(digits), json_skip(rest, digits)}

      [digits, _, _] ->
        {String.to_float(digits), json_skip(rest, digits)}

      [digits, whole, "", power] ->
        {String.to_float("#{whole}.0#{power}"), json_skip(rest, digits)}

      [digits, _, _, _] ->
        {String.to_float(digits), json_skip(rest, digits)}

      nil ->
        json_invalid(rest, text)
    end
  end

  # -- json_skip
  defp json_skip(rest, part),
    do: binary_part(rest, byte_size(part), byte_size(rest) - byte_size(part))

  # -- json_object
  defp json_object("}" <> rest, object, _text) when object == %{}, do: {object, rest}

  defp json_object("\"" <> rest, object, text) do
    {name, rest} = json_string(rest, "")

    case json_space(rest) do
      ":" <> rest ->
        {value, rest} = json_value(json_space(rest), text)
        object = Map.put(object, field_key(name), value)
        json_next_field(json_space(rest), object, text)

      rest ->
        json_invalid(rest, text)
    end
  end

  defp json_object(rest, _object, text), do: json_invalid(rest, text)

  # -- json_next_field
  defp json_next_field("}" <> rest, object, _text), do: {object, rest}

  defp json_next_field("," <> rest, object, text) do
    case json_space(rest) do
      "}" <> _ = rest -> json_invalid(rest, text)
      rest -> json_object(rest, object, text)
    end
  end

  defp json_next_field(rest, _object, text), do: json_invalid(rest, text)

  # -- json_array
  defp json_array("]" <> rest, [], _text), do: {[], rest}

  defp json_array(rest, found, text) do
    {value, rest} = json_value(rest, text)

    case json_space(rest) do
      "]" <> rest -> {Enum.reverse([value | found]), rest}
      "," <> rest -> json_array(json_space(rest), [value | found], text)
      rest -> json_invalid(rest, text)
    end
  end

  # -- json_string
  defp json_string("\"" <> rest, found), do: {found, rest}
  defp json_string("\\n" <> rest, found), do: json_string(rest, found <> "\n")
  defp json_string("\\r" <> rest, found), do: json_string(rest, found <> "\r")
  defp json_string("\\t" <> rest, found), do: json_string(rest, found <> "\t")
  defp json_string("\\b" <> rest, found), do: json_string(rest, found <> "\b")
  defp json_string("\\f" <> rest, found), do: json_string(rest, found <> "\f")

  defp json_string("\\u" <> <<digits::binary-size(4), rest::binary>>, found) do
    json_unicode(String.to_integer(digits, 16), rest, found)
  end

  defp json_string("\\" <> <<character::utf8, rest::binary>>, found)
       when character in [?", ?\\, ?/] do
    json_string(rest, <<found::binary, character::utf8>>)
  end

  defp json_string("\\" <> _rest, _found), do: raise("Invalid escape sequence")

  defp json_string(<<character::utf8, rest::binary>>, found) do
    json_string(rest, <<found::binary, character::utf8>>)
  end

  defp json_string("", _found), do: raise("Unclosed string")

  # -- json_unicode
  defp json_unicode(high, "\\u" <> <<digits::binary-size(4), rest::binary>>, found)
       when high in 0xD800..0xDBFF do
    low = String.to_integer(digits, 16)
    code = 0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00)
    json_string(rest, <<found::binary, code::utf8>>)
  end

  defp json_unicode(code, rest, found), do: json_string(rest, <<found::binary, code::utf8>>)

  # -- json_space
  defp json_space(<<space, rest::binary>>) when space in [32, 9, 10, 13], do: json_space(rest)
  defp json_space(text), do: text

  # -- json_invalid
  defp json_invalid(rest, text) do
    position = String.length(text) - String.length(rest)
    code = if rest == "", do: 0, else: rest |> String.to_charlist() |> hd()
    raise "Invalid char #{code} at position #{position}"
  end

  # -- json_text
  @doc "A value in JSON, changed by a function of key and value, indented by a text."
  def json_text(value, replacer \\ nil, space \\ nil) do
    json_write("", value, replacer, {space, ""})
  end

  # -- json_write
  defp json_write(key, value, replacer, layout) do
    case if(replacer, do: replacer.(key, value), else: value) do
      nil -> "null"
      value when value in [:nan, :infinity, :neg_infinity] -> "null"
      value when is_boolean(value) or is_number(value) -> string(value)
      value when is_binary(value) -> json_quote(value)
      value when is_function(value) -> "\"<fun>\""
      %DateTime{} = value -> json_quote(string(value))
      value when is_list(value) -> json_list(value, replacer, layout)
      # if share or share_structure
      %{reference: _} = value -> json_write(key, Process.get(value), replacer, layout)
      # end
      %_{} = value -> value |> Map.from_struct() |> json_map(replacer, layout)
      value when is_map(value) -> json_map(value, replacer, layout)
      _ -> raise "an enum's value has no JSON in Elixir"
    end
  end

  # -- json_list
  defp json_list([], _replacer, _layout), do: "[]"

  defp json_list(list, replacer, layout) do
    inner = json_deeper(layout)

    parts =
      for {value, index} <- Enum.with_index(list), do: json_write(index, value, replacer, inner)

    "[" <> json_lines(parts, layout, inner) <> "]"
  end

  # -- json_map
  defp json_map(map, replacer, {space, _} = layout) do
    inner = json_deeper(layout)
    colon = if space, do: ": ", else: ":"

    parts =
      for {key, value} <- map, not is_function(value) do
        name = field_text(key)
        json_quote(name) <> colon <> json_write(name, value, replacer, inner)
      end

    if parts == [], do: "{}", else: "{" <> json_lines(parts, layout, inner) <> "}"
  end

  # -- json_lines
  defp json_lines(parts, {nil, _}, _inner), do: Enum.join(parts, ",")

  defp json_lines(parts, {_, indent}, {_, deeper}) do
    "\n" <> Enum.map_join(parts, ",\n", &(deeper <> &1)) <> "\n" <> indent
  end

  # -- json_deeper
  defp json_deeper({nil, indent}), do: {nil, indent}
  defp json_deeper({space, indent}), do: {space, indent <> space}

  # -- json_quote
  defp json_quote(text) do
    escaped =
      Regex.replace(~r/["\\\n\r\t\x08\x0c]/, text, fn
        "\n" -> "\\n"
        "\r" -> "\\r"
        "\t" -> "\\t"
        "\b" -> "\\b"
        "\f" -> "\\f"
        other -> "\\" <> other
      end)

    "\"" <> escaped <> "\""
  end

  # -- xml_node
  @doc "A node of an XML document: an element (0) or document (6) has children, others a value."
  def xml_node(0, name), do: %{type: 0, name: name, value: nil, attributes: [], children: []}

  def xml_node(type, value),
    do: %{type: type, name: nil, value: value, attributes: [], children: []}

  # -- xml_type_name
  @doc "The name of a kind of node."
  def xml_type_name(type) do
    Enum.at(~w(Element PCData CData Comment DocType ProcessingInstruction Document), type)
  end

  # -- xml_attribute
  @doc "The value of an element's attribute, or nil."
  def xml_attribute(node, name) do
    Enum.find_value(node.attributes, fn {key, value} -> if key == name, do: value end)
  end

  # -- xml_set
  @doc "The element with another value of an attribute."
  def xml_set(node, name, value) do
    %{node | attributes: List.keystore(node.attributes, name, 0, {name, value})}
  end

  # -- xml_remove
  @doc "The element without an attribute."
  def xml_remove(node, name), do: %{node | attributes: List.keydelete(node.attributes, name, 0)}

  # -- xml_text
  @doc "A node as text."
  def xml_text(%{type: 0} = node) do
    attributes =
      Enum.map_join(node.attributes, fn {key, value} ->
        " #{key}=\"#{html_escape(value, true)}\""
      end)

    if Enum.any?(node.children, &xml_shown/1) do
      children = Enum.map_join(node.children, &xml_text/1)
      "<#{node.name}#{attributes}>#{children}</#{node.name}>"
    else
      "<#{node.name}#{attributes}/>"
    end
  end

  def xml_text(%{type: 1, value: value}), do: html_escape(value)
  def xml_text(%{type: 2, value: value}), do: "<![CDATA[#{value}]]>"
  def xml_text(%{type: 3, value: value}), do: "<!--#{String.replace(value, ~r/[\n\r\t]+/, "")}-->"
  def xml_text(%{type: 4, value: value}), do: "<!DOCTYPE #{value}>"
  def xml_text(%{type: 5, value: value}), do: "<?#{value}?>"
  def xml_text(%{type: 6, children: children}), do: Enum.map_join(children, &xml_text/1)

  # -- xml_shown
  defp xml_shown(%{type: type}) when type in [0, 1], do: true
  defp xml_shown(%{type: type, value: text}) when type in [2, 3], do: String.trim(text) != ""
  defp xml_shown(_node), do: false

  # -- xml_parse
  @doc "The document that a text is."
  def xml_parse(text) do
    {children, ""} = xml_nodes(text, [], nil)
    children = if children == [], do: [xml_node(1, "")], else: children
    %{xml_node(6, nil) | children: children}
  end

  # -- xml_nodes
  defp xml_nodes("", _found, name) when name != nil, do: raise("Unclosed node <#{name}>")
  defp xml_nodes("", found, nil), do: {Enum.reverse(found), ""}

  defp xml_nodes("<![CDATA[" <> rest, found, name), do: xml_until(rest, "]]>", 2, found, name)
  defp xml_nodes("<!--" <> rest, found, name), do: xml_until(rest, "-->", 3, found, name)
  defp xml_nodes("<?" <> rest, found, name), do: xml_until(rest, "?>", 5, found, name)

  defp xml_nodes("<!" <> rest, found, name) do
    case Regex.run(~r/^DOCTYPE((?:\[[^\]]*\]|[^>\[])*)>(.*)$/si, rest, capture: :all_but_first) do
      [value, rest] ->
        xml_nodes(rest, [xml_node(4, binary_part(value, 1, byte_size(value) - 1)) | found], name)

      nil ->
        raise "Expected <!--"
    end
  end

  defp xml_nodes("</" <> rest, found, name) do
    case Regex.run(~r/^\s*([\w:.-]+)\s*>(.*)$/s, rest, capture: :all_but_first) do
      [^name, rest] -> {Enum.reverse(found), rest}
      [_, _] when name != nil -> raise "Expected </#{name}>"
      _ -> raise "Expected node name"
    end
  end

  defp xml_nodes("<" <> rest, found, name) do
    case Regex.run(~r/^\s*([\w:.-]+)(.*)$/s, rest, capture: :all_but_first) do
      [own, rest] ->
        {node, rest} = xml_element(rest, xml_node(0, own))
        xml_nodes(rest, [node | found], name)

      nil ->
        raise "Expected node name"
    end
  end

  defp xml_nodes(text, found, name) do
    [value | rest] = String.split(text, "<", parts: 2)
    rest = Enum.map_join(rest, &("<" <> &1))
    xml_nodes(rest, [xml_node(1, xml_unescape(value)) | found], name)
  end

  # -- xml_until
  defp xml_until(text, last, type, found, name) do
    case String.split(text, last, parts: 2) do
      [value, rest] -> xml_nodes(rest, [xml_node(type, value) | found], name)
      [_] -> raise "Unexpected end"
    end
  end

  # -- xml_element
  defp xml_element(text, node) do
    case Regex.run(~r/^\s*(\/\s*>|>|[\w:.-]+)(.*)$/s, text, capture: :all_but_first) do
      [">", rest] ->
        {children, rest} = xml_nodes(rest, [], node.name)
        {%{node | children: if(children == [], do: [xml_node(1, "")], else: children)}, rest}

      ["/" <> _, rest] ->
        {node, rest}

      [name, rest] ->
        {value, rest} = xml_value(rest)
        if xml_attribute(node, name), do: raise("Duplicate attribute [#{name}]")
        xml_element(rest, xml_set(node, name, value))

      nil ->
        raise "Expected attribute name"
    end
  end

  # -- xml_value
  defp xml_value(text) do
    case Regex.run(~r/^\s*=\s*(?:"([^"]*)"|'([^']*)')(.*)$/s, text, capture: :all_but_first) do
      ["", value, rest] -> {xml_unescape(value), rest}
      [value, _, rest] -> {xml_unescape(value), rest}
      nil -> raise "Expected ="
    end
  end

  # -- xml_unescape
  defp xml_unescape(text) do
    named = %{"lt" => "<", "gt" => ">", "quot" => "\"", "apos" => "'", "amp" => "&"}

    Regex.replace(~r/&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|quot|apos|amp));/, text, fn
      _, "", "", name -> named[name]
      _, "", digits, _ -> <<String.to_integer(digits)::utf8>>
      _, digits, _, _ -> <<String.to_integer(digits, 16)::utf8>>
    end)
  end
