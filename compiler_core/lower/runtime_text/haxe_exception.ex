defmodule Haxe.Exception do
  @moduledoc """
  What Haxe throws when it is not just a text: any value.
  """

  defexception [:value, :message]

  @impl true
  def exception(options) do
    value = Keyword.get(options, :value)
    %__MODULE__{value: value, message: Keyword.get(options, :message, value)}
  end

  @impl true
  def message(%{message: message}) when is_binary(message), do: message
  def message(%{value: value}), do: inspect(value)
end
