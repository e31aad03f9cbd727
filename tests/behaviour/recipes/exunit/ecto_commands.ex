defmodule EctoCommands do
  @moduledoc """
  What a migration's function asks the database for, without a database: `{:create, :books,
  [{:add, :title, :string, []}]}`, `{:index, :books, [:title], unique?}`, `{:sql, text}`, …
  """

  def of(module, function) do
    {:ok, runner} =
      apply(Ecto.Migration.Runner, :start_link, [
        {self(), __MODULE__, [], module, :forward, :up, %{level: false, sql: false}}
      ])

    apply(Ecto.Migration.Runner, :metadata, [runner, []])
    apply(module, function, [])
    commands = Agent.get(runner, & &1.commands)
    Agent.stop(runner)
    commands |> Enum.reverse() |> Enum.map(&plain/1)
  end

  defp plain({kind, %{__struct__: Ecto.Migration.Table, name: name}, _mode}) when kind == :drop,
    do: {:drop, table(name)}

  defp plain({:drop, %{__struct__: Ecto.Migration.Table, name: name}}), do: {:drop, table(name)}

  defp plain({kind, %{__struct__: Ecto.Migration.Table, name: name}, columns}),
    do: {kind, table(name), columns |> Enum.map(&column/1) |> Enum.reject(&key?/1)}

  defp plain({:create, %{__struct__: Ecto.Migration.Index} = index}),
    do: {:index, table(index.table), index.columns, index.unique}

  defp plain(text) when is_binary(text), do: {:sql, text}
  defp plain(other), do: other

  defp table(name) when is_binary(name), do: String.to_atom(name)
  defp table(name), do: name

  defp column({kind, name, %{__struct__: Ecto.Migration.Reference, table: to}, options}),
    do: {kind, name, {:references, table(to)}, options}

  defp column({:remove, name}), do: {:remove, name}
  defp column(other), do: other

  defp key?({:add, :id, _type, _options}), do: true
  defp key?(_column), do: false
end
