defmodule Phoenix.Socket do
  @moduledoc "Stands in for a client's connection."

  defmodule Message do
    defstruct [:topic, :event, :payload, :ref, :join_ref]
  end

  defmodule Reply do
    defstruct [:topic, :status, :payload, :ref, :join_ref]
  end

  defmodule Broadcast do
    defstruct [:topic, :event, :payload]
  end

  defstruct assigns: %{},
            channel: nil,
            channel_pid: nil,
            endpoint: nil,
            handler: nil,
            id: nil,
            joined: false,
            private: %{},
            pubsub_server: nil,
            ref: nil,
            serializer: nil,
            topic: nil,
            transport: nil,
            transport_pid: nil

  @type t :: %__MODULE__{}
  @callback connect(map, t) :: {:ok, t} | {:error, term} | :error
  @callback connect(map, t, map) :: {:ok, t} | {:error, term} | :error
  @callback id(t) :: String.t() | nil
  @optional_callbacks connect: 2, connect: 3

  defmacro __using__(_options) do
    quote do
      import Phoenix.Socket
      @behaviour Phoenix.Socket
      Module.register_attribute(__MODULE__, :phoenix_channels, accumulate: true)
      @before_compile Phoenix.Socket
    end
  end

  defmacro __before_compile__(env) do
    channels = Module.get_attribute(env.module, :phoenix_channels)
    quote do: def(__channels__, do: unquote(Macro.escape(channels)))
  end

  defmacro channel(topic, module, _options \\ []) do
    case String.split(topic, "*") do
      [_] -> :ok
      [_, ""] -> :ok
      _ -> raise ArgumentError, "channels using splat patterns must end with *"
    end

    module = Macro.expand(module, %{__CALLER__ | function: {:init, 1}})
    quote do: @phoenix_channels({unquote(topic), unquote(module)})
  end

  def assign(%__MODULE__{} = socket, key, value), do: assign(socket, [{key, value}])

  def assign(%__MODULE__{} = socket, values),
    do: %{socket | assigns: Map.merge(socket.assigns, Map.new(values))}
end

defmodule Phoenix.Channel do
  @moduledoc "Stands in for the server's side of a topic."
  alias Phoenix.PubSub
  alias Phoenix.Socket
  alias Phoenix.Socket.{Broadcast, Message, Reply}

  @callback join(String.t(), map, Socket.t()) :: term
  @callback handle_in(String.t(), term, Socket.t()) :: term
  @callback handle_out(String.t(), term, Socket.t()) :: term
  @callback handle_info(term, Socket.t()) :: term
  @callback terminate(term, Socket.t()) :: term
  @optional_callbacks handle_in: 3, handle_out: 3, handle_info: 2, terminate: 2

  defmacro __using__(_options) do
    quote do
      @behaviour Phoenix.Channel
      import Phoenix.Channel
      import Phoenix.Socket, only: [assign: 3, assign: 2]
    end
  end

  def push(socket, event, payload) do
    joined!(socket)

    send(socket.transport_pid, %Message{topic: socket.topic, event: event, payload: map!(payload)})

    :ok
  end

  def broadcast(socket, event, payload), do: told(socket, nil, event, payload)
  def broadcast!(socket, event, payload), do: broadcast(socket, event, payload)
  def broadcast_from(socket, event, payload), do: told(socket, socket.channel_pid, event, payload)
  def broadcast_from!(socket, event, payload), do: broadcast_from(socket, event, payload)

  defp told(socket, from, event, payload) do
    joined!(socket)
    message = %Broadcast{topic: socket.topic, event: event, payload: map!(payload)}
    PubSub.broadcast_from(socket.pubsub_server, from, socket.topic, message)
  end

  def socket_ref(socket), do: {socket.transport_pid, socket.topic, socket.ref}
  def reply(ref, status) when is_atom(status), do: reply(ref, {status, %{}})

  def reply({pid, topic, ref}, {status, payload}) do
    send(pid, %Reply{topic: topic, ref: ref, status: status, payload: payload})
    :ok
  end

  defp joined!(%Socket{joined: true}), do: :ok

  defp joined!(_socket) do
    raise "push/3, reply/2, and broadcast/3 can only be called after the socket has finished joining."
  end

  defp map!(%{} = payload), do: payload

  defp map!(payload),
    do: raise(ArgumentError, "message payload must be a map, got: #{inspect(payload)}")
