defmodule Recorder do
  @moduledoc "Stands for what a recipe leaves out: each call is sent to the test as a message."

  def user_joined(user), do: note({:user_joined, user})
  def message_saved(user, message), do: note({:message_saved, user, message})
  def message_sent(user, message), do: note({:message_sent, user, message})
  def user_left(id), do: note({:user_left, id})

  defp note(what) do
    send(self(), what)
    :ok
  end
end
