# Templates: their text as a tree (what LiveView refuses to read), and the tree as HTML.

defmodule Phoenix.LiveView.TagReader do
  @moduledoc """
  A template's text as a tree: `{:text, text}`, `{:code, elixir}` and
  `{:element, name, attributes, children}`. What LiveView refuses to read is a `CompileError`.
  """
  @void ~w(area base br col embed hr img input link meta param source track wbr)
  @raw ~w(script style)
  @blank [?\s, ?\n, ?\t, ?\r]

  def read(text), do: elem(children(text, nil, [], ""), 0)

  defp children("", nil, done, text), do: {finished(done, text), ""}
  defp children("", open, _done, _text), do: refuse("unclosed <#{open}>")

  defp children("<!--" <> rest, open, done, text) do
    case String.split(rest, "-->", parts: 2) do
      [_, rest] -> children(rest, open, done, text)
      _ -> refuse("a comment without its end")
    end
  end

  defp children("<%=" <> rest, open, done, text) do
    [code, rest] = String.split(rest, "%>", parts: 2)
    children(rest, open, [{:code, code} | flushed(done, text)], "")
  end

  defp children("</" <> rest, open, done, text) do
    [name, rest] = String.split(rest, ">", parts: 2)
    if String.trim(name) != open, do: refuse("</#{name}> closes <#{open}>")
    {finished(done, text), rest}
  end

  defp children("<" <> <<c, _::binary>> = markup, open, done, text)
       when c in ?a..?z or c in ?A..?Z or c in [?., ?:] do
    "<" <> rest = markup
    {name, rest} = word(rest, "")
    {attributes, closed?, rest} = attributes(rest, name, [])

    {inside, rest} =
      cond do
        closed? or name in @void -> {[], rest}
        name in @raw -> raw(rest, name)
        true -> children(rest, name, [], "")
      end

    children(rest, open, [{:element, name, attributes, inside} | flushed(done, text)], "")
  end

  defp children("{" <> rest, open, done, text) do
    {code, rest} = code(rest, 0, "")
    children(rest, open, [{:code, code} | flushed(done, text)], "")
  end

  defp children(<<c::utf8, rest::binary>>, open, done, text),
    do: children(rest, open, done, text <> <<c::utf8>>)

  defp raw(rest, name) do
    [text, rest] = String.split(rest, "</#{name}>", parts: 2)
    {[{:text, text}], rest}
  end

  defp attributes(<<c, rest::binary>>, name, done) when c in @blank,
    do: attributes(rest, name, done)

  defp attributes("/>" <> rest, _name, done), do: {Enum.reverse(done), true, rest}
  defp attributes(">" <> rest, _name, done), do: {Enum.reverse(done), false, rest}
  defp attributes("", name, _done), do: refuse("<#{name} has no end")

  defp attributes("{" <> rest, name, done) do
    {code, rest} = code(rest, 0, "")
    attributes(rest, name, [{:root, {:code, code}} | done])
  end

  defp attributes(text, name, done) do
    {key, rest} = word(text, "")
    if key == "", do: refuse("<#{name}: an attribute was expected before #{inspect(text)}")

    {value, rest} =
      case rest do
        "={" <> rest ->
          {code, rest} = code(rest, 0, "")
          {{:code, code}, rest}

        "=\"" <> rest ->
          [value, rest] = String.split(rest, "\"", parts: 2)
          {{:text, value}, rest}

        "='" <> rest ->
          [value, rest] = String.split(rest, "'", parts: 2)
          {{:text, value}, rest}

        "=" <> _ ->
          refuse("<#{name}: the value of #{key} stands neither in quotes nor in braces")

        rest ->
          {true, rest}
      end

    attributes(rest, name, [{key, value} | done])
  end

  defp word(<<c, _::binary>> = rest, done) when c in [?>, ?=, ?/, ?{ | @blank], do: {done, rest}
  defp word("", done), do: {done, ""}
  defp word(<<c::utf8, rest::binary>>, done), do: word(rest, done <> <<c::utf8>>)

  # Up to the brace that closes; strings may hold others.
  defp code("}" <> rest, 0, done), do: {done, rest}
  defp code("}" <> rest, depth, done), do: code(rest, depth - 1, done <> "}")
  defp code("{" <> rest, depth, done), do: code(rest, depth + 1, done <> "{")

  defp code("\"" <> rest, depth, done) do
    {text, rest} = quoted(rest, "\"")
    code(rest, depth, done <> text)
  end

  defp code("", _depth, _done), do: refuse("a brace has no end")
  defp code(<<c::utf8, rest::binary>>, depth, done), do: code(rest, depth, done <> <<c::utf8>>)

  defp quoted("\\" <> <<c::utf8, rest::binary>>, done), do: quoted(rest, done <> <<?\\, c::utf8>>)
  defp quoted("\"" <> rest, done), do: {done <> "\"", rest}
  defp quoted(<<c::utf8, rest::binary>>, done), do: quoted(rest, done <> <<c::utf8>>)

  defp flushed(done, ""), do: done
  defp flushed(done, text), do: [{:text, text} | done]
  defp finished(done, text), do: Enum.reverse(flushed(done, text))

  defp refuse(why), do: raise(CompileError, description: why)
end

defmodule Phoenix.LiveView.TagWriter do
  @moduledoc "What a template's tree becomes: an expression whose value is the HTML as text."

  def written(nodes), do: quote(do: {:safe, IO.iodata_to_binary(unquote(pieces(nodes)))})

  defp pieces(nodes), do: nodes |> Enum.reject(&slot?/1) |> Enum.map(&piece/1)

  defp piece({:text, text}), do: text
  defp piece({:code, code}), do: quote(do: unquote(__MODULE__).shown(unquote(expression(code))))

  defp piece({:element, name, attributes, children}) do
    {loop, attributes} = List.keytake(attributes, ":for", 0) |> taken(attributes)
    {test, attributes} = List.keytake(attributes, ":if", 0) |> taken(attributes)
    made = element(name, attributes, children)

    made =
      if test,
        do: quote(do: if(unquote(expression(test)), do: unquote(made), else: [])),
        else: made

    if loop, do: loop(expression(loop), made), else: made
  end

  defp taken(nil, attributes), do: {nil, attributes}
  defp taken({{_, {:code, code}}, attributes}, _), do: {code, attributes}
  defp taken({{key, _}, _}, _), do: raise(CompileError, description: "#{key} takes {…}")

  defp loop({:<-, _, [_, _]} = generator, made), do: {:for, [], [generator, [do: made]]}
  defp loop(_, _), do: raise(CompileError, description: ":for takes a generator")

  defp element("." <> name, attributes, children),
    do: component({String.to_atom(name), [], [assigns(attributes, children)]})

  defp element(<<c, _::binary>> = name, attributes, children) when c in ?A..?Z do
    {module, [function]} = name |> String.split(".") |> Enum.split(-1)
    module = {:__aliases__, [], Enum.map(module, &String.to_atom/1)}
    component({{:., [], [module, String.to_atom(function)]}, [], [assigns(attributes, children)]})
  end

  defp element(name, attributes, children) do
    keys = Enum.map(attributes, &elem(&1, 0))

    if "phx-hook" in keys and "id" not in keys,
      do: raise(CompileError, description: "phx-hook on <#{name}> wants an id")

    for {":" <> key, _} <- attributes,
        do: raise(CompileError, description: "<#{name}> takes no :#{key}")

    shown = for {key, value} <- attributes, do: attribute(key, value)
    ["<#{name}", shown, ">", pieces(children), "</#{name}>"]
  end

  defp attribute(key, true), do: " #{key}"
  defp attribute(key, {:text, text}), do: " #{key}=\"#{text}\""

  defp attribute(:root, {:code, code}),
    do:
      quote(
        do:
          for(
            {k, v} <- unquote(expression(code)),
            do: unquote(__MODULE__).attribute_text(to_string(k), v)
          )
      )

  defp attribute(key, {:code, code}),
    do: quote(do: unquote(__MODULE__).attribute_text(unquote(key), unquote(expression(code))))

  defp assigns(attributes, children) do
    given =
      for {key, value} <- attributes,
          key not in [":let", :root],
          do: {String.to_atom(key), value(value)}

    slots = for {:element, ":" <> _, _, _} = slot <- children, do: slot
    rest = Enum.reject(children, &(slot?(&1) or (match?({:text, _}, &1) and blank?(&1))))
    inner = if rest == [], do: [], else: [inner_block: [slot(attributes, children)]]

    named =
      for {name, group} <- Enum.group_by(slots, &elem(&1, 1)),
          do: {slot_name(name), Enum.map(group, &named_slot/1)}

    {:%{}, [], [{:__changed__, nil} | given] ++ inner ++ named}
  end

  defp component(call), do: quote(do: unquote(__MODULE__).shown(unquote(call)))

  defp slot_name(":" <> name), do: String.to_atom(name)
  defp blank?({:text, text}), do: String.trim(text) == ""
  defp slot?({:element, ":" <> _, _, _}), do: true
  defp slot?(_), do: false

  defp named_slot({:element, _, attributes, children}) do
    given = for {key, value} <- attributes, key != ":let", do: {String.to_atom(key), value(value)}
    {:%{}, [], given ++ [{:inner_block, slot_function(attributes, children)}]}
  end

  defp slot(attributes, children),
    do: {:%{}, [], [inner_block: slot_function(attributes, children)]}

  defp slot_function(attributes, children) do
    pattern =
      case List.keyfind(attributes, ":let", 0) do
        {_, {:code, code}} -> expression(code)
        _ -> {:_, [], nil}
      end

    {:fn, [], [{:->, [], [[pattern], written(children)]}]}
  end

  defp value(true), do: true
  defp value({:text, text}), do: text
  defp value({:code, code}), do: expression(code)

  defp expression(code) do
    code
    |> Code.string_to_quoted!()
    |> Macro.prewalk(fn
      {:@, _, [{name, _, context}]} when is_atom(name) and is_atom(context) ->
        {{:., [], [{:assigns, [], nil}, name]}, [no_parens: true], []}

      # The template's variables are the function's own.
      {name, meta, context} when is_atom(name) and is_atom(context) ->
        {name, Keyword.take(meta, [:line]), nil}

      other ->
        other
    end)
  end

  def shown(nil), do: ""
  def shown({:safe, text}), do: text
  def shown(list) when is_list(list), do: Enum.map(list, &shown/1)
  def shown(other), do: escaped(to_string(other))

  defp escaped(text) do
    text
    |> String.replace("&", "&amp;")
    |> String.replace("<", "&lt;")
    |> String.replace(">", "&gt;")
    |> String.replace("\"", "&quot;")
  end

  def attribute_text(_key, value) when value in [nil, false], do: ""
  def attribute_text(key, true), do: " #{key}"

  def attribute_text(key, list) when is_list(list) do
    words = list |> List.flatten() |> Enum.filter(& &1)
    attribute_text(key, Enum.join(words, " "))
  end

  def attribute_text(key, value), do: " #{key}=\"#{escaped(to_string(value))}\""
end
