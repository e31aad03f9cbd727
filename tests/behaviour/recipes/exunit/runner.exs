# Runs ExUnit suites in one virtual machine and writes what became of each test.
#
#     elixir runner.exs FOLDER
#
# FOLDER holds shared `*.ex` files and one folder per suite with `*.ex` (in the order of their names)
# and `suite.exs`. A line of the answer is SUITE, TEST, STATUS and a Base64 text, with tabs between.
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
for file <- Enum.sort(Path.wildcard(Path.join(folder, "*.ex"))), do: Code.compile_file(file)

for suite <- Enum.sort(Path.wildcard(Path.join(folder, "*"))), File.dir?(suite) do
  try do
    for file <- Enum.sort(Path.wildcard(Path.join(suite, "*.ex"))), do: Code.compile_file(file)
    Code.compile_file(Path.join(suite, "suite.exs"))
  rescue
    error ->
      Answer.line(Path.basename(suite), "compiles", "failed", Exception.message(error))
  end
end

ExUnit.run()
