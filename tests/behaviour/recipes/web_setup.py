"""What the tests of Phoenix's web side share: how connections and channels are set up, and the
Elixir modules that several recipes call but don't declare.

Connections are `Plug.Test`'s, channels run under `Phoenix.ChannelTest`, so the same tests hold for
the real libraries and for the stand-ins (`tests/support/frameworks`).
"""

from __future__ import annotations

from pathlib import Path

OWN = Path(__file__).parent / "haxe" / "web"

CONNECTIONS = """
  import Plug.Test
  import Plug.Conn, only: [put_req_header: 3, get_resp_header: 2]

  setup_all do
    WebLibraries.start()
  end

  defp body(conn), do: Jason.decode!(conn.resp_body)
"""

CHANNELS = """
  import Phoenix.ChannelTest

  setup_all do
    WebLibraries.start()
    for child <- WebLibraries.configure(@endpoint, @pubsub), do: start_supervised!(child)
    :ok
  end
"""

USER_SERVICE = """
defmodule UserService do
  @moduledoc "Users of two recipes."
  @hash "hashed_Secret123"

  def list_users(page), do: %{data: [%{id: 1}], page: page, per_page: 20, total: 1}
  def get_user(1), do: %{id: 1, name: "Ada"}
  def get_user(_id), do: nil
  def create_user(%{"name" => name}), do: %{success: true, data: %{id: 2, name: name}}
  def create_user(_data), do: %{success: false, errors: %{name: "is missing"}}
  def update_user(1, %{"name" => name}), do: %{success: true, data: %{id: 1, name: name}}
  def update_user(1, _data), do: %{success: false, errors: %{name: "is missing"}}
  def update_user(_id, _data), do: nil
  def delete_user(id), do: id == 1

  def find_by_email("ada@example.org") do
    user = %{id: 1, email: "ada@example.org", name: "Ada", role: "admin", active: true}
    Map.put(user, :password_hash, @hash)
  end

  def find_by_email(_email), do: nil
  def find_by_id(1), do: find_by_email("ada@example.org")
  def find_by_id(_id), do: nil

  def update_password(id, hash) do
    send(self(), {:password, id, hash})
    true
  end
end
"""

API_RESPONSE = """
defmodule ApiResponse do
  @moduledoc "Answers of the REST recipe."

  def success(data, message \\\\ nil), do: %{success: true, data: data, message: message}
  def error(message), do: %{success: false, error: message}
  def validation_error(errors), do: %{success: false, errors: errors}

  def paginated(data, page, per_page, total) do
    %{data: data, page: page, per_page: per_page, total: total}
  end
end
"""
