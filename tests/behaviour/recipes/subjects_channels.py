"""Recipes and variants of channels, and of what is pushed over them."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject
from tests.behaviour.recipes.web_setup import CHANNELS, OWN

CHAT = Subject(
    "RecipeChatChannel",
    COOKBOOK,
    ("001_12_websocket_chat_application.hx",),
    """
  @endpoint ChatEndpoint
  @pubsub Chat.PubSub
"""
    + CHANNELS
    + """
  setup do
    {:ok, _, socket} =
      ChatSocket
      |> socket("u1", %{username: "ada"})
      |> subscribe_and_join(Channels.ChatChannel, "room:7", %{"username" => "ada"})

    %{socket: socket}
  end

  test "who joins gets the last messages, and others hear of it" do
    assert_push "history", %{messages: ["hello in 7"]}
    assert_broadcast "user_joined", %{username: "ada"}
  end

  test "a message goes to all and is kept", %{socket: socket} do
    ref = push(socket, "message", %{"text" => "hi"})
    assert_reply ref, :ok
    assert_broadcast "message", %{text: "hi", username: "ada", id: "u-" <> _}
  end

  test "that somebody types goes to the others", %{socket: socket} do
    push(socket, "typing", %{})
    assert_broadcast "typing", %{username: "ada"}
    refute_push "typing", _
  end

  test "who leaves is missed", %{socket: socket} do
    Process.unlink(socket.channel_pid)
    ref = leave(socket)
    assert_reply ref, :ok
    assert_broadcast "user_left", %{username: "ada"}
  end
""",
    stubs="""
defmodule ChatEndpoint do
  @moduledoc "Where the chat recipe's channel runs."
  use Phoenix.Endpoint, otp_app: :reading
end

defmodule ChatSocket do
  @moduledoc "What the chat recipe's clients come through."
  use Phoenix.Socket
  def connect(_params, socket, _info), do: {:ok, socket}
  def id(_socket), do: nil
end

defmodule Presence do
  @moduledoc "Who is there, in the chat recipe."
  def track(_socket, _id, _meta), do: {:ok, ""}
end

defmodule ChatHistory do
  @moduledoc "Messages of the chat recipe."
  def get_recent(room, 50), do: ["hello in #{room}"]
  def save(_topic, _message), do: :ok
end

defmodule UUID do
  @moduledoc "Names that no other thing has."
  def generate, do: "u-#{System.unique_integer([:positive])}"
end
""",
    uses_frameworks=True,
)

NOTIFICATIONS = Subject(
    "RecipeNotifications",
    COOKBOOK,
    ("001_21_real_time_notifications.hx",),
    """
  alias Notifications.{NotificationServer, Notify}

  setup do
    Application.put_env(:reading, :observer, self())
    start_supervised!({NotificationServer, []})

    socket = %Phoenix.Socket{
      joined: true,
      topic: "user:u1",
      transport_pid: self(),
      serializer: Phoenix.ChannelTest.NoopSerializer
    }

    assert GenServer.call(NotificationServer, {:subscribe, "u1", socket}) == :ok
    :ok
  end

  test "who subscribes gets what is unread" do
    assert_receive %{event: "unread", payload: %{notifications: ["old for u1"]}}
  end

  test "a notification is pushed and kept" do
    Notify.send("u1", "message", %{text: "hi"})
    assert_receive %{event: "notification", payload: %{type: "message", priority: "medium"}}
    assert_receive {:kept, %{user_id: "u1", type: "message", data: %{text: "hi"}, read_at: nil}}
    refute_received {:phone, _, _}
  end

  test "an urgent one goes to the phone as well" do
    Notify.send("u1", "security_alert", %{})
    assert_receive {:phone, "u1", %{priority: "high"}}
    Notify.send("u1", "payment_received", %{})
    assert_receive {:phone, "u1", %{type: "payment_received"}}
  end

  test "who has not subscribed gets no push" do
    Notify.send("u2", "comment", %{})
    assert_receive {:kept, %{user_id: "u2"}}
    refute_received %{event: "notification"}
  end
""",
    stubs="""
defmodule Notifications do
  @moduledoc "Tells the test what is kept."
  def create(notification), do: send(observer(), {:kept, notification})
  def get_unread(user), do: ["old for #{user}"]
  defp observer, do: Application.get_env(:reading, :observer)
end

defmodule PushNotifications do
  @moduledoc "Tells the test what is sent."
  def send(user, notification) do
    Kernel.send(Application.get_env(:reading, :observer), {:phone, user, notification})
  end
end

defmodule UUID do
  @moduledoc "Names that no other thing has."
  def generate, do: "u-#{System.unique_integer([:positive])}"
end
""",
    uses_frameworks=True,
)

BOARD = Subject(
    "ReadingBoard",
    OWN,
    ("Board.hx",),
    """
  @endpoint Reading.BoardEndpoint
  @pubsub Reading.PubSub
"""
    + CHANNELS
    + """
  defp joined(name) do
    Reading.BoardSocket
    |> socket("c1", %{})
    |> subscribe_and_join(Reading.BoardChannel, "board:7", %{"name" => name})
  end

  test "a socket wants a card" do
    assert {:ok, socket} = connect(Reading.BoardSocket, %{"card" => "c7"})
    assert Reading.BoardSocket.id(socket) == "card:c7"
    assert connect(Reading.BoardSocket, %{}) == :error
  end

  test "who joins is welcomed, and announced" do
    assert {:ok, %{board: "7"}, socket} = joined("Ada")
    assert socket.assigns.name == "Ada"
    assert_push "welcome", %{board: "7", name: "Ada"}
    assert_broadcast "came", %{name: "Ada"}
  end

  test "nobody joins without a name" do
    assert joined("") == {:error, %{reason: "no name"}}
  end

  test "notes go to all, empty ones don't" do
    {:ok, _, socket} = joined("Ada")
    assert_reply push(socket, "note", %{"text" => "quiet!"}), :ok
    assert_broadcast "note", %{text: "quiet!", from: "Ada"}
    assert_reply push(socket, "note", %{"text" => ""}), :error, %{reason: "empty"}
    assert_reply push(socket, "shout", %{}), :error, %{unknown: "shout"}
  end

  test "a bare socket is an answer" do
    {:ok, _, socket} = joined("Ada")
    push(socket, "leaf", %{})
    send(socket.channel_pid, {:closing, 5})
    assert_push "closing", %{minutes: 5}
    send(socket.channel_pid, :something_else)
    assert_reply push(socket, "note", %{"text" => "on"}), :ok
  end
""",
    uses_frameworks=True,
)

SUBJECTS = (CHAT, NOTIFICATIONS, BOARD)
