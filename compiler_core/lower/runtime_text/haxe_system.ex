  # -- path
  @doc "A path's folders, name, extension and kind of separator."
  def path(path) when path in [".", ".."], do: %{dir: path, file: "", ext: nil, backslash: false}

  def path(path) do
    {dir, file, backslash} =
      case Regex.run(~r/^(.*)([\/\\])(.*)$/s, path, capture: :all_but_first) do
        [dir, separator, file] -> {dir, file, separator == "\\"}
        nil -> {nil, path, false}
      end

    case Regex.run(~r/^(.*)\.(.*)$/s, file, capture: :all_but_first) do
      [file, ext] -> %{dir: dir, file: file, ext: ext, backslash: backslash}
      nil -> %{dir: dir, file: file, ext: nil, backslash: backslash}
    end
  end

  # -- path_text
  @doc "A path's parts put together."
  def path_text(%{dir: dir, file: file, ext: ext, backslash: backslash}) do
    separator = if backslash, do: "\\", else: "/"
    folders = if dir, do: dir <> separator, else: ""
    folders <> file <> if(ext, do: "." <> ext, else: "")
  end

  # -- path_with_slash
  @doc "A path with one separator at its end."
  def path_with_slash(""), do: "/"

  def path_with_slash(path) do
    separator =
      case Regex.run(~r/[\/\\](?=[^\/\\]*$)/s, path) do
        ["\\"] -> "\\"
        _ -> "/"
      end

    if String.ends_with?(path, separator), do: path, else: path <> separator
  end

  # -- path_join
  @doc "Paths one below the other, normalized."
  def path_join(paths) do
    case Enum.reject(paths, &(&1 in [nil, ""])) do
      [] ->
        ""

      [first | rest] ->
        rest |> Enum.reduce(first, &(path_with_slash(&2) <> &1)) |> path_normalize()
    end
  end

  # -- path_normalize
  @doc "A path with `/` alone, each once but behind `:`, and `..` carried out."
  def path_normalize(path) do
    case String.replace(path, "\\", "/") do
      "/" ->
        "/"

      path ->
        steps = path |> String.split("/") |> Enum.reduce([], &path_step(&1, &2, path))

        steps
        |> Enum.reverse()
        |> Enum.join("/")
        |> String.replace(~r{(?:(?<=:/)|(?<![:/]))/+\z}, "")
        |> String.replace(~r{(?<=:/)/+|(?<![:/])/+}, "/")
    end
  end

  # -- path_step
  defp path_step("..", [last | rest], _path) when last != "..", do: rest
  defp path_step("", [], "/" <> _), do: [""]
  defp path_step("", [], _path), do: []
  defp path_step(".", steps, _path), do: steps
  defp path_step(step, steps, _path), do: [step | steps]

  # -- file_stat
  @doc "What the system knows of a file, with dates."
  def file_stat(path) do
    found = File.stat!(path, time: :posix)

    %{
      gid: found.gid,
      uid: found.uid,
      atime: DateTime.from_unix!(found.atime),
      mtime: DateTime.from_unix!(found.mtime),
      ctime: DateTime.from_unix!(found.ctime),
      size: found.size,
      dev: found.major_device,
      ino: found.inode,
      nlink: found.links,
      rdev: found.minor_device,
      mode: found.mode
    }
  end

  # -- read_line
  @doc "A device's next line without its line break; at the end `Eof` is thrown."
  def read_line(device) do
    read = if device == :stdio, do: &IO.read/2, else: &IO.binread/2

    case read.(device, :line) do
      line when is_binary(line) -> String.replace(line, ~r/\r?\n$/, "")
      _ -> raise Haxe.Exception, value: :eof
    end
  end

  # -- read_all
  @doc "All that is left on a device."
  def read_all(device) do
    case IO.binread(device, :eof) do
      :eof -> ""
      all -> all
    end
  end

  # -- read_exactly
  @doc "So many bytes of a device; where there are fewer, `Eof` is thrown."
  def read_exactly(_device, 0), do: ""

  def read_exactly(device, count) do
    case IO.binread(device, count) do
      bytes when is_binary(bytes) and byte_size(bytes) == count -> bytes
      _ -> raise Haxe.Exception, value: :eof
    end
  end

  # -- read_byte
  @doc "A device's next byte."
  def read_byte(device), do: device |> read_exactly(1) |> :binary.first()

  # -- read_until
  @doc "A device's bytes up to one, which is read as well."
  def read_until(device, last, found \\ "") do
    case read_byte(device) do
      ^last -> found
      byte -> read_until(device, last, found <> <<byte>>)
    end
  end

  # -- reader
  @doc "A device that reads bytes. They are kept as its output, so that their number stays known."
  def reader(bytes, from, count) do
    bytes = binary_part(bytes, from, count || byte_size(bytes) - from)
    {:ok, device} = StringIO.open(bytes, encoding: :latin1)
    :ok = IO.binwrite(device, bytes)
    device
  end

  # -- read_length
  @doc "How many bytes a reader had at first."
  def read_length(device), do: device |> StringIO.contents() |> elem(1) |> byte_size()

  # -- read_position
  @doc "How many bytes have been read of a reader."
  def read_position(device) do
    {left, all} = StringIO.contents(device)
    byte_size(all) - byte_size(left)
  end

  # -- close
  @doc "Closes a device: a file, or bytes that are read or written."
  def close(device) do
    own = if is_pid(device), do: Process.info(device, :dictionary), else: nil

    case own do
      {:dictionary, [_ | _] = own} ->
        if own[:"$initial_call"] == {StringIO, :init, 1},
          do: StringIO.close(device),
          else: File.close(device)

      _ ->
        File.close(device)
    end

    :ok
  end

  # -- write
  @doc "Writes bytes or text to a device."
  def write(device, bytes) when device in [:stdio, :stderr], do: IO.write(device, bytes)
  def write(device, bytes), do: IO.binwrite(device, bytes)

  # -- command
  @doc "Runs a command, or with no arguments a line of the shell, and gives back its exit code."
  def command(line, nil), do: line |> System.shell(into: IO.stream()) |> elem(1)
  def command(name, arguments), do: name |> System.cmd(arguments, into: IO.stream()) |> elem(1)

  # -- quote_argument
  @doc "An argument for a shell of Unix."
  def quote_argument(""), do: "''"

  def quote_argument(text) do
    if String.match?(text, ~r/[^a-zA-Z0-9_@%+=:,.\/-]/) do
      "'" <> String.replace(text, "'", "'\"'\"'") <> "'"
    else
      text
    end
  end

  # -- measure
  @doc "Calls a function, prints how many seconds it took, and gives back its value."
  def measure(function) do
    {time, value} = :timer.tc(function)
    IO.puts("#{time / 1_000_000}s")
    value
  end

  # -- downcast
  @doc "The value if it is of the module's type, else nil."
  def downcast(value, module), do: if(is_struct(value, module), do: value)

  # -- stack_cell
  @doc "The cell of a stack's top element, with those below it; nil where it has none."
  def stack_cell([]), do: nil
  def stack_cell(elements), do: elements

  # -- is_enum_value
  @doc "Whether it is a constructor, with arguments or without."
  def is_enum_value(value) when is_tuple(value), do: value |> elem(0) |> is_enum_value()

  def is_enum_value(value) do
    is_atom(value) and value not in [nil, true, false] and not is_type(value)
  end

  # -- is_type
  defp is_type(value) do
    is_atom(value) and match?("Elixir." <> _, Atom.to_string(value))
  end

  # -- is_object
  @doc "Whether a value has fields: a structure, an object, a text, a list or a class."
  def is_object(value) do
    is_map(value) or is_binary(value) or is_list(value) or is_type(value)
  end

  # -- class_of
  @doc "The module that stands for a value's class; nil where it has none."
  def class_of(value) when is_binary(value), do: String
  def class_of(value) when is_list(value), do: Array
  def class_of(%DateTime{}), do: Date
  def class_of(%Regex{}), do: EReg
  def class_of(%module{}), do: module
  def class_of(_value), do: nil

  # -- class_name
  @doc "The name of a class, its package in small letters, as Haxe has it."
  def class_name(module) do
    {packages, [name]} = module |> Module.split() |> Enum.split(-1)
    name = String.trim_trailing(name, "_")

    packages
    |> Enum.map(fn <<first::utf8, rest::binary>> -> String.downcase(<<first::utf8>>) <> rest end)
    |> Kernel.++([name])
    |> Enum.join(".")
  end

  # -- is_of
  @doc "Whether a value is of the type that a variable holds."
  def is_of(value, Int), do: is_integer(value) or (is_float(value) and trunc(value) == value)
  def is_of(value, Float_), do: is_number(value) or value in [:nan, :infinity, :neg_infinity]
  def is_of(value, Bool), do: is_boolean(value)
  def is_of(value, Dynamic), do: value != nil
  def is_of(nil, _type), do: false

  def is_of(value, type) do
    cond do
      type in [String, Array, Date, EReg] -> class_of(value) == type
      not Code.ensure_loaded?(type) -> raise "what is of the type #{inspect(type)} isn't known"
      true -> is_struct(value) and below?(value.__struct__, type)
    end
  end

  # -- below?
  defp below?(nil, _type), do: false

  defp below?(module, type) do
    behaviours = for {:behaviour, names} <- module.__info__(:attributes), name <- names, do: name
    module == type or type in behaviours or below?(base_class(module), type)
  end

  # -- named_values
  @doc "A structure's names with its values."
  def named_values(map) do
    Enum.map(map, fn {key, value} -> %{key: to_string(key), value: value} end)
  end

  # -- tree_text
  @doc "A map in the order of its keys, as text."
  def tree_text(map) do
    entries =
      map |> Enum.sort() |> Enum.map_join(", ", fn {k, v} -> "#{string(k)}=#{string(v)}" end)

    "{" <> entries <> "}"
  end

  # -- date_format
  @doc "A date in the form that a text says: `%Y-%m-%d`."
  def date_format(date, format) do
    Regex.replace(~r/%(.?)/s, format, fn _, code -> date_part(date, code) end)
  end

  # -- date_part
  defp date_part(_date, "%"), do: "%"
  defp date_part(_date, "n"), do: "\n"
  defp date_part(_date, "t"), do: "\t"
  defp date_part(date, "C"), do: date.year |> div(100) |> padded(2)
  defp date_part(date, "D"), do: date_format(date, "%m/%d/%y")
  defp date_part(date, "F"), do: date_format(date, "%Y-%m-%d")
  defp date_part(date, "R"), do: date_format(date, "%H:%M")
  defp date_part(date, "T"), do: date_format(date, "%H:%M:%S")
  defp date_part(date, "r"), do: date_format(date, "%I:%M:%S %p")
  defp date_part(date, "Y"), do: to_string(date.year)
  defp date_part(date, "y"), do: date.year |> rem(100) |> padded(2)
  defp date_part(date, "m"), do: padded(date.month, 2)
  defp date_part(date, "d"), do: padded(date.day, 2)
  defp date_part(date, "e"), do: to_string(date.day)
  defp date_part(date, "H"), do: padded(date.hour, 2)
  defp date_part(date, "k"), do: date.hour |> to_string() |> String.pad_leading(2)
  defp date_part(date, "I"), do: date |> half_day() |> padded(2)
  defp date_part(date, "l"), do: date |> half_day() |> to_string() |> String.pad_leading(2)
  defp date_part(date, "M"), do: padded(date.minute, 2)
  defp date_part(date, "S"), do: padded(date.second, 2)
  defp date_part(date, "p"), do: if(date.hour > 11, do: "PM", else: "AM")
  defp date_part(date, "s"), do: date |> DateTime.to_unix() |> to_string()
  defp date_part(date, "u"), do: date |> Date.day_of_week() |> to_string()
  defp date_part(date, "w"), do: date |> Date.day_of_week() |> rem(7) |> to_string()
  defp date_part(date, code) when code in ~w(a A b B), do: Calendar.strftime(date, "%" <> code)
  defp date_part(date, "h"), do: Calendar.strftime(date, "%b")
  defp date_part(_date, code), do: raise("Date.format %#{code}- not implemented yet.")

  # -- half_day
  defp half_day(date), do: if(rem(date.hour, 12) == 0, do: 12, else: rem(date.hour, 12))

  # -- padded
  defp padded(number, digits), do: number |> to_string() |> String.pad_leading(digits, "0")

  # -- duration
  @doc "Milliseconds as days, hours, minutes, seconds and what is left."
  def duration(milliseconds) do
    whole = floor(milliseconds / 1000)
    left = milliseconds - whole * 1000

    %{
      ms: left,
      seconds: rem(whole, 60),
      minutes: whole |> div(60) |> rem(60),
      hours: whole |> div(3600) |> rem(24),
      days: div(whole, 86_400)
    }
  end

  # -- milliseconds
  @doc "The milliseconds that days, hours, minutes and seconds are."
  def milliseconds(parts) do
    hours = parts.hours + 24 * parts.days
    parts.ms + 1000 * (parts.seconds + 60 * (parts.minutes + 60 * hours))
  end
