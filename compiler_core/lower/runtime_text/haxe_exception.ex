defmodule Haxe.Exception do
  @moduledoc """
  What Haxe throws when it is not just a text: an exception with a message, or any value.
  """

  defexception [:value, :message, :previous]

  @impl true
  def message(%{message: nil, value: value}), do: Haxe.string(value)
  def message(%{message: message}), do: message
end
