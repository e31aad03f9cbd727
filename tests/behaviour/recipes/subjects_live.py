"""Pages of the cookbook: what their callbacks make of a socket, and what they render."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject

CHAT = Subject(
    "RecipeChatLive",
    COOKBOOK,
    ("000_12_recipe_7_real_time_chat_component.hx",),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Live.ChatLive

  # The recipe gives formatTime a Date, and says Float.
  @old %{id: "1", content: "Hello", user_id: 1, username: "ada", timestamp: 0}

  defp mounted(params \\\\ %{}) do
    ChatService.start([@old])
    session = %{"user" => %{id: 2, username: "bob"}}
    {:ok, socket} = ChatLive.mount(params, session, %Phoenix.LiveView.Socket{})
    socket
  end

  defp html(socket), do: rendered_to_string(ChatLive.render(socket.assigns))

  test "it shows the room, the user and what was said before" do
    shown = html(mounted(%{"room_id" => "elixir"}))
    assert shown =~ "Chat Room: elixir"
    assert shown =~ "Logged in as: bob"
    assert shown =~ "Hello"
    assert shown =~ ~s(class="message other-message")
    assert_received {:subscribed, "chat:elixir"}
  end

  test "the room is the general one where none is named" do
    assert html(mounted()) =~ "Chat Room: general"
  end

  test "a message is kept and sent to the room, the field is empty again" do
    params = %{"message" => "Hi all"}
    {:noreply, socket} = ChatLive.handle_event("send_message", params, mounted())
    assert_received {:broadcast, "chat:general", %{new_message: message}}
    assert %{content: "Hi all", user_id: 2, username: "bob"} = message
    assert_received {:saved, ^message}
    assert socket.assigns.new_message == ""
  end

  test "blanks are no message" do
    before = mounted()
    assert {:noreply, ^before} = ChatLive.handle_event("send_message", %{"message" => " "}, before)
    refute_received {:broadcast, _, _}
  end

  test "what others said is shown at the end" do
    new = %{@old | id: "2", content: "Good morning", user_id: 2}
    info = %{type: "new_message", new_message: new}
    {:noreply, socket} = ChatLive.handle_info(info, mounted())
    assert Enum.map(socket.assigns.messages, & &1.content) == ["Hello", "Good morning"]
    assert html(socket) =~ ~s(class="message own-message")
    assert {:noreply, ^socket} = ChatLive.handle_info(%{type: "other"}, socket)
  end
""",
    stubs="""
defmodule PubSub do
  def subscribe(topic), do: send(self(), {:subscribed, topic})
  def broadcast(topic, message), do: send(self(), {:broadcast, topic, message})
end

defmodule ChatService do
  def start(messages), do: Process.put(__MODULE__, messages)
  def get_recent_messages(_room, count), do: Enum.take(Process.get(__MODULE__, []), count)
  def save_message(message), do: send(self(), {:saved, message})
end
""",
    uses_frameworks=True,
)

