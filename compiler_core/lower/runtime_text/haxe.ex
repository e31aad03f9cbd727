  # -- string
  @doc "A value as `Std.string` writes it."
  def string(nil), do: "null"
  def string(:nan), do: "nan"
  def string(:infinity), do: "infinity"
  def string(:neg_infinity), do: "neg_infinity"
  def string(value) when is_binary(value), do: value
  def string(value) when is_boolean(value) or is_integer(value), do: to_string(value)

  def string(value) when is_float(value), do: float_text(value)
  def string(value) when is_atom(value), do: constructor_name(value)
  def string(value) when is_list(value), do: "[" <> Enum.map_join(value, ",", &string/1) <> "]"
  def string(value) when is_function(value), do: "#fun"
  def string(%DateTime{} = value), do: Calendar.strftime(value, "%Y-%m-%d %H:%M:%S")
  def string(%{__exception__: true} = value), do: Exception.message(value)

  def string(%module{} = value) do
    if Code.ensure_loaded?(module) and function_exported?(module, :to_string, 1) do
      module.to_string(value)
    else
      module |> Module.split() |> List.last()
    end
  end

  # if share_structure
  def string(%{reference: reference} = value) when is_reference(reference) do
    string(Process.get(value))
  end

  # end
  def string(value) when is_map(value) do
    "{" <> Enum.map_join(value, ", ", &entry/1) <> "}"
  end

  def string(value) when is_tuple(value) do
    case Tuple.to_list(value) do
      [name | parameters] when is_atom(name) ->
        string(name) <> "(" <> Enum.map_join(parameters, ",", &string/1) <> ")"

      _ ->
        inspect(value)
    end
  end

  def string(value), do: inspect(value)

  # -- entry
  defp entry({key, value}) when is_atom(key), do: "#{field_text(key)}: #{string(value)}"
  defp entry({key, value}), do: "#{string(key)} => #{string(value)}"

  # -- field_text
  defp field_text(key), do: to_string(key)

  # -- field_key
  defp field_key(name), do: String.to_atom(name)

  # -- float_text
  @doc "A float with as few digits as tell it from others; `1.0` is `1`, `0.00001` is `1e-05`."
  def float_text(value) when abs(value) > 1.0e307, do: shortest(value)

  def float_text(value) do
    case Enum.find([12, 15, 18], &(String.to_float(scientific(value, &1)) == value)) do
      18 when trunc(value) != value or abs(value) >= 1.0e18 ->
        shortest(value)

      precision ->
        [digits, power] = value |> scientific(precision) |> String.split("e")
        power = String.to_integer(power)

        if power in -4..(precision - 1) do
          plain_digits(value, precision - 1 - power)
        else
          without_zeros(digits) <> "e" <> power_text(power)
        end
    end
  end

  # -- scientific
  defp scientific(value, precision) do
    :erlang.float_to_binary(value, scientific: precision - 1)
  end

  # -- shortest
  defp shortest(value) do
    case value |> to_string() |> String.split("e") do
      [digits] -> digits
      [digits, power] -> without_zeros(digits) <> "e" <> power_text(String.to_integer(power))
    end
  end

  # -- plain_digits
  defp plain_digits(value, decimals) do
    value |> :erlang.float_to_binary(decimals: decimals) |> without_zeros()
  end

  # -- without_zeros
  defp without_zeros(digits) do
    if String.contains?(digits, ".") do
      digits |> String.trim_trailing("0") |> String.trim_trailing(".")
    else
      digits
    end
  end

  # -- power_text
  defp power_text(power) do
    sign = if power < 0, do: "-", else: "+"
    sign <> (power |> abs() |> to_string() |> String.pad_leading(2, "0"))
  end

  # -- constructor_name
  defp constructor_name(atom) do
    case Atom.to_string(atom) do
      "Elixir." <> class -> "Class<#{class}>"
      name -> Macro.camelize(name)
    end
  end

  # -- typeof
  @doc "What kind of value it is, as `Type.typeof` says."
  def typeof(nil), do: :t_null
  def typeof(value) when is_boolean(value), do: :t_bool
  def typeof(value) when is_integer(value), do: :t_int
  def typeof(value) when is_float(value), do: :t_float
  def typeof(value) when value in [:nan, :infinity, :neg_infinity], do: :t_float
  def typeof(value) when is_function(value), do: :t_function
  def typeof(value) when is_binary(value), do: {:t_class, String}
  def typeof(value) when is_list(value), do: {:t_class, Array}
  def typeof(%DateTime{}), do: {:t_class, Date}
  def typeof(%module{}), do: {:t_class, module}
  def typeof(value) when is_map(value), do: :t_object
  def typeof(value) when is_atom(value) or is_tuple(value), do: {:t_enum, nil}
  def typeof(_value), do: :t_unknown

  # -- at
  @doc "The element at an index, or nil where there is none; an index below 0 has none."
  def at(list, index) when index >= 0, do: Enum.at(list, index)
  def at(_list, _index), do: nil

  # -- put_at
  @doc "The list with another element at an index; filled up with nil where it was too short."
  def put_at(list, index, value) when index >= 0 do
    length = length(list)

    if index < length do
      List.replace_at(list, index, value)
    else
      list ++ List.duplicate(nil, index - length) ++ [value]
    end
  end

  def put_at(list, _index, _value), do: list

  # -- by_index
  @doc "The elements of a list by their indexes, where many are read or written at once."
  def by_index(list),
    do: list |> Enum.with_index() |> Map.new(fn {value, index} -> {index, value} end)

  # -- in_order
  @doc "The list of elements that a map has by their indexes; nil where it has none."
  def in_order(elements) do
    case Enum.max(Map.keys(elements), fn -> -1 end) do
      -1 -> []
      last -> for index <- 0..last, do: Map.get(elements, index)
    end
  end

  # -- rows_by_index
  @doc "A list of lists by two indexes."
  def rows_by_index(rows), do: rows |> Enum.map(&by_index/1) |> by_index()

  # -- rows_in_order
  @doc "The list of lists that a map has by two indexes."
  def rows_in_order(rows), do: for(row <- in_order(rows), do: row && in_order(row))

  # -- put_by_index
  @doc "Another element at an index; filled up with nil where there were less."
  def put_by_index(elements, index, value) when index >= 0 do
    missing = map_size(elements)..(index - 1)//1
    missing |> Enum.reduce(elements, &Map.put(&2, &1, nil)) |> Map.put(index, value)
  end

  def put_by_index(elements, _index, _value), do: elements

  # -- queue_first
  @doc "What a queue of Erlang's has in front; nil where it is empty."
  def queue_first(queue) do
    case :queue.peek(queue) do
      {:value, first} -> first
      :empty -> nil
    end
  end

  # -- queue_rest
  @doc "A queue of Erlang's without what it has in front."
  def queue_rest(queue) do
    if :queue.is_empty(queue), do: queue, else: :queue.drop(queue)
  end

  # -- get
  @doc "A field or element of a value whose kind is known at run time only; nil where it is absent."
  def get(nil, _key), do: nil
  # if share or share_structure

  def get(%{reference: reference} = object, key) when is_reference(reference) do
    get(Process.get(object), key)
  end

  # end
  def get(list, index) when is_list(list) and is_integer(index), do: at(list, index)

  def get(map, key) when is_map(map) and is_atom(key) do
    case map do
      %{^key => value} -> value
      %{} -> Map.get(map, Atom.to_string(key))
    end
  end

  def get(map, key) when is_map(map) and is_binary(key) do
    case map do
      %{^key => value} -> value
      %{} -> Map.get(map, Enum.find(Map.keys(map), &(field_text(&1) == key)))
    end
  end

  def get(map, key) when is_map(map), do: Map.get(map, key)
  # if supervised
  def get({id, child, type, modules}, key) when type in [:worker, :supervisor] do
    Map.get(%{id: id, child: child, pid: child, type: type, modules: modules}, key)
  end

  # end
  def get(text, :length) when is_binary(text), do: String.length(text)
  def get(list, :length) when is_list(list), do: Keyword.get(list, :length, length(list))
  def get(list, key) when is_list(list), do: Keyword.get(list, key)
  def get(_other, _key), do: nil

  # -- call
  @doc "Calls what a value has by a name: a function that a field holds, or a method."
  def call(value, name, arguments) do
    case get(value, name) do
      function when is_function(function) -> apply(function, arguments)
      _other -> method(value, name, arguments)
    end
  end

  # -- method
  # if calls_char_at
  defp method(text, :char_at, [at]) when is_binary(text), do: char_at(text, at)
  # end
  # if calls_char_code_at
  defp method(text, :char_code_at, [at]) when is_binary(text), do: char_code_at(text, at)
  # end
  # if calls_concat
  defp method(list, :concat, [more]) when is_list(list), do: list ++ more
  # end
  # if calls_contains
  defp method(list, :contains, [value]) when is_list(list), do: value in list
  # end
  # if calls_copy
  defp method(value, :copy, []) when is_list(value), do: value
  defp method(map, :copy, []) when is_map(map) and not is_struct(map), do: map
  # end
  # if calls_exists
  defp method(map, :exists, [key]) when is_map(map), do: Map.has_key?(map, key)
  # end
  # if calls_filter
  defp method(list, :filter, [test]) when is_list(list), do: Enum.filter(list, test)
  # end
  # if calls_get
  defp method(map, :get, [key]) when is_map(map) and not is_struct(map), do: Map.get(map, key)
  # end
  # if calls_index_of
  defp method(text, :index_of, [part]) when is_binary(text), do: index_of(text, part)
  defp method(text, :index_of, [one, at]) when is_binary(text), do: index_of(text, one, at || 0)
  defp method(list, :index_of, [one]) when is_list(list), do: list_index_of(list, one)
  defp method(all, :index_of, [one, at]) when is_list(all), do: list_index_of(all, one, at || 0)
  # end
  # if calls_iterator
  defp method(list, :iterator, []) when is_list(list), do: list
  defp method(map, :iterator, []) when is_map(map) and not is_struct(map), do: Map.values(map)
  # end
  # if calls_join
  defp method(list, :join, [by]) when is_list(list), do: Enum.map_join(list, by, &string/1)
  # end
  # if calls_keys
  defp method(map, :keys, []) when is_map(map) and not is_struct(map), do: Map.keys(map)
  # end
  # if calls_last_index_of
  defp method(text, :last_index_of, [part]) when is_binary(text), do: last_index_of(text, part)
  defp method(list, :last_index_of, [one]) when is_list(list), do: list_last_index_of(list, one)
  # end
  # if calls_map
  defp method(list, :map, [function]) when is_list(list), do: Enum.map(list, function)
  # end
  # if calls_slice
  defp method(list, :slice, [first]) when is_list(list), do: slice(list, first)
  defp method(list, :slice, [first, last]) when is_list(list), do: slice(list, first, last)
  # end
  # if calls_split
  defp method(text, :split, [delimiter]) when is_binary(text), do: split(text, delimiter)
  # end
  # if calls_substr
  defp method(text, :substr, [from]) when is_binary(text), do: substr(text, from)
  defp method(text, :substr, [from, length]) when is_binary(text), do: substr(text, from, length)
  # end
  # if calls_substring
  defp method(text, :substring, [first]) when is_binary(text), do: substring(text, first)
  defp method(text, :substring, [from, to]) when is_binary(text), do: substring(text, from, to)
  # end
  # if calls_to_lower_case
  defp method(text, :to_lower_case, []) when is_binary(text), do: String.downcase(text)
  # end
  # if calls_to_string
  defp method(text, :to_string, []) when is_binary(text) or is_list(text), do: string(text)
  # end
  # if calls_to_upper_case
  defp method(text, :to_upper_case, []) when is_binary(text), do: String.upcase(text)
  # end
  defp method(%module{} = it, name, given), do: class_method(module, name, [it | given])
  defp method(value, name, _given), do: raise("#{string(value)} has no #{name}")

  # -- class_method
  defp class_method(module, name, arguments) do
    base = base_class(module)

    cond do
      Code.ensure_loaded?(module) and function_exported?(module, name, length(arguments)) ->
        apply(module, name, arguments)

      base ->
        class_method(base, name, arguments)

      true ->
        raise "#{inspect(module)} has no #{name}"
    end
  end

  # -- base_class
  defp base_class(_module), do: nil

  # -- put
  @doc "The value with another field, under the kind of key that it has."
  # if share or share_structure
  def put(%{reference: reference} = object, key, value) when is_reference(reference) do
    Process.put(object, put(Process.get(object), key, value))
    object
  end

  # end
  def put(list, index, value) when is_list(list) and is_integer(index) do
    put_at(list, index, value)
  end

  def put(map, key, value) when is_binary(key) do
    case Enum.find(Map.keys(map), &(field_text(&1) == key)) do
      nil -> Map.put(map, field_key(key), value)
      found -> Map.put(map, found, value)
    end
  end

  def put(map, key, value) when is_atom(key) do
    name = Atom.to_string(key)
    if Map.has_key?(map, name), do: Map.put(map, name, value), else: Map.put(map, key, value)
  end

  def put(map, key, value), do: Map.put(map, key, value)

  # -- has
  @doc "Whether there is a field of that name."
  # if share or share_structure
  def has(%{reference: reference} = object, key) when is_reference(reference) do
    has(Process.get(object), key)
  end

  # end
  def has(map, key) when is_map(map), do: Enum.any?(Map.keys(map), &(field_text(&1) == key))
  def has(_other, _key), do: false

  # -- delete
  @doc "The value without the field of that name."
  def delete(map, key), do: Map.reject(map, fn {name, _} -> field_text(name) == key end)

  # -- fields
  @doc "The names of the fields."
  # if share or share_structure
  def fields(%{reference: reference} = object) when is_reference(reference) do
    fields(Process.get(object))
  end

  # end
  def fields(map) when is_map(map) do
    map |> Map.delete(:__struct__) |> Map.keys() |> Enum.map(&field_text/1)
  end

  def fields(_other), do: []

  # -- elements
  @doc "What a loop goes through: the elements of a list, the values of a map."
  def elements(map) when is_map(map) and not is_struct(map), do: Map.values(map)
  def elements(other), do: other

  # -- iterated
  @doc "What an iterator still has, as it is asked for: of a list, or of an object that tells."
  def iterated(%{has_next: has_next, next: next}) do
    Stream.unfold(nil, fn _ -> if has_next.(), do: {next.(), nil} end)
  end

  def iterated(list), do: list

  # -- has_next
  @doc "Whether an iterator has one more element."
  def has_next(%{has_next: has_next}), do: has_next.()
  def has_next(list), do: list != []

  # -- next
  @doc "An iterator's next element."
  def next(%{next: next}), do: next.()
  def next(list), do: List.first(list)

  # -- rest
  @doc "An iterator that stands behind its next element."
  def rest(list) when is_list(list), do: Enum.drop(list, 1)
  def rest(iterator), do: iterator

  # -- to_list
  @doc "The elements as a list."
  def to_list(value), do: value |> elements() |> Enum.to_list()

  # -- key_values
  @doc "Keys, or positions, with their values."
  def key_values(list) when is_list(list) do
    list |> Enum.with_index() |> Enum.map(fn {value, index} -> %{key: index, value: value} end)
  end

  def key_values(map), do: Enum.map(map, fn {key, value} -> %{key: key, value: value} end)

  # -- range
  @doc "The whole numbers from `first` up to, not including, `last`."
  def range(first, last), do: Enum.to_list(first..(last - 1)//1)

  # -- substr
  @doc "`length` characters from `position` on; negative ones count from the end."
  def substr(text, position, length \\ nil) do
    size = String.length(text)
    start = if position < 0, do: max(size + position, 0), else: position

    cond do
      is_nil(length) -> String.slice(text, start, size)
      length < 0 -> String.slice(text, start, max(size + length - start, 0))
      true -> String.slice(text, start, length)
    end
  end

  # -- substring
  @doc "The characters from `first` up to, not including, `last`, whichever is smaller first."
  def substring(text, first, last \\ nil) do
    size = String.length(text)
    first = first |> max(0) |> min(size)
    last = if is_nil(last), do: size, else: last |> max(0) |> min(size)
    String.slice(text, min(first, last), abs(last - first))
  end

  # -- char_at
  @doc "The character at an index, or an empty text."
  def char_at(text, index) when index >= 0, do: String.at(text, index) || ""
  def char_at(_text, _index), do: ""

  # -- char_code_at
  @doc "The code of the character at an index, or nil."
  def char_code_at(text, index) do
    case char_at(text, index) do
      <<code::utf8, _rest::binary>> -> code
      "" -> nil
    end
  end

  # -- fast_code_at
  @doc "The code of the character at an index; -1 behind the end."
  def fast_code_at(text, index), do: char_code_at(text, index) || -1

  # -- is_space
  @doc "Whether the character at an index is white space."
  def is_space(text, index) do
    code = char_code_at(text, index)
    code == 32 or (is_integer(code) and code in 9..13)
  end

  # -- index_of
  @doc "Where `part` stands first, at `from` or behind it; -1 where it does not occur."
  def index_of(text, part, from \\ 0) do
    from = max(from || 0, 0)
    rest = String.slice(text, from, String.length(text))

    case String.split(rest, part, parts: 2) do
      _ when part == "" -> min(from, String.length(text))
      [before, _] -> from + String.length(before)
      [_] -> -1
    end
  end

  # -- last_index_of
  @doc "Where `part` stands last, at `from` or before it; -1 where it does not occur."
  def last_index_of(text, part, from \\ nil) do
    last = String.length(text) - String.length(part)
    from = if is_nil(from), do: last, else: min(from, last)

    Enum.find(from..0//-1, -1, fn index ->
      String.slice(text, index, String.length(part)) == part
    end)
  end

  # -- split
  @doc "The parts between the places where `delimiter` stands; the characters, if it is empty."
  def split(text, ""), do: String.graphemes(text)
  def split(text, delimiter), do: String.split(text, delimiter)

  # -- replace
  @doc "Every occurrence of a text or a regular expression replaced."
  def replace(text, "", by), do: text |> String.graphemes() |> Enum.join(by)
  def replace(text, part, by) when is_binary(part), do: String.replace(text, part, by)
  def replace(text, regex, by), do: regex_replace(regex, text, by, true)

  # -- regex_replace
  @doc "Matches replaced; `$1` stands for the first group, `$$` for a dollar."
  def regex_replace(regex, text, by, global) do
    Regex.replace(
      regex,
      text,
      fn whole, a, b, c, d, e, f, g, h, i ->
        groups = [whole, a, b, c, d, e, f, g, h, i]

        Regex.replace(~r/\$(\$|\d)/, by, fn
          _, "$" -> "$"
          _, digit -> Enum.at(groups, String.to_integer(digit))
        end)
      end,
      global: global
    )
  end

  # -- trim
  @doc "Without the white space at both ends."
  def trim(text), do: text |> ltrim() |> rtrim()

  # -- ltrim
  @doc "Without the white space at the start."
  def ltrim(text), do: Regex.replace(~r/\A[\x09-\x0d ]+/, text, "")

  # -- rtrim
  @doc "Without the white space at the end."
  def rtrim(text), do: Regex.replace(~r/[\x09-\x0d ]+\z/, text, "")

  # -- lpad
  @doc "`filling` put before the text until it has at least `length` characters."
  def lpad(text, "", _length), do: text
  def lpad(text, filling, length), do: padding(text, filling, length) <> text

  # -- rpad
  @doc "`filling` put behind the text until it has at least `length` characters."
  def rpad(text, "", _length), do: text
  def rpad(text, filling, length), do: text <> padding(text, filling, length)

  # -- padding
  defp padding(text, filling, length) do
    missing = max(length - String.length(text), 0)
    String.duplicate(filling, ceil(missing / String.length(filling)))
  end

  # -- hex
  @doc "Hexadecimal digits, filled up with zeros."
  def hex(number, digits \\ nil) do
    number
    |> Bitwise.band(0xFFFFFFFF)
    |> Integer.to_string(16)
    |> String.pad_leading(digits || 0, "0")
  end

  # -- html_escape
  @doc "`&`, `<` and `>`, and quotes if asked for, as HTML entities."
  def html_escape(text, quotes \\ false) do
    text =
      text
      |> String.replace("&", "&amp;")
      |> String.replace("<", "&lt;")
      |> String.replace(">", "&gt;")

    if quotes do
      text |> String.replace("\"", "&quot;") |> String.replace("'", "&#039;")
    else
      text
    end
  end

  # -- html_unescape
  @doc "HTML's basic entities read back."
  def html_unescape(text) do
    text
    |> String.replace("&gt;", ">")
    |> String.replace("&lt;", "<")
    |> String.replace("&quot;", "\"")
    |> String.replace("&#039;", "'")
    |> String.replace("&amp;", "&")
  end

  # -- parse_int
  @doc "The whole number that a text begins with, or nil."
  def parse_int(nil), do: nil

  def parse_int(text) do
    case Regex.run(~r/^\s*([+-]?)(?:0x([0-9a-f]+)|(?!0x)(\d+))/i, text, capture: :all_but_first) do
      [sign, hex] -> int32(String.to_integer(sign <> hex, 16))
      [sign, "", digits] -> in_range(String.to_integer(sign <> digits))
      nil -> nil
    end
  end

  # -- to_integer
  @doc "The whole number that a parameter of a request is, or nil."
  def to_integer(value) when is_binary(value) do
    case Integer.parse(value) do
      {number, ""} -> number
      _ -> nil
    end
  end

  def to_integer(value), do: if(is_integer(value), do: value)

  # -- to_float
  @doc "The number that a parameter of a request is, or nil."
  def to_float(value) when is_binary(value) do
    case Float.parse(value) do
      {number, ""} -> number
      _ -> nil
    end
  end

  def to_float(value), do: if(is_number(value), do: value)

  # -- to_boolean
  @doc "What a parameter of a request says of yes and no, or nil; a form's ticked box is `on`."
  def to_boolean(value) when value in [true, "true", "on", "1"], do: true
  def to_boolean(value) when value in [false, "false", "off", "0"], do: false
  def to_boolean(_value), do: nil

  # -- in_range
  defp in_range(number), do: if(number == int32(number), do: number)

  # -- parse_float
  @doc "The number that a text begins with, or `:nan`."
  def parse_float(nil), do: :nan

  def parse_float(text) do
    case Float.parse(text |> String.trim_leading() |> String.replace(~r/^([+-]?)\./, "\\g{1}0.")) do
      {number, _rest} -> number
      :error -> too_large(Regex.run(~r/^\s*([+-]?)\d+(?:\.\d*)?e\+?\d/i, text))
    end
  end

  # -- too_large
  defp too_large([_, "-"]), do: :neg_infinity
  defp too_large([_, _]), do: :infinity
  defp too_large(nil), do: :nan

  # -- divide
  @doc "A division that may be by zero."
  def divide(number, divisor)
      when is_number(number) and is_number(divisor) and divisor != 0,
      do: number / divisor

  def divide(number, divisor)
      when number == :nan or divisor == :nan or (number == 0 and divisor == 0),
      do: :nan

  def divide(number, divisor) when is_number(divisor) do
    if negative?(number) == negative?(divisor), do: :infinity, else: :neg_infinity
  end

  def divide(number, _infinite) when is_number(number), do: 0.0
  def divide(_infinite, _other), do: :nan

  # -- plus
  @doc "A sum of numbers that may be NaN or infinite."
  def plus(a, b) when is_number(a) and is_number(b), do: a + b
  def plus(a, b) when is_number(a), do: b
  def plus(a, b) when is_number(b) or a == b, do: a
  def plus(_a, _b), do: :nan

  # -- minus
  @doc "A difference of numbers that may be NaN or infinite."
  def minus(a, b) when is_number(a) and is_number(b), do: a - b
  def minus(a, b), do: plus(a, times(b, -1))

  # -- times
  @doc "A product of numbers that may be NaN or infinite."
  def times(a, b) when is_number(a) and is_number(b), do: a * b
  def times(a, b) when a == :nan or b == :nan or a == 0 or b == 0, do: :nan
  def times(a, b), do: if(negative?(a) == negative?(b), do: :infinity, else: :neg_infinity)

  # -- negative?
  defp negative?(number), do: number == :neg_infinity or (is_number(number) and number < 0)

  # -- random
  @doc "A random whole number from 0 up to, not including, `limit`."
  def random(limit) when limit <= 1, do: 0
  def random(limit), do: :rand.uniform(limit) - 1

  # -- math
  @doc "A function of `:math`; what it refuses is no number."
  def math(_function, :nan), do: :nan
  def math(function, :infinity) when function in [:sqrt, :log, :exp, :abs], do: :infinity
  def math(function, odd) when function in [:ffloor, :fceil, :fround] and is_atom(odd), do: odd
  def math(:exp, :neg_infinity), do: 0.0
  def math(:abs, :neg_infinity), do: :infinity
  def math(:atan, :infinity), do: :math.pi() / 2
  def math(:atan, :neg_infinity), do: -:math.pi() / 2
  def math(_function, number) when is_atom(number), do: :nan
  def math(:abs, number), do: abs(number)
  def math(:sqrt, number) when is_number(number) and number < 0, do: :nan
  def math(:log, number) when is_number(number) and number < 0, do: :nan
  def math(:log, number) when number == 0, do: :neg_infinity
  def math(function, number) when function in [:asin, :acos] and abs(number) > 1, do: :nan
  def math(:exp, number) when number > 709, do: :infinity
  def math(:ffloor, number), do: Float.floor(number / 1)
  def math(:fceil, number), do: Float.ceil(number / 1)
  def math(:fround, number), do: Float.floor(number + 0.5)
  def math(function, number), do: apply(:math, function, [number])

  # -- pow
  @doc "A power; whole numbers stay exact."
  def pow(base, exponent) when exponent == 0 and base != :nan, do: 1
  def pow(base, exponent) when is_atom(base) or is_atom(exponent), do: odd_power(base, exponent)

  def pow(base, exponent) when is_integer(base) and is_integer(exponent) and exponent >= 0 do
    power = Integer.pow(base, exponent)
    if abs(power) < 1.0e308, do: power, else: endless(base, exponent)
  end

  def pow(base, exponent) when base == 0 and exponent < 0, do: :infinity
  def pow(base, exponent) when base < 0 and exponent != trunc(exponent), do: :nan

  def pow(base, exponent) do
    :math.pow(base, exponent)
  rescue
    ArithmeticError -> endless(base, exponent)
  end

  # -- odd_power
  defp odd_power(base, exponent) when base == :nan or exponent == :nan, do: :nan
  defp odd_power(base, _exponent) when base == 1, do: 1

  defp odd_power(base, exponent) when is_number(base) do
    if abs(base) > 1 == (exponent == :infinity), do: :infinity, else: 0.0
  end

  defp odd_power(_base, exponent) when exponent == :neg_infinity or exponent < 0, do: 0.0
  defp odd_power(:infinity, _exponent), do: :infinity
  defp odd_power(_base, exponent), do: endless(-1, exponent)

  # -- endless
  defp endless(base, exponent) when base > 0 or exponent == :infinity, do: :infinity

  defp endless(_base, exponent) do
    if rem(trunc(exponent), 2) == 0, do: :infinity, else: :neg_infinity
  end

  # -- whole
  @doc "A whole number near a float; of what is infinite or no number Haxe makes these."
  def whole(:trunc, odd) when is_atom(odd), do: 0
  def whole(_function, odd) when is_atom(odd), do: -2_147_483_648
  def whole(:round, number), do: floor(number + 0.5)
  def whole(function, number), do: apply(Kernel, function, [number])

  # -- atan2
  @doc "The angle of a point, whose sides may be infinite."
  def atan2(y, x) when y == :nan or x == :nan, do: :nan
  def atan2(y, x), do: :math.atan2(side(y, x), side(x, y))

  # -- side
  defp side(:infinity, _other), do: 1
  defp side(:neg_infinity, _other), do: -1
  defp side(_number, other) when is_atom(other), do: 0
  defp side(number, _other), do: number

  # -- remainder
  @doc "The remainder of a division of floats that may be NaN or infinite."
  def remainder(a, b) when is_number(a) and is_number(b) and b != 0, do: :math.fmod(a, b)
  def remainder(a, b) when is_number(a) and b in [:infinity, :neg_infinity], do: a
  def remainder(_a, _b), do: :nan

  # -- int32
  @doc "A whole number as 32 bits with a sign hold it."
  def int32(number) do
    <<wrapped::signed-32>> = <<number::32>>
    wrapped
  end

  # -- shift_right_unsigned
  @doc "Shifts 32 bits to the right and fills up with zeros."
  def shift_right_unsigned(number, bits) do
    number |> Bitwise.band(0xFFFFFFFF) |> Bitwise.bsr(Bitwise.band(bits, 31)) |> int32()
  end

  # -- less?
  @doc "`a < b`: NaN and null are neither less nor more than any."
  def less?(a, b) when a in [nil, :nan] or b in [nil, :nan], do: false
  def less?(:neg_infinity, b), do: b != :neg_infinity
  def less?(_a, :neg_infinity), do: false
  def less?(a, b), do: a < b

  # -- more?
  @doc "`a > b`, likewise."
  def more?(a, b), do: less?(b, a)

  # -- same_number?
  @doc "`a == b` of floats: NaN equals nothing."
  def same_number?(a, b), do: a == b and a != :nan

  # -- at_most?
  @doc "`a <= b`, likewise."
  def at_most?(a, b), do: less?(a, b) or same_number?(a, b)

  # -- at_least?
  @doc "`a >= b`, likewise."
  def at_least?(a, b), do: at_most?(b, a)

  # -- min_number
  @doc "The smaller one; NaN where one is NaN."
  def min_number(a, b) when a == :nan or b == :nan, do: :nan
  def min_number(a, b), do: if(less?(b, a), do: b, else: a)

  # -- max_number
  @doc "The larger one; NaN where one is NaN."
  def max_number(a, b) when a == :nan or b == :nan, do: :nan
  def max_number(a, b), do: if(less?(a, b), do: b, else: a)

  # -- add
  @doc "The sum of two numbers; where one is a text, both as one text."
  def add(a, b) when is_number(a) and is_number(b), do: a + b
  def add(a, b), do: string(a) <> string(b)

  # -- once
  @doc "What a function gave when it was asked for first under a key."
  def once(key, function) do
    missing = make_ref()

    case :persistent_term.get(key, missing) do
      ^missing ->
        value = function.()
        :persistent_term.put(key, value)
        value

      value ->
        value
    end
  end

  # -- counter
  @doc "Where the whole number under a key is kept for all processes; `first` at first."
  def counter(key, first) do
    once(key, fn ->
      counter = :atomics.new(1, [])
      :atomics.put(counter, 1, first)
      counter
    end)
  end

  # -- compare
  @doc "Less than, equal to or more than 0."
  def compare(a, b) when a < b, do: -1
  def compare(a, b) when a > b, do: 1
  def compare(_a, _b), do: 0

  # -- slice
  @doc "The elements from `first` up to, not including, `last`; negative ones count from the end."
  def slice(list, first, last \\ nil) do
    size = length(list)
    first = from_end(first, size)
    last = if is_nil(last), do: size, else: from_end(last, size)
    Enum.slice(list, first, max(last - first, 0))
  end

  # -- from_end
  defp from_end(index, size) when index < 0, do: max(size + index, 0)
  defp from_end(index, _size), do: index

  # -- splice_taken
  @doc "The elements that `splice` takes out."
  def splice_taken(list, position, count) do
    Enum.slice(list, from_end(position, length(list)), max(count, 0))
  end

  # -- splice_rest
  @doc "The elements that `splice` leaves."
  def splice_rest(list, position, count) do
    position = from_end(position, length(list))
    Enum.take(list, position) ++ Enum.drop(list, position + max(count, 0))
  end

  # -- insert
  @doc "The list with an element before what stands at a position."
  def insert(list, position, value) do
    List.insert_at(list, min(from_end(position, length(list)), length(list)), value)
  end

  # -- resize
  @doc "Cut off, or filled up with nil, to a length."
  def resize(list, size) do
    Enum.take(list, size) ++ List.duplicate(nil, max(size - length(list), 0))
  end

  # -- list_index_of
  @doc "Where a value stands first, at `from` or behind it; -1 where it does not."
  def list_index_of(list, value, from \\ 0) do
    from = from_end(from || 0, length(list))

    case list |> Enum.drop(from) |> Enum.find_index(&(&1 == value)) do
      nil -> -1
      index -> from + index
    end
  end

  # -- list_last_index_of
  @doc "Where a value stands last, at `from` or before it; -1 where it does not."
  def list_last_index_of(list, value, from \\ nil) do
    last = length(list) - 1
    from = if is_nil(from), do: last, else: min(from_end(from, last + 1), last)
    taken = list |> Enum.take(from + 1) |> Enum.reverse()

    case Enum.find_index(taken, &(&1 == value)) do
      nil -> -1
      index -> from - index
    end
  end

  # -- find_index
  @doc "Where the first element stands that a function is true for; -1 where there is none."
  def find_index(list, function), do: Enum.find_index(list, function) || -1

  # -- count
  @doc "How many elements there are, or how many a function is true for."
  def count(list, function \\ nil)
  def count(list, nil), do: Enum.count(list)
  def count(list, function), do: Enum.count(list, function)

  # -- mapi
  @doc "What a function makes of each position and element."
  def mapi(list, function) do
    list |> Enum.with_index() |> Enum.map(fn {value, index} -> function.(index, value) end)
  end

  # -- foldi
  @doc "A function over positions and elements, from `first` on."
  def foldi(list, function, first) do
    list
    |> Enum.with_index()
    |> Enum.reduce(first, fn {value, index}, result -> function.(value, result, index) end)
  end

  # -- enum_name
  @doc "The name of an enum value's constructor."
  def enum_name(value) when is_tuple(value), do: value |> elem(0) |> constructor_name()
  def enum_name(value), do: constructor_name(value)

  # -- enum_parameters
  @doc "The arguments of an enum value's constructor."
  def enum_parameters(value) when is_tuple(value), do: value |> Tuple.to_list() |> tl()
  def enum_parameters(_value), do: []

  # -- enum_index
  @doc "The place of an enum value's constructor among its enum's."
  def enum_index(value, tags) when is_tuple(value), do: value |> elem(0) |> enum_index(tags)
  def enum_index(value, tags), do: Enum.find_index(tags, &(&1 == value))

  # -- enum_create
  @doc "The value of a constructor by its name or place."
  def enum_create(known, key, parameters \\ nil) do
    case {known[key], parameters || []} do
      {nil, _} -> raise "No such constructor #{string(key)}"
      {{tag, 0}, []} -> tag
      {{tag, count}, given} when length(given) == count -> List.to_tuple([tag | given])
      _ -> raise "Invalid number of parameters for constructor #{string(key)}"
    end
  end

  # -- date
  @doc "A date by its parts, which may count on; the month counts from 0."
  def date(year, month, day, hour, minute, second) do
    date = Date.new!(year + Integer.floor_div(month, 12), Integer.mod(month, 12) + 1, 1)
    seconds = (day - 1) * 86_400 + hour * 3600 + minute * 60 + second
    date |> DateTime.new!(~T[00:00:00]) |> DateTime.add(seconds, :second)
  end

  # -- date_from_string
  @doc "A date from `2024-01-31 12:00:00`, `2024-01-31` or `12:00:00`."
  def date_from_string(text) do
    case String.split(text, " ") do
      [day, time] -> DateTime.new!(Date.from_iso8601!(day), Time.from_iso8601!(time))
      [<<_, _, ":", _::binary>> = time] -> DateTime.new!(~D[1970-01-01], Time.from_iso8601!(time))
      [day] -> DateTime.new!(Date.from_iso8601!(day), ~T[00:00:00])
    end
  end

  # -- throw
  @doc "Raises a value: a text as such, an exception as it is, anything else in `Haxe.Exception`."
  def throw(value) when is_binary(value), do: raise(value)
  def throw(%{__exception__: true} = value), do: raise(value)
  def throw(value), do: raise(Haxe.Exception, value: value)

  # -- thrown
  @doc "The value that was thrown."
  def thrown(%Haxe.Exception{value: value, message: nil}), do: value
  def thrown(%RuntimeError{message: message}), do: message
  def thrown(other), do: other

  # -- message
  @doc "What went wrong, as text."
  def message(value) when is_binary(value), do: value
  def message(%Haxe.Exception{message: nil, value: value}), do: string(value)
  def message(%{__exception__: true, message: message}) when is_binary(message), do: message
  def message(%{__exception__: true} = value), do: Exception.message(value)
  def message(value), do: string(value)

  # -- regex
  @doc "A regular expression from a text and Haxe's flags."
  def regex(pattern, flags) do
    Regex.compile!(pattern, String.replace(flags, ["g", "u"], "") <> "u")
  end

  # -- regex_match
  @doc "A match of a regular expression, with its groups (nil where absent) and where it stands."
  def regex_match(regex, text, position \\ 0, length \\ -1) do
    whole = if length < 0, do: text, else: String.slice(text, 0, position + length)
    offset = text |> String.slice(0, position) |> byte_size()

    case Regex.run(regex, whole, return: :index, offset: offset) do
      nil -> nil
      [{start, size} | _] = found -> match_of(text, found, start, size)
    end
  end

  # -- remember_match
  @doc """
  Whether a regular expression matches, for other functions to ask where and what.

  The process keeps the match, by the expression's pattern.
  """
  def remember_match(regex, text, position \\ 0, length \\ -1) do
    match = regex_match(regex, text, position, length)
    Process.put({__MODULE__, regex.source}, match)
    match != nil
  end

  # -- last_match
  @doc "The match that `remember_match` found last."
  def last_match(%Regex{source: source}), do: Process.get({__MODULE__, source})
  def last_match(match), do: match

  # -- match_of
  defp match_of(text, found, start, size) do
    left = binary_part(text, 0, start)
    matched = binary_part(text, start, size)

    %{
      groups: Enum.map(found, &group(text, &1)),
      position: %{pos: String.length(left), len: String.length(matched)},
      left: left,
      right: binary_part(text, start + size, byte_size(text) - start - size)
    }
  end

  # -- group
  defp group(_text, {-1, _size}), do: nil
  defp group(text, {start, size}), do: binary_part(text, start, size)

  # -- regex_map
  @doc "Matches replaced by what a function makes of each; all of them, or the first."
  def regex_map(regex, text, function, global, from \\ 0) do
    case from < String.length(text) && regex_match(regex, text, from) do
      false ->
        ""

      nil ->
        String.slice(text, from..-1//1)

      %{position: %{pos: position, len: length}} = match ->
        # if last_match
        Process.put({__MODULE__, regex.source}, match)
        # end
        between = String.slice(text, from, position - from)
        kept = if length == 0, do: String.slice(text, position, 1), else: ""
        next = position + max(length, 1)
        made = function.(match)

        rest =
          if global,
            do: regex_map(regex, text, function, true, next),
            else: String.slice(text, next..-1//1)

        between <> made <> kept <> rest
    end
  end

  # -- system_name
  @doc "The name of the operating system, as Haxe has it."
  def system_name do
    case :os.type() do
      {:win32, _} -> "Windows"
      {:unix, :darwin} -> "Mac"
      {:unix, :linux} -> "Linux"
      {:unix, _} -> "BSD"
    end
  end

  # -- cell
  @doc """
  A place for a value that several functions change.

  The value is kept in the process, for as long as that lives.
  """
  def cell(value) do
    cell = make_ref()
    Process.put(cell, value)
    cell
  end

  # -- value
  @doc "What lies in a cell."
  def value(cell), do: Process.get(cell)

  # -- put_value
  @doc "Puts another value into a cell."
  def put_value(cell, value) do
    Process.put(cell, value)
    value
  end

  # -- share
  @doc """
  A reference to a new object, for several variables, fields and lists to share.

  The object's fields are kept in the process, for as long as that lives.
  """
  def share(%module{} = fields) do
    reference = %{__struct__: module, reference: make_ref()}
    Process.put(reference, fields)
    reference
  end

  # -- share_structure
  @doc """
  A reference to a new structure, for several variables, fields and lists to share.

  The structure is kept in the process, for as long as that lives.
  """
  def share_structure(fields) do
    reference = %{reference: make_ref()}
    Process.put(reference, fields)
    reference
  end

  # -- state
  @doc "The fields of a shared object."
  def state(reference), do: Process.get(reference)

  # -- put_state
  @doc "Changes a field of a shared object."
  def put_state(reference, field, value) do
    Process.put(reference, %{Process.get(reference) | field => value})
    value
  end

  # -- update_state
  @doc "Changes a field of a shared object by its own value."
  def update_state(reference, field, change) do
    put_state(reference, field, change.(Map.fetch!(state(reference), field)))
  end
