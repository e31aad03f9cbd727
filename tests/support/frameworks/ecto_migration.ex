defmodule Ecto.Migration do
  @moduledoc "Notes down what a migration asks for."

  defmodule Table do
    @moduledoc false
    defstruct [:name, :prefix, primary_key: true]
  end

  defmodule Index do
    @moduledoc false
    defstruct [:table, :name, :where, columns: [], unique: false]
  end

  defmodule Reference do
    @moduledoc false
    defstruct [:table, :name, :type, :on_delete, column: :id]
  end

  defmodule Runner do
    @moduledoc false
    def start_link({_parent, _repo, _config, _module, _direction, _operation, _log}),
      do: Agent.start_link(fn -> %{commands: [], open: nil} end)

    def metadata(runner, _options), do: Process.put(:ecto_runner, runner)
    def runner, do: Process.get(:ecto_runner) || raise("no migration runs")

    def note(command) do
      Agent.update(runner(), &%{&1 | commands: [command | &1.commands]})
    end

    def open(command), do: Agent.update(runner(), &%{&1 | open: {command, []}})

    def column(column) do
      Agent.update(runner(), fn
        %{open: nil} -> raise "a column outside of a table's block"
        %{open: {command, columns}} = state -> %{state | open: {command, [column | columns]}}
      end)
    end

    def close do
      Agent.update(runner(), fn %{open: {{kind, table}, columns}} = state ->
        %{state | open: nil, commands: [{kind, table, Enum.reverse(columns)} | state.commands]}
      end)
    end
  end

  defmacro __using__(_options) do
    quote do
      import Ecto.Migration
      @disable_ddl_transaction false
      @disable_migration_lock false
      @before_compile Ecto.Migration
    end
  end

  defmacro __before_compile__(_environment) do
    quote do
      def __migration__,
        do: [ddl: @disable_ddl_transaction, lock: @disable_migration_lock]
    end
  end

  defmacro create(table, do: block), do: inside(:create, table, block)
  defmacro create_if_not_exists(table, do: block), do: inside(:create_if_not_exists, table, block)
  defmacro alter(table, do: block), do: inside(:alter, table, block)

  defp inside(kind, table, block) do
    quote do
      Runner.open({unquote(kind), unquote(table)})
      unquote(block)
      Runner.close()
    end
    |> Macro.prewalk(fn
      {:__aliases__, _, [:Runner]} -> Ecto.Migration.Runner
      node -> node
    end)
  end

  def table(name, options \\ []), do: struct!(Table, [name: to_string(name)] ++ options)

  def index(table, columns, options \\ []),
    do: struct!(Index, [table: to_string(table), columns: List.wrap(columns)] ++ options)

  def unique_index(table, columns, options \\ []),
    do: index(table, columns, [unique: true] ++ options)

  def references(table, options \\ []),
    do: struct!(Reference, [table: to_string(table)] ++ options)

  def create(%Index{} = index), do: Runner.note({:create, index})
  def drop(thing), do: Runner.note({:drop, thing})
  def rename(%Table{} = table, to: other), do: Runner.note({:rename, table, other})
  def rename(%Table{} = table, old, to: new), do: Runner.note({:rename, table, old, new})
  def execute(text) when is_binary(text), do: Runner.note(text)
  def execute(up, down) when is_binary(up) and is_binary(down), do: Runner.note(up)
  def flush, do: :ok
  def direction, do: :up

  def add(name, type, options \\ []) when is_atom(name),
    do: Runner.column({:add, name, type, options})

  def modify(name, type, options \\ []), do: Runner.column({:modify, name, type, options})
  def remove(name), do: Runner.column({:remove, name})
  def remove(name, type, options \\ []), do: Runner.column({:remove, name, type, options})

  def timestamps(options \\ []) do
    type = Keyword.get(options, :type, :naive_datetime)
    for name <- [:inserted_at, :updated_at], do: add(name, type, null: false)
  end
end
