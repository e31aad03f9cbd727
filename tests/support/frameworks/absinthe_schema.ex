defmodule Absinthe.Schema do
  @moduledoc """
  Stands in for Absinthe's schemas: `object`, `query` and their kin become data of the module.

  A block is read as a tree, for only the functions in it are code:

      object :book do
        field :title, non_null(:string)
      end

  is kept as `%{kind: :object, fields: %{title: %{type: {:non_null, :string}, ...}}}`.
  """

  @kinds [:object, :input_object, :interface, :union, :enum]
  @roots [:query, :mutation, :subscription]
  @scalars [:id, :string, :integer, :float, :boolean]
  @custom [:datetime, :naive_datetime, :date, :time, :decimal]

  defmacro __using__(_options) do
    quote do
      import Absinthe.Schema, only: :macros
      Module.register_attribute(__MODULE__, :graphql_types, accumulate: true)
      Module.register_attribute(__MODULE__, :graphql_scalars, accumulate: true)
      @before_compile Absinthe.Schema
    end
  end

  for kind <- @kinds do
    defmacro unquote(kind)(name, do: block), do: declared(unquote(kind), name, block, __CALLER__)
  end

  for root <- @roots do
    defmacro unquote(root)(do: block), do: declared(:object, unquote(root), block, __CALLER__)
  end

  defmacro import_types(module) do
    case Macro.expand(module, __CALLER__) do
      Absinthe.Type.Custom -> quote do: @graphql_scalars(unquote(@custom))
      other -> refuse("#{inspect(other)} declares no types", __CALLER__)
    end
  end

  defmacro __before_compile__(env) do
    types = Module.get_attribute(env.module, :graphql_types)
    scalars = @scalars ++ List.flatten(Module.get_attribute(env.module, :graphql_scalars))
    Absinthe.Schema.Rules.check!(types, scalars, env)

    clauses =
      for {name, type} <- types do
        quote do: def(__graphql__(unquote(name)), do: unquote(code(type)))
      end

    quote do
      unquote_splicing(clauses)
      def __graphql__(_name), do: nil
    end
  end

  @doc "Refuses a schema where the real library does: as it is compiled."
  def refuse(text, env) do
    raise CompileError, description: text, file: env.file, line: env.line
  end

  defp declared(kind, name, block, env) do
    type = %{kind: kind, fields: %{}, interfaces: [], types: [], values: [], resolve_type: nil}
    type = block |> statements() |> Enum.reduce(type, &statement(&1, &2, env))
    quote do: @graphql_types({unquote(name), unquote(Macro.escape(type))})
  end

  defp statements({:__block__, _meta, statements}), do: statements
  defp statements(statement), do: [statement]

  defp statement({:field, _meta, [name | rest]}, %{kind: kind} = type, env)
       when kind in [:object, :input_object, :interface] do
    if Map.has_key?(type.fields, name), do: refuse("the field #{name} is there twice", env)
    put_in(type.fields[name], field(rest, env))
  end

  defp statement({:interface, _meta, [name]}, %{kind: :object} = type, _env) do
    %{type | interfaces: [name | type.interfaces]}
  end

  defp statement({:value, _meta, [name | _]}, %{kind: :enum} = type, _env) do
    %{type | values: [name | type.values]}
  end

  defp statement({:types, _meta, [names]}, %{kind: :union} = type, _env) do
    %{type | types: names}
  end

  defp statement({:resolve_type, _meta, [function]}, %{kind: kind} = type, _env)
       when kind in [:union, :interface] do
    %{type | resolve_type: function}
  end

  defp statement({:description, _meta, [_text]}, type, _env), do: type

  defp statement(other, type, env) do
    refuse("no part of #{type.kind}: #{Macro.to_string(other)}", env)
  end

  defp field([type], env), do: field([type, []], env)
  defp field([type, [do: block]], env), do: field([type, [], [do: block]], env)

  defp field([type, options], env) when is_list(options) do
    field([type, options, [do: {:__block__, [], []}]], env)
  end

  defp field([type, options, [do: block]], env) do
    plain = %{type: reference(type, env), args: %{}, resolve: options[:resolve], config: nil}
    block |> statements() |> Enum.reduce(plain, &part(&1, &2, env))
  end

  defp part({:arg, _meta, [name, type | rest]}, field, env) do
    options = List.first(rest) || []
    arg = %{type: reference(type, env), default: Keyword.get(options, :default_value)}
    put_in(field.args[name], arg)
  end

  defp part({:resolve, _meta, [function]}, field, _env), do: %{field | resolve: function}
  defp part({:config, _meta, [function]}, field, _env), do: %{field | config: function}
  defp part({:description, _meta, [_text]}, field, _env), do: field

  defp part(other, _field, env) do
    refuse("no part of a field: #{Macro.to_string(other)}", env)
  end

  defp reference(name, _env) when is_atom(name), do: name

  defp reference({kind, _meta, [inner]}, env) when kind in [:list_of, :non_null] do
    {kind, reference(inner, env)}
  end

  defp reference(other, env), do: refuse("no type: #{Macro.to_string(other)}", env)

  # What is data is escaped; functions stay the code that they are.
  defp code(type) do
    fields = for {name, field} <- type.fields, do: {name, {:%{}, [], Map.to_list(coded(field))}}
    changed = %{fields: {:%{}, [], fields}, resolve_type: type.resolve_type}
    kept = for {key, value} <- Map.drop(type, [:fields, :resolve_type]), do: {key, value}
    {:%{}, [], Macro.escape(kept) ++ Map.to_list(changed)}
  end

  defp coded(field) do
    args =
      for {name, arg} <- field.args do
        {name, {:%{}, [], [type: Macro.escape(arg.type), default: arg.default]}}
      end

    %{field | type: Macro.escape(field.type), args: {:%{}, [], args}}
  end
