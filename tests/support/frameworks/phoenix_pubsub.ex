defmodule Phoenix.PubSub do
  @moduledoc "Stands in for messages to all who have subscribed to a topic, on one node."

  def child_spec(options) do
    name = Keyword.fetch!(options, :name)

    %{
      id: name,
      start: {Registry, :start_link, [[keys: :duplicate, name: name]]},
      type: :supervisor
    }
  end

  def subscribe(server, topic, _options \\ []) do
    {:ok, _} = Registry.register(server, topic, nil)
    :ok
  end

  def unsubscribe(server, topic), do: Registry.unregister(server, topic)
  def broadcast(server, topic, message), do: broadcast_from(server, nil, topic, message)
  def broadcast!(server, topic, message), do: broadcast(server, topic, message)
  def local_broadcast(server, topic, message), do: broadcast(server, topic, message)

  def broadcast_from(server, from, topic, message) do
    Registry.dispatch(server, topic, fn subscribers ->
      for {pid, _} <- subscribers, pid != from, do: send(pid, message)
    end)
  end

  def broadcast_from!(server, from, topic, message),
    do: broadcast_from(server, from, topic, message)
end