end

defmodule Phoenix.Channel.Server do
  @moduledoc "Stands in for a channel's process."
  use GenServer, restart: :temporary
  alias Phoenix.Socket.{Broadcast, Message, Reply}

  def start(socket, topic, params),
    do: GenServer.start_link(__MODULE__, {socket, topic, params, self()})

  @impl true
  def init({socket, topic, params, from}) do
    pubsub = socket.endpoint.config(:pubsub_server)

    socket = %{
      socket
      | topic: topic,
        channel_pid: self(),
        transport_pid: from,
        pubsub_server: pubsub
    }

    answer = socket.channel.join(topic, params, socket)

    case answer do
      {:ok, socket} ->
        joined(from, %{}, socket)

      {:ok, reply, socket} ->
        joined(from, reply, socket)

      {:error, reason} ->
        refused(from, reason)

      other ->
        raise "expected join/3 to return {:ok, socket} or {:error, reason}, got #{inspect(other)}"
    end
  end

  defp joined(from, reply, socket) do
    Phoenix.PubSub.subscribe(socket.pubsub_server, socket.topic)
    socket = %{socket | joined: true}
    send(from, {:joined, self(), {:ok, reply, socket}})
    {:ok, socket}
  end

  defp refused(from, reason) do
    send(from, {:joined, self(), {:error, reason}})
    :ignore
  end

  @impl true
  def handle_info(%Message{event: "phx_leave", ref: ref}, socket) do
    Phoenix.Channel.reply({socket.transport_pid, socket.topic, ref}, :ok)
    {:stop, {:shutdown, :left}, socket}
  end

  def handle_info(%Message{event: event, payload: payload, ref: ref}, socket) do
    event |> socket.channel.handle_in(payload, %{socket | ref: ref}) |> result(:handle_in)
  end

  def handle_info(%Broadcast{} = message, socket) do
    send(socket.transport_pid, struct(Message, Map.from_struct(message)))
    {:noreply, socket}
  end

  def handle_info(message, socket),
    do: message |> socket.channel.handle_info(socket) |> result(:handle_info)

  @impl true
  def terminate(reason, socket) do
    if function_exported?(socket.channel, :terminate, 2),
      do: socket.channel.terminate(reason, socket)
  end

  defp result({:reply, answer, socket}, :handle_in) do
    Phoenix.Channel.reply(Phoenix.Channel.socket_ref(socket), answer)
    {:noreply, %{socket | ref: nil}}
  end

  defp result({:noreply, socket}, _callback), do: {:noreply, %{socket | ref: nil}}
  defp result({:stop, reason, socket}, _callback), do: {:stop, reason, socket}
  defp result(other, callback), do: raise("unexpected answer of #{callback}: #{inspect(other)}")

  def __reply__, do: Reply
end

defmodule Phoenix.Endpoint do
  @moduledoc "Stands in for where requests come in: settings, messages."

  defmacro __using__(options) do
    quote do
      import Phoenix.Endpoint, only: [socket: 2, socket: 3, plug: 1, plug: 2]
      @otp_app Keyword.fetch!(unquote(options), :otp_app)
      def config(key), do: Application.get_env(@otp_app, __MODULE__, [])[key]
      def child_spec(_options), do: %{id: __MODULE__, start: {__MODULE__, :start_link, []}}
      def start_link(_options \\ []), do: Agent.start_link(fn -> nil end, name: __MODULE__)
      def subscribe(topic), do: Phoenix.PubSub.subscribe(config(:pubsub_server), topic)
      def unsubscribe(topic), do: Phoenix.PubSub.unsubscribe(config(:pubsub_server), topic)

      def broadcast(topic, event, payload) do
        message = %Phoenix.Socket.Broadcast{topic: topic, event: event, payload: payload}
        Phoenix.PubSub.broadcast(config(:pubsub_server), topic, message)
      end
    end
  end

  defmacro socket(path, module, options \\ []) do
    quote do: _ = {unquote(path), unquote(module), unquote(options)}
  end

  defmacro plug(plug, options \\ []), do: quote(do: _ = {unquote(plug), unquote(options)})
end

