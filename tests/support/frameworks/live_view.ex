# Phoenix.LiveView and the tests of its pages, as far as generated pages use them.

defmodule Phoenix.LiveView do
  @callback mount(map() | atom(), map(), struct()) :: {:ok, struct()} | {:ok, struct(), keyword()}
  @callback render(map()) :: term()
  @callback handle_event(binary(), map(), struct()) ::
              {:noreply, struct()} | {:reply, map(), struct()}
  @callback handle_info(term(), struct()) :: {:noreply, struct()}
  @callback handle_params(map(), binary(), struct()) :: {:noreply, struct()}
  @callback handle_async(term(), term(), struct()) :: {:noreply, struct()}
  @callback handle_call(term(), term(), struct()) :: term()
  @callback handle_cast(term(), struct()) :: {:noreply, struct()}
  @callback terminate(term(), struct()) :: term()
  @optional_callbacks mount: 3, render: 1, handle_event: 3, handle_info: 2, handle_params: 3
  @optional_callbacks handle_async: 3, handle_call: 3, handle_cast: 2, terminate: 2

  defmacro __using__(_options) do
    quote do
      @behaviour Phoenix.LiveView
      import Phoenix.LiveView
      use Phoenix.Component
    end
  end

  def connected?(socket), do: socket.transport_pid != nil

  def redirect(socket, to: path),
    do: %{socket | redirected: {:redirect, %{to: path, status: 302}}}

  def push_navigate(socket, to: path), do: %{socket | redirected: {:live, :redirect, %{to: path}}}
  def push_patch(socket, to: path), do: %{socket | redirected: {:live, :patch, %{to: path}}}

  def put_flash(socket, kind, message) do
    flash = Map.put(Map.fetch!(socket.assigns, :flash), to_string(kind), message)
    Phoenix.Component.assign(socket, :flash, flash)
  end

  def push_event(socket, event, payload) when is_map(payload) do
    events = [[event, payload] | Map.get(socket.private, :events, [])]
    %{socket | private: Map.put(socket.private, :events, events)}
  end
end

defmodule Phoenix.LiveComponent do
  @callback mount(struct()) :: {:ok, struct()}
  @callback update(map(), struct()) :: {:ok, struct()}
  @callback render(map()) :: term()
  @callback handle_event(binary(), map(), struct()) :: {:noreply, struct()}
  @callback handle_async(term(), term(), struct()) :: {:noreply, struct()}
  @optional_callbacks mount: 1, update: 2, handle_event: 3, handle_async: 3

  defmacro __using__(_options) do
    quote do
      @behaviour Phoenix.LiveComponent
      import Phoenix.LiveView
      use Phoenix.Component
    end
  end
end

defmodule Phoenix.LiveViewTest do
  def rendered_to_string({:safe, text}), do: text
end
