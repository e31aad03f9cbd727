defmodule Haxe.Exception do
  @moduledoc """
  What Haxe throws when it is not just a text: an exception with a message, or any value.
  """

  defexception [:value, :message, :previous]

  @impl true
  def message(%{message: nil, value: value}), do: Haxe.string(value)
  def message(%{message: message}), do: message
end

defmodule Haxe.PosException do
  @moduledoc """
  An exception that knows where it was made.
  """

  defexception [:message, :previous, :pos_infos]

  @impl true
  def message(%{message: message, pos_infos: nil}), do: message

  def message(%{message: message, pos_infos: made}) do
    place = "#{made.class_name}.#{made.method_name} at #{made.file_name}:#{made.line_number}"
    "#{message} in #{place}"
  end
end

defmodule Haxe.ArgumentException do
  @moduledoc """
  An argument that a function can't take.
  """

  defexception [:message, :previous, :pos_infos, :argument]

  @impl true
  def exception(options) do
    text = options[:message] || "Invalid argument \"#{options[:argument]}\""
    struct!(__MODULE__, Keyword.put(options, :message, text))
  end

  @impl true
  defdelegate message(exception), to: Haxe.PosException
end

defmodule Haxe.NotImplementedException do
  @moduledoc """
  Something that is not written yet.
  """

  defexception [:message, :previous, :pos_infos]

  @impl true
  def exception(options) do
    struct!(__MODULE__, Keyword.put(options, :message, options[:message] || "Not implemented"))
  end

  @impl true
  defdelegate message(exception), to: Haxe.PosException
end
