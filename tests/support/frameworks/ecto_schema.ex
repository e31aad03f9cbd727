defmodule Ecto.Schema do
  @moduledoc "Structs of a table's columns, and what there is to know of them."

  @types ~w(id binary_id integer float boolean string binary bitstring map decimal date time
            time_usec naive_datetime naive_datetime_usec utc_datetime utc_datetime_usec duration
            any)a

  defmacro __using__(_options) do
    quote do
      import Ecto.Schema
      @primary_key nil
      @foreign_key_type :id
      @schema_prefix nil
    end
  end

  defmacro schema(source, do: block), do: define(source, block)
  defmacro embedded_schema(do: block), do: define(nil, block)

  defp define(source, block) do
    quote do
      @source unquote(source)
      Module.register_attribute(__MODULE__, :ecto_fields, accumulate: true)
      Module.register_attribute(__MODULE__, :ecto_associations, accumulate: true)
      Module.register_attribute(__MODULE__, :ecto_virtual, accumulate: true)
      usual = if @source, do: {:id, :id, autogenerate: true}, else: {:id, :binary_id, autogenerate: true}
      @key if @primary_key == nil, do: usual, else: @primary_key
      if @key, do: Ecto.Schema.__field__(__MODULE__, elem(@key, 0), elem(@key, 1), [])
      unquote(block)
      fields = Enum.reverse(@ecto_fields)
      virtual = Enum.reverse(@ecto_virtual)
      associations = Enum.reverse(@ecto_associations)
      defstruct Enum.map(fields ++ virtual, fn {name, _type, default} -> {name, default} end) ++
                  Enum.map(associations, fn {name, kind} ->
                    {name, if(kind == :embeds_many, do: [], else: nil)}
                  end)

      @names Enum.map(fields, &elem(&1, 0)) ++ for({name, kind} <- associations, kind in [:embeds_one, :embeds_many], do: name)
      @all_types Map.new(fields ++ virtual, fn {name, type, _} -> {name, type} end)
      @related for {name, kind} <- associations, kind not in [:embeds_one, :embeds_many], do: name
      def __schema__(:source), do: @source
      def __schema__(:prefix), do: @schema_prefix
      def __schema__(:fields), do: @names
      def __schema__(:associations), do: @related
      def __schema__(:primary_key), do: if(@key, do: [elem(@key, 0)], else: [])
      def __schema__(:types), do: @all_types
      def __schema__(:type, name), do: @all_types[name]
    end
  end

  defmacro field(name, type \\ :string, options \\ []) do
    quote bind_quoted: [name: name, type: type, options: options] do
      Ecto.Schema.__field__(__MODULE__, name, type, options)
    end
  end

  defmacro timestamps(options \\ []) do
    quote bind_quoted: [options: options] do
      type = Keyword.get(options, :type, :naive_datetime)

      for usual <- [:inserted_at, :updated_at], name = Keyword.get(options, usual, usual) do
        Ecto.Schema.__field__(__MODULE__, name, type, [])
      end
    end
  end

  defmacro belongs_to(name, _target, options \\ []) do
    quote bind_quoted: [name: name, options: options] do
      key = Keyword.get(options, :foreign_key, :"#{name}_id")
      if key == name, do: raise(ArgumentError, "the key of #{name} has its name")
      Ecto.Schema.__field__(__MODULE__, key, Keyword.get(options, :type, @foreign_key_type), [])
      Ecto.Schema.__association__(__MODULE__, name, :belongs_to)
    end
  end

  for kind <- [:has_many, :has_one, :many_to_many, :embeds_one, :embeds_many] do
    defmacro unquote(kind)(name, target, options \\ []) do
      kind = unquote(kind)

      quote do
        Ecto.Schema.__options__(unquote(kind), unquote(target), unquote(options))
        Ecto.Schema.__association__(__MODULE__, unquote(name), unquote(kind))
      end
    end
  end

  def __options__(:many_to_many, _target, options) do
    unless options[:join_through], do: raise(ArgumentError, "many_to_many needs :join_through")
  end

  def __options__(_kind, _target, options) do
    words = [:nothing, :nilify_all, :delete_all]
    given = if is_list(options), do: Keyword.get(options, :on_delete, :nothing), else: :nothing
    unless given in words, do: raise(ArgumentError, "invalid :on_delete #{inspect(given)}")
  end

  def __field__(module, name, type, options) do
    unless type?(type), do: raise(ArgumentError, "unknown type #{inspect(type)} for #{name}")
    known = for {one, _, _} <- fields(module), do: one
    if name in known, do: raise(ArgumentError, "field #{name} is there already")
    default = Keyword.get(options, :default)
    unless fits?(type, default), do: raise(ArgumentError, "#{inspect(default)} is no #{inspect(type)}")
    kept = if options[:virtual], do: :ecto_virtual, else: :ecto_fields
    Module.put_attribute(module, kept, {name, type, default})
  end

  def __association__(module, name, kind) do
    known = for {one, _, _} <- fields(module), do: one
    if name in known, do: raise(ArgumentError, "field #{name} is there already")
    Module.put_attribute(module, :ecto_associations, {name, kind})
  end

  defp fields(module) do
    Module.get_attribute(module, :ecto_fields) ++ Module.get_attribute(module, :ecto_virtual)
  end

  defp type?({:array, inner}), do: type?(inner)
  defp type?({:map, inner}), do: type?(inner)
  defp type?(type) when type in @types, do: true
  defp type?(type), do: match?("Elixir." <> _, Atom.to_string(type))

  defp fits?(_type, nil), do: true
  defp fits?(:string, value), do: is_binary(value)
  defp fits?(:integer, value), do: is_integer(value)
  defp fits?(:boolean, value), do: is_boolean(value)
  defp fits?(:float, value), do: is_float(value)
  defp fits?({:array, _}, value), do: is_list(value)
  defp fits?(_type, _value), do: true
end

defmodule Ecto.Enum do
  @moduledoc false
end

defmodule Ecto.UUID do
  @moduledoc false
end

defmodule Ecto.Repo do
  @moduledoc "A repository that knows its application and adapter."

  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @otp_app Keyword.fetch!(options, :otp_app)
      @adapter Keyword.fetch!(options, :adapter)
      def __adapter__, do: @adapter
      def config, do: Application.get_env(@otp_app, __MODULE__, [])
      def all(query, _options \\ []), do: {:all, query}
    end
  end
end