defmodule Phoenix.Presence do
  @moduledoc "Stands in for who is there: the metas of each key of a topic, on one node."

  defmacro __using__(options) do
    unless options[:otp_app], do: raise("use Phoenix.Presence expects :otp_app to be given")

    quote do
      def child_spec(_options), do: %{id: __MODULE__, start: {__MODULE__, :start_link, []}}
      def start_link, do: Agent.start_link(fn -> %{} end, name: __MODULE__)

      def track(%{topic: topic}, key, meta), do: track(self(), topic, key, meta)

      def track(_process, topic, key, meta) when is_map(meta),
        do: Phoenix.Presence.__put__(__MODULE__, topic, to_string(key), meta)

      def update(socket, key, meta) when is_map(meta), do: track(socket, key, meta)

      def untrack(%{topic: topic}, key) do
        Agent.update(__MODULE__, &Map.delete(&1, {topic, to_string(key)}))
      end

      def list(%{topic: topic}), do: list(topic)

      def list(topic) do
        for {{^topic, key}, metas} <- Agent.get(__MODULE__, & &1), into: %{} do
          {key, %{metas: metas}}
        end
      end

      def get_by_key(topic, key), do: Map.get(list(topic), to_string(key), [])
    end
  end

  def __put__(module, topic, key, meta) do
    ref = Base.encode16(:crypto.strong_rand_bytes(4))
    Agent.update(module, &Map.put(&1, {topic, key}, [Map.put(meta, :phx_ref, ref)]))
    {:ok, ref}
  end
end

defmodule Phoenix.ChannelTest do
  @moduledoc "Stands in for Phoenix's tests of channels."
  alias Phoenix.Socket.{Broadcast, Message, Reply}

  defmacro socket(handler, id, assigns) do
    quote do
      %Phoenix.Socket{
        handler: unquote(handler),
        id: unquote(id),
        assigns: Map.new(unquote(assigns)),
        endpoint: @endpoint
      }
    end
  end

  defmacro connect(handler, params) do
    quote do: Phoenix.ChannelTest.__connect__(@endpoint, unquote(handler), unquote(params))
  end

  def __connect__(endpoint, handler, params) do
    socket = %Phoenix.Socket{handler: handler, endpoint: endpoint}
    Code.ensure_loaded!(handler)

    answer =
      if function_exported?(handler, :connect, 3),
        do: handler.connect(strings(params), socket, %{}),
        else: handler.connect(strings(params), socket)

    with {:ok, socket} <- answer, do: {:ok, %{socket | id: handler.id(socket)}}
  end

  def subscribe_and_join(socket, channel, topic, params \\ %{}) do
    socket.endpoint.subscribe(topic)
    Code.ensure_loaded!(channel)
    Phoenix.Channel.Server.start(%{socket | channel: channel}, topic, strings(params))

    receive do
      {:joined, _pid, answer} -> answer
    after
      500 -> raise "the channel didn't join"
    end
  end

  def push(socket, event, payload \\ %{}) do
    ref = make_ref()

    send(socket.channel_pid, %Message{
      event: event,
      payload: strings(payload),
      topic: socket.topic,
      ref: ref
    })

    ref
  end

  def leave(socket), do: push(socket, "phx_leave", %{})

  defmacro assert_push(event, payload, timeout \\ 300) do
    quote do
      assert_receive %Phoenix.Socket.Message{event: unquote(event), payload: unquote(payload)},
                     unquote(timeout)
    end
  end

  defmacro refute_push(event, payload, timeout \\ 100) do
    quote do
      refute_receive %Phoenix.Socket.Message{event: unquote(event), payload: unquote(payload)},
                     unquote(timeout)
    end
  end

  defmacro assert_broadcast(event, payload, timeout \\ 300) do
    quote do
      assert_receive %Phoenix.Socket.Broadcast{event: unquote(event), payload: unquote(payload)},
                     unquote(timeout)
    end
  end

  defmacro assert_reply(ref, status, payload \\ Macro.escape(%{}), timeout \\ 300) do
    quote do
      wanted = unquote(ref)

      assert_receive %Phoenix.Socket.Reply{
                       ref: ^wanted,
                       status: unquote(status),
                       payload: unquote(payload)
                     },
                     unquote(timeout)
    end
  end

  defp strings(%_{} = struct), do: struct

  defp strings(%{} = map),
    do: Map.new(map, fn {key, value} -> {to_string(key), strings(value)} end)

  defp strings(list) when is_list(list), do: Enum.map(list, &strings/1)
  defp strings(value), do: value

  def __structs__, do: [Broadcast, Message, Reply]
end
