# Runs ExUnit suites in one virtual machine and writes what became of each test.
#
#     elixir runner.exs FOLDER
#
# FOLDER holds stand-ins of libraries in `libraries`, shared `*.ex` files, and in `suites` one folder
# for each suite with `generated.ex`, `stubs.ex` and `suite.exs`. A line of the answer is SUITE, TEST,
# STATUS and a Base64 text, with tabs between.
defmodule Answer do
  use GenServer

  def init(_options), do: {:ok, 0}

  def handle_cast({:test_finished, %{state: state} = test}, count) do
    suite = test.module |> Module.split() |> List.last()

    case state do
      nil ->
        line(suite, test.name, "ok", "")

      {:failed, failures} ->
        text = ExUnit.Formatter.format_test_failure(test, failures, count, 100, &format/2)
        line(suite, test.name, "failed", text)

      other ->
        line(suite, test.name, "failed", inspect(other))
    end

    {:noreply, count + 1}
  end

  def handle_cast(_event, count), do: {:noreply, count}

  def line(suite, test, status, text) do
    IO.puts([Enum.join([suite, test, status, Base.encode64(text)], "\t")])
  end

  defp format(:diff_enabled?, _default), do: false
  defp format(_key, default), do: default
end

{:ok, _} = Application.ensure_all_started(:logger)
Logger.configure_backend(:console, device: :standard_error)
ExUnit.start(autorun: false, formatters: [Answer], seed: 0, max_cases: 1)

[folder] = System.argv()
libraries = Path.wildcard(Path.join(folder, "libraries/*.ex"))
{:ok, _, _} = Kernel.ParallelCompiler.compile(libraries)
for file <- Enum.sort(Path.wildcard(Path.join(folder, "*.ex"))), do: Code.compile_file(file)

told = fn found ->
  Enum.map_join(found, "\n", fn {file, line, text} ->
    "#{Path.basename(file)}:#{inspect(line)} #{text}"
  end)
end

# Modules of one suite may name each other in any order, as in a project; the next may have others of
# the same names.
for suite <- Enum.sort(Path.wildcard(Path.join(folder, "suites/*"))) do
  try do
    name = Path.basename(suite)
    generated = Path.join(suite, "generated.ex")

    with {:ok, modules, warnings} <-
           Kernel.ParallelCompiler.compile([Path.join(suite, "stubs.ex"), generated]) do
      case Enum.filter(warnings, fn {file, _, _} -> file == generated end) do
        [] -> Answer.line(name, "compiles without a warning", "ok", "")
        some -> Answer.line(name, "compiles without a warning", "failed", told.(some))
      end

      Code.compile_file(Path.join(suite, "suite.exs"))
      ExUnit.run()

      for module <- modules do
        :code.purge(module)
        :code.delete(module)
      end
    else
      {:error, errors, _} -> Answer.line(name, "compiles", "failed", told.(errors))
    end
  rescue
    error -> Answer.line(Path.basename(suite), "compiles", "failed", Exception.message(error))
  end
end