FORM = Subject(
    "RecipeUserFormLive",
    COOKBOOK,
    ("000_13_recipe_8_dynamic_form_with_validation.hx",),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Live.UserFormLive

  defp mounted(params) do
    socket = %Phoenix.LiveView.Socket{assigns: %{__changed__: %{}, flash: %{}}}
    {:ok, socket} = UserFormLive.mount(params, %{}, socket)
    socket
  end

  defp html(socket), do: rendered_to_string(UserFormLive.render(socket.assigns))

  defp event(socket, name, params \\\\ %{}) do
    {:noreply, socket} = UserFormLive.handle_event(name, params, socket)
    socket
  end

  test "a new user has an empty form, a known one is edited" do
    assert html(mounted(%{})) =~ "New User"
    shown = html(mounted(%{"user_id" => "7"}))
    assert shown =~ "Edit User"
    assert shown =~ "Update"
  end

  test "advanced options come and go" do
    socket = mounted(%{"user_id" => "7"})
    refute html(socket) =~ "Add Skill"
    socket = event(socket, "toggle_advanced")
    assert html(socket) =~ "Add Skill"
    refute html(event(socket, "toggle_advanced")) =~ "Add Skill"
  end

  test "skills are added and taken away" do
    socket = mounted(%{"user_id" => "7"}) |> event("add_skill") |> event("add_skill")
    assert length(socket.assigns.user.skills) == 2
    assert html(event(socket, "toggle_advanced")) =~ "user[skills][1][name]"
    assert length(event(socket, "remove_skill", %{"index" => "0"}).assigns.user.skills) == 1
    assert length(event(socket, "remove_skill", %{"index" => "9"}).assigns.user.skills) == 2
  end

  test "what is typed is validated" do
    socket = event(mounted(%{}), "validate", %{"user" => %{"name" => "x"}})
    assert socket.assigns.changeset.params == %{"name" => "x"}
  end

  test "a user who can be saved leads on, another stays with the faults" do
    saved = event(mounted(%{}), "save", %{"user" => %{"name" => "ada"}})
    assert {:redirect, %{to: "/users/8"}} = saved.redirected
    refused = event(mounted(%{}), "save", %{"user" => %{}})
    refute refused.assigns.changeset.valid?
    assert refused.redirected == nil
  end
""",
    members="""
    public function input(assigns: Dynamic): String {
        return hxx('<label>{@label}<input name={@field.name} value={@field.value} /></label>');
    }

    public function button(assigns: Dynamic): String {
        return hxx('<button disabled={@disabled}>{render_slot(@inner_block)}</button>');
    }
""",
    stubs="""
defmodule UserService do
  defmodule Form do
    defstruct params: %{}, valid?: true

    defimpl Phoenix.HTML.FormData do
      def to_form(form, options) do
        %Phoenix.HTML.Form{source: form, impl: __MODULE__, id: "user", name: "user",
          params: form.params, data: %{}, hidden: [], options: options, errors: []}
      end

      def to_form(_form, _parent, _field, _options), do: []
      def input_value(form, _form, field), do: form.params[to_string(field)]
      def input_validations(_form, _own, _field), do: []
    end
  end

  def get_user(id), do: %{id: id, name: "grace"}
  def change_user(_user, params), do: %Form{params: params}
  def save_user(_user, %{"name" => _}), do: %{success: true, data: %{id: 8}}
  def save_user(_user, params),
    do: %{success: false, changeset: %Form{params: params, valid?: false}}
end
""",
    uses_frameworks=True,
)

DASHBOARD = Subject(
    "RecipeDashboardLive",
    COOKBOOK,
    ("001_20_live_dashboard.hx",),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Live.DashboardLive

  defp mounted do
    {:ok, socket} = DashboardLive.mount(%{}, %{}, %Phoenix.LiveView.Socket{})
    socket
  end

  test "the first numbers are there" do
    socket = mounted()
    assert socket.assigns.metrics == %{users: 1, revenue: 2, orders: 3, conversion: 4}
    assert rendered_to_string(DashboardLive.render(socket.assigns)) =~ "1 users"
    assert_received {:subscribed, "metrics:updated"}
  end

  test "they are loaded again by the clock, and come by message" do
    {:noreply, socket} = DashboardLive.handle_info(:refresh, mounted())
    assert socket.assigns.metrics.users == 1
    {:noreply, socket} = DashboardLive.handle_info({:metrics_updated, %{users: 9}}, socket)
    assert socket.assigns.metrics == %{users: 9}
  end

  test "a filter asks for its period" do
    {:noreply, socket} = DashboardLive.handle_event("filter", %{"period" => "week"}, mounted())
    assert socket.assigns.metrics.users == 7
  end

  test "it ends without a timer" do
    DashboardLive.terminate(:normal, mounted())
  end
""",
    members="""
    function prepareChartData(?period: String): Array<Int> {
        return [1, 2];
    }

    function getActiveAlerts(): Array<String> {
        return [];
    }

    public function render(): String {
        return hxx('<p>{assigns.metrics.users} users</p>');
    }
""",
    stubs="""
defmodule PubSub do
  def subscribe(topic), do: send(self(), {:subscribed, topic})
end

for {name, function, value} <- [
      {UserMetrics, :count, 1},
      {RevenueMetrics, :total, 2},
      {OrderMetrics, :count, 3},
      {ConversionMetrics, :rate, 4}
    ] do
  defmodule name do
    def unquote(function)(nil), do: unquote(value)
    def unquote(function)("week"), do: unquote(value) * 7
  end
end
""",
    uses_frameworks=True,
)

SUBJECTS = (CHAT, FORM, DASHBOARD)