end

defmodule Absinthe.Schema.Rules do
  @moduledoc "What a schema must be: its types exist, stand where they may, keep what they promise."
  import Absinthe.Schema, only: [refuse: 2]

  @outward [:object, :interface, :union]

  def check!(types, scalars, env) do
    names = Enum.map(types, &elem(&1, 0))
    twice = names -- Enum.uniq(names)
    if twice != [], do: refuse("twice: #{inspect(twice)}", env)
    if :query not in names, do: refuse("the root query type is missing", env)

    kinds = Map.merge(Map.new(scalars, &{&1, :scalar}), Map.new(types, &kind/1))
    for {name, type} <- types, do: check_type(name, type, kinds, Map.new(types), env)
  end

  defp kind({name, type}), do: {name, type.kind}

  defp check_type(name, type, kinds, types, env) do
    for {key, field} <- type.fields do
      where = "#{name}.#{key}"
      placed(field.type, type.kind == :input_object, where, kinds, env)
      for {arg, one} <- field.args, do: placed(one.type, true, "#{where}.#{arg}", kinds, env)
    end

    for member <- type.types, kinds[member] != :object do
      refuse("#{name}: #{member} is no object", env)
    end

    for interface <- type.interfaces, do: kept(name, type, interface, types, env)

    if type.kind == :interface and type.resolve_type == nil do
      refuse("#{name} resolves no types", env)
    end
  end

  defp placed({_kind, inner}, inward?, where, kinds, env) do
    placed(inner, inward?, where, kinds, env)
  end

  defp placed(name, inward?, where, kinds, env) do
    case kinds[name] do
      nil -> refuse("#{where}: there is no type #{name}", env)
      :input_object when not inward? -> refuse("#{where}: #{name} is for arguments", env)
      kind when kind in @outward and inward? -> refuse("#{where}: #{name} is for answers", env)
      _kind -> :ok
    end
  end

  defp kept(name, type, interface, types, env) do
    case types[interface] do
      %{kind: :interface, fields: fields} ->
        missing = Map.keys(fields) -- Map.keys(type.fields)
        if missing != [], do: refuse("#{name} lacks #{inspect(missing)} of #{interface}", env)

      _other ->
        refuse("#{name}: there is no interface #{interface}", env)
    end
  end
end

defmodule Absinthe.Type.Custom do
  @moduledoc "Stands in for the scalars that a schema imports: `:datetime` and the like."
end
