defmodule WebLibraries do
  @moduledoc """
  Starts what the web's tests need of the real libraries, where they are there, whether their
  applications know how to start or only hold modules.
  """

  def start do
    for app <- [:telemetry, :plug, :phoenix_pubsub, :phoenix],
        do: Application.ensure_all_started(app)

    if Application.get_env(:plug, :validate_header_keys_during_test) == nil do
      Application.put_env(:plug, :validate_header_keys_during_test, true)
    end

    # Without a link: the suites come and go.
    unless Process.whereis(Phoenix.PubSub), do: :pg.start(Phoenix.PubSub)
    :ok
  end

  @doc "A server for messages and an endpoint, for as long as a suite runs."
  def configure(endpoint, pubsub) do
    Application.put_env(:reading, endpoint, pubsub_server: pubsub, server: false)
    [Supervisor.child_spec({Phoenix.PubSub, name: pubsub}, id: pubsub), endpoint]
  end
end
