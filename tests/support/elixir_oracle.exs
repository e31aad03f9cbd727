# The other end of elixir_oracle.py: answers framed requests on standard input until it closes.
#
# A request is the line "COMMAND COUNT", then COUNT fields; a field is the line with its number of
# bytes, then the bytes. An answer is a number of fields of the same form, after a line with that
# number. Programs that are run get a device of their own, so that the frames stay clean.
Code.require_file("quoted_tree.exs", __DIR__)

# What dies in a program, or is killed for its time, is told on standard output otherwise: among
# the frames, of which no later one could be read.
:logger.set_primary_config(:level, :none)

defmodule Oracle do
  def serve do
    case IO.binread(:stdio, :line) do
      line when is_binary(line) ->
        [command, count] = String.split(String.trim(line))
        fields = for _ <- 1..String.to_integer(count)//1, do: read_field()
        answer = handle(command, fields)
        IO.binwrite(:stdio, ["#{length(answer)}\n" | Enum.map(answer, &frame/1)])
        serve()

      _closed ->
        :ok
    end
  end

  defp read_field do
    case String.to_integer(String.trim(IO.binread(:stdio, :line))) do
      0 -> ""
      size -> IO.binread(:stdio, size)
    end
  end

  defp frame(text), do: ["#{byte_size(text)}\n", text]

  # Options as Elixir text, then texts; for each "ok"/"error" and the result.
  defp handle("format", [options | texts]) do
    {options, _} = Code.eval_string(options)

    texts
    |> Task.async_stream(&format(&1, options), ordered: true, timeout: :infinity)
    |> Enum.flat_map(fn {:ok, result} -> result end)
  end

  # One source text; each diagnostic is four fields: severity, line, message, "".
  defp handle("compile", [text]) do
    folder = Path.join(System.tmp_dir!(), "oracle-#{System.unique_integer([:positive])}-#{System.pid()}")
    File.mkdir_p!(folder)
    path = Path.join(folder, "source.ex")
    File.write!(path, text)

    # The compiler writes on its group leader's device, which must not be the frames' one.
    leader = Process.group_leader()
    {:ok, device} = StringIO.open("")

    {modules, diagnostics} =
      try do
        Process.group_leader(self(), device)

        case Kernel.ParallelCompiler.compile([path]) do
          {:ok, modules, warnings} ->
            {modules, Enum.flat_map(warnings, &diagnostic("warning", &1))}

          {:error, errors, warnings} ->
            {[],
             Enum.flat_map(errors, &diagnostic("error", &1)) ++
               Enum.flat_map(warnings, &diagnostic("warning", &1))}
        end
      after
        Process.group_leader(self(), leader)
        File.rm_rf!(folder)
      end

    forget(modules)
    diagnostics
  end

  # One script and a time limit in milliseconds: "ok"/"error"/"timeout", output, message.
  defp handle("run", [text, limit]) do
    {:ok, device} = StringIO.open("", encoding: :unicode)
    before = MapSet.new(loaded())

    {pid, reference} =
      spawn_monitor(fn ->
        Process.group_leader(self(), device)
        Process.put(:script, true)

        outcome =
          try do
            Code.eval_string(text, [], file: "script.exs")
            {"ok", ""}
          catch
            kind, reason -> {"error", Exception.format_banner(kind, reason, __STACKTRACE__)}
          end

        exit({:outcome, outcome})
      end)

    {kind, message} = wait_for(pid, reference, String.to_integer(limit))
    {_, output} = StringIO.contents(device)
    StringIO.close(device)
    forget(for module <- loaded(), module not in before, elixir_made?(module), do: module)
    [kind, output, message]
  end

  # A time limit in milliseconds, a text that all need, then programs: the module whose `main` is
  # run, and the text. For each five fields: its diagnostics ("severity line message", with \0
  # between two), its text as formatted, "ok"/"error"/"timeout"/"not run", output, message.
  defp handle("batch", [limit, common | programs]) do
    limit = String.to_integer(limit)
    folder = Path.join(System.tmp_dir!(), "oracle-#{System.unique_integer([:positive])}-#{System.pid()}")
    File.mkdir_p!(folder)
    File.write!(Path.join(folder, "common.ex"), common)

    programs =
      for {[main, text], index} <- programs |> Enum.chunk_every(2) |> Enum.with_index() do
        path = Path.join(folder, "program#{index}.ex")
        File.write!(path, text)
        {path, main, text}
      end

    leader = Process.group_leader()
    {:ok, device} = StringIO.open("")
    Process.group_leader(self(), device)
    paths = [Path.join(folder, "common.ex") | Enum.map(programs, &elem(&1, 0))]
    {modules, told} = compile_each(paths)
    Process.group_leader(self(), leader)
    File.rm_rf!(folder)

    formatted =
      programs
      |> Task.async_stream(fn {_, _, text} -> format(text, []) end, timeout: :infinity)
      |> Enum.map(fn {:ok, [_, result]} -> result end)

    answers =
      for {{path, main, _}, text} <- Enum.zip(programs, formatted) do
        own = for {^path, severity, line, message} <- told, do: "#{severity} #{line} #{message}"
        module = Module.concat([main])

        [status, output, message] =
          if module in modules, do: run_main(module, limit), else: ["not run", "", ""]

        [Enum.join(own, "\0"), text, status, output, message]
      end

    forget(modules)
    Enum.concat(answers)
  end

  # Texts; for each "ok" and the tree of Elixir's own parser (see quoted_tree.exs), or "error" and
  # what it said.
  defp handle("quoted", texts), do: Enum.flat_map(texts, &QuotedTree.read/1)

  # The first file, and then each of the others by itself: an error in one of many that the compiler
  # is given together ends the work on the others, and now and then it then waits for ever.
  defp compile_each([common | paths]) do
    first = compile_one(common)

    paths
    |> Task.async_stream(&compile_one/1, timeout: 60_000, on_timeout: :kill_task)
    |> Enum.zip_with(paths, fn
      {:ok, result}, _ -> result
      _, path -> {[], [{path, "error", 0, "compiling it takes too long"}]}
    end)
    |> Enum.reduce(first, fn {modules, told}, {all, before} ->
      {modules ++ all, before ++ told}
    end)
  end

  defp compile_one(path) do
    case Kernel.ParallelCompiler.compile([path]) do
      {:ok, modules, warnings} -> {modules, Enum.map(warnings, &located("warning", &1))}
      {:error, errors, _} -> {[], Enum.map(errors, &located("error", &1))}
    end
  end

  defp located(severity, {file, location, message}) do
    line = if is_tuple(location), do: elem(location, 0), else: location
    {file, severity, line || 0, IO.iodata_to_binary(message)}
  end

  defp run_main(module, limit) do
    {:ok, device} = StringIO.open("", encoding: :unicode)

    {pid, reference} =
      spawn_monitor(fn ->
        Process.group_leader(self(), device)

        outcome =
          try do
            apply(module, :main, [])
            {"ok", ""}
          catch
            kind, reason -> {"error", Exception.format_banner(kind, reason, __STACKTRACE__)}
          end

        exit({:outcome, outcome})
      end)

    {kind, message} = wait_for(pid, reference, limit)
    {_, output} = StringIO.contents(device)
    StringIO.close(device)
    [kind, output, message]
  end

  defp wait_for(pid, reference, limit) do
    receive do
      {:DOWN, ^reference, :process, ^pid, {:outcome, outcome}} -> outcome
      {:DOWN, ^reference, :process, ^pid, reason} -> {"error", Exception.format_exit(reason)}
    after
      limit ->
        Process.exit(pid, :kill)
        {"timeout", ""}
    end
  end

  defp format(text, options) do
    ["ok", IO.iodata_to_binary([Code.format_string!(text, options), ?\n])]
  rescue
    error -> ["error", Exception.message(error)]
  end

  defp diagnostic(severity, {_file, location, message}) do
    line = if is_tuple(location), do: elem(location, 0), else: location
    [severity, to_string(line || 0), IO.iodata_to_binary(message), ""]
  end

  defp loaded, do: for({module, _} <- :code.all_loaded(), do: module)

  # Evaluated modules have no file on disk; what the run merely loaded stays.
  defp elixir_made?(module), do: :code.which(module) in [:non_existing, []] or in_memory?(module)
  defp in_memory?(module), do: :code.which(module) |> to_string() |> String.ends_with?("script.exs")

  defp forget(modules) do
    for module <- modules do
      :code.purge(module)
      :code.delete(module)
      :code.purge(module)
    end

    made = MapSet.new(modules)

    for {{module, _} = key, _} <- :persistent_term.get(), module in made do
      :persistent_term.erase(key)
    end
  end
end

:io.setopts(:standard_io, encoding: :latin1)
Code.compiler_options(ignore_module_conflict: true)
Oracle.serve()
