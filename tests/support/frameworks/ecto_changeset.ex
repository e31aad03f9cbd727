defmodule Ecto.Changeset do
  @moduledoc "Changes to a record, and what is wrong with them."

  defstruct valid?: true,
            action: nil,
            changes: %{},
            errors: [],
            data: nil,
            params: nil,
            constraints: []

  @type t :: %__MODULE__{}

  def cast(data, params, permitted) do
    start = changeset(data)
    known = start.data.__struct__.__schema__(:types)

    Enum.reduce(permitted, %{start | params: params}, fn name, made ->
      unless Map.has_key?(known, name), do: raise(ArgumentError, "unknown field #{inspect(name)}")

      case Map.fetch(params, Atom.to_string(name)) do
        {:ok, value} -> keep(made, name, converted(known[name], value))
        :error -> keep_given(made, name, params, known[name])
      end
    end)
  end

  defp keep_given(made, name, params, type) do
    case Map.fetch(params, name) do
      {:ok, value} -> keep(made, name, converted(type, value))
      :error -> made
    end
  end

  defp keep(made, name, {:ok, value}) do
    if Map.get(made.data, name) == value, do: made, else: put_change(made, name, value)
  end

  defp keep(made, name, :error), do: add_error(made, name, "is invalid")

  defp converted(_type, nil), do: {:ok, nil}
  defp converted(:string, value) when is_binary(value), do: {:ok, value}

  defp converted(:integer, value) when is_binary(value) do
    case Integer.parse(value) do
      {number, ""} -> {:ok, number}
      _ -> :error
    end
  end

  defp converted(type, value) when type in [:integer, :id] and is_integer(value), do: {:ok, value}
  defp converted(type, value) when type in [:decimal, :float] and is_number(value), do: {:ok, value}
  defp converted(:boolean, value) when is_boolean(value), do: {:ok, value}
  defp converted(:map, value) when is_map(value), do: {:ok, value}
  defp converted(type, _value) when type in [:string, :integer, :id, :boolean, :map], do: :error
  defp converted(_type, value), do: {:ok, value}

  def change(data, changes \\ %{}) do
    Enum.reduce(changes, changeset(data), fn {name, value}, made ->
      unless Map.has_key?(made.data, name), do: raise(ArgumentError, "unknown field #{name}")
      put_change(made, name, value)
    end)
  end

  defp changeset(%__MODULE__{} = made), do: made
  defp changeset(data), do: %__MODULE__{data: data}

  def put_change(made, name, value), do: %{made | changes: Map.put(made.changes, name, value)}
  def apply_changes(made), do: struct(made.data, made.changes)

  def apply_action(%{valid?: true} = made, _action), do: {:ok, apply_changes(made)}
  def apply_action(made, action), do: {:error, %{made | action: action}}

  def get_field(made, name, otherwise \\ nil) do
    case Map.fetch(made.changes, name) do
      {:ok, value} -> value
      :error -> Map.get(made.data, name, otherwise)
    end
  end

  def get_change(made, name, otherwise \\ nil), do: Map.get(made.changes, name, otherwise)

  def add_error(made, name, text, keys \\ []) do
    %{made | valid?: false, errors: [{name, {text, keys}} | made.errors]}
  end

  def validate_required(made, fields, options \\ []) do
    fields
    |> List.wrap()
    |> Enum.filter(fn name -> known!(made, name) && blank?(get_field(made, name)) end)
    |> Enum.reverse()
    |> Enum.reduce(made, &add_error(&2, &1, message(options, "can't be blank"), validation: :required))
  end

  defp blank?(value), do: value == nil or (is_binary(value) and String.trim(value) == "")

  def validate_format(made, name, format, options \\ []),
    do: validate(made, name, options, "has invalid format", &Regex.match?(format, &1))

  def validate_inclusion(made, name, values, options \\ []),
    do: validate(made, name, options, "is invalid", &(&1 in values))

  def validate_exclusion(made, name, values, options \\ []),
    do: validate(made, name, options, "is reserved", &(&1 not in values))

  def validate_subset(made, name, values, options \\ []),
    do: validate(made, name, options, "has an invalid entry", &(&1 -- values == []))

  def validate_number(made, name, options) do
    tests = [
      greater_than: &>/2,
      less_than: &</2,
      greater_than_or_equal_to: &>=/2,
      less_than_or_equal_to: &<=/2,
      equal_to: &==/2,
      not_equal_to: &!=/2
    ]

    bounds = Keyword.delete(options, :message)
    for {key, _} <- bounds, do: tests[key] || raise(ArgumentError, "unknown option #{inspect(key)}")

    validate(made, name, options, "is out of bounds", fn value ->
      Enum.all?(bounds, fn {key, bound} -> tests[key].(value, bound) end)
    end)
  end

  def validate_length(made, name, options) do
    validate(made, name, options, "has a wrong length", fn value ->
      count = if is_list(value), do: length(value), else: String.length(value)

      Enum.all?(options, fn
        {:min, least} -> count >= least
        {:max, most} -> count <= most
        {:is, right} -> count == right
        _other -> true
      end)
    end)
  end

  def validate_acceptance(made, _name, _options \\ []), do: made
  def validate_confirmation(made, _name, _options \\ []), do: made

  for name <- [:unique_constraint, :foreign_key_constraint, :assoc_constraint,
               :no_assoc_constraint, :exclusion_constraint, :check_constraint] do
    def unquote(name)(made, field, options \\ []) do
      constraint = {unquote(name), field, options}
      %{made | constraints: [constraint | made.constraints]}
    end
  end

  defp validate(made, name, options, text, right?) do
    known!(made, name)

    case Map.fetch(made.changes, name) do
      {:ok, value} when value != nil ->
        if right?.(value), do: made, else: add_error(made, name, message(options, text))

      _other ->
        made
    end
  end

  defp known!(made, name) do
    Map.has_key?(made.data, name) || raise(ArgumentError, "unknown field #{inspect(name)}")
  end

  defp message(options, text), do: Keyword.get(options, :message, text)
end
