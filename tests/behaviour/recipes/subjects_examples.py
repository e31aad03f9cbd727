"""The nine recipes of this project's own, in `examples/recipes`."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import CHECKOUT, Subject
from tests.behaviour.recipes.subjects_jobs import OBAN
from tests.behaviour.recipes.web_setup import CHANNELS, CONNECTIONS

RECIPES = CHECKOUT / "examples" / "recipes" / "src"

PLUGS = Subject(
    "ExamplePlugs",
    RECIPES,
    ("plugs/Role.hx", "plugs/Access.hx", "plugs/Router.hx"),
    CONNECTIONS
    + """
  defp ask(method, path, headers \\\\ []) do
    conn = put_req_header(conn(method, path), "accept", "application/json")
    conn = Enum.reduce(headers, conn, fn {key, value}, conn -> put_req_header(conn, key, value) end)
    Plugs.Router.call(conn, Plugs.Router.init([]))
  end

  test "everybody may look" do
    conn = ask(:get, "/shelves")
    assert conn.status == 200
    assert body(conn) == %{"shelves" => ["A", "B"]}
    assert conn.assigns.reader == %{card: "nobody", role: :guest}
  end

  test "who lacks the role is answered by the plug, not by the action" do
    for headers <- [[], [{"x-card", "c1"}, {"x-role", "member"}]] do
      conn = ask(:delete, "/shelves/A", headers)
      assert {conn.status, conn.halted} == {403, true}
      assert body(conn)["error"] == "staff only"
    end
  end

  test "who has it comes through" do
    conn = ask(:delete, "/shelves/A", [{"x-card", "c9"}, {"x-role", "librarian"}])
    assert conn.status == 200
    assert body(conn) == %{"removed" => "A", "by" => "c9"}
  end

  test "a route that says nothing has a message all the same" do
    options = Plugs.RequireRole.init(%{role: :member})
    assert options == %{role: :member, message: "not for you"}
  end
""",
    uses_frameworks=True,
)

COMPONENTS = Subject(
    "ExampleComponents",
    RECIPES,
    ("components/Shelf.hx", "components/ShelfLive.hx"),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Components.ShelfLive

  defp mounted do
    {:ok, socket} = ShelfLive.mount(%{}, %{}, %Phoenix.LiveView.Socket{})
    socket
  end

  defp html(socket), do: rendered_to_string(ShelfLive.render(socket.assigns))

  test "a card for each book, with the badge that its copies ask for" do
    shown = html(mounted())
    assert shown =~ "<h3>Emma</h3>"
    assert shown =~ ~s(<span class="badge good">2 copies</span>)
    assert shown =~ ~s(<span class="badge plain">lent out</span>)
  end

  test "the slot is shown in each card's foot" do
    assert length(String.split(html(mounted()), ~s(phx-click="mark"))) == 3
    assert html(mounted()) =~ ~s(phx-value-title="Middlemarch")
  end

  test "the book that is marked is highlighted, the others aren't" do
    {:noreply, socket} = ShelfLive.handle_event("mark", %{"title" => "Emma"}, mounted())
    refute html(mounted()) =~ "highlighted"
    assert length(String.split(html(socket), "card highlighted")) == 2
  end
""",
    uses_frameworks=True,
)

HOLDS = Subject(
    "ExampleHolds",
    RECIPES,
    ("holds/Holds.hx",),
    """
  alias Holds.Holds

  setup do
    start_supervised!({Holds, []})
    :ok
  end

  test "readers wait in the order in which they came, for each book apart" do
    for card <- ["c1", "c2"], do: Holds.place(card, "Emma")
    Holds.place("c3", "Ulysses")
    assert Holds.position("c1", "Emma") == 0
    assert Holds.position("c2", "Emma") == 1
    assert Holds.position("c3", "Ulysses") == 0
    assert Holds.position("c3", "Emma") == nil
  end

  test "who asks twice waits once" do
    for _ <- 1..2, do: Holds.place("c1", "Emma")
    assert Holds.all() == [%{card: "c1", title: "Emma"}]
  end

  test "a book that is back goes to the first, who waits no longer" do
    for card <- ["c1", "c2"], do: Holds.place(card, "Emma")
    assert Holds.next("Emma") == "c1"
    assert Holds.position("c2", "Emma") == 0
    assert Holds.next("Emma") == "c2"
    assert Holds.next("Emma") == nil
  end

  test "two at once don't get the same book" do
    for number <- 1..20, do: Holds.place("c#{number}", "Emma")
    served = 1..20 |> Enum.map(fn _ -> Task.async(fn -> Holds.next("Emma") end) end)
    assert served |> Enum.map(&Task.await/1) |> Enum.uniq() |> length() == 20
  end
""",
)

EDITOR = Subject(
    "ExampleEditor",
    RECIPES,
    ("editor/EditorLive.hx", "editor/Document.hx", "editor/Change.hx", "reading/Messages.hx"),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Editor.{Changes, Document, EditorLive}

  setup do
    WebLibraries.start()
    start_supervised!({Phoenix.PubSub, name: Reading.PubSub})
    start_supervised!({Document, "book"})
    :ok
  end

  defp mounted do
    socket = %Phoenix.LiveView.Socket{transport_pid: self()}
    {:ok, socket} = EditorLive.mount(%{}, %{}, socket)
    socket
  end

  defp event(socket, name, params) do
    {:noreply, socket} = EditorLive.handle_event(name, params, socket)
    socket
  end

  test "changes are done in order" do
    assert Document.read() == %{text: "book", revision: 0}
    assert Document.edit({:insert, 4, "s"}, 0) == %{text: "books", revision: 1}
    assert Document.edit({:delete, 0, 1}, 1) == %{text: "ooks", revision: 2}
  end

  test "who hadn't seen a change writes where he meant to" do
    Document.edit({:insert, 0, "my "}, 0)
    assert Document.edit({:insert, 4, "case"}, 0).text == "my bookcase"
    assert Document.edit({:delete, 0, 4}, 0).text == "my case"
  end

  test "both orders of two insertions and deletions far apart end alike" do
    one = {:insert, 1, "xy"}
    other = {:delete, 4, 2}
    text = "abcdefgh"
    there = text |> Changes.apply(one) |> Changes.apply(Changes.after_(other, one))
    back = text |> Changes.apply(other) |> Changes.apply(Changes.after_(one, other))
    assert there == back
  end

  test "two who delete the same delete it once" do
    Document.edit({:delete, 1, 2}, 0)
    assert Document.edit({:delete, 0, 3}, 0).text == "k"
  end

  test "a page shows what it sends, and others hear of it" do
    socket = event(mounted(), "insert", %{"at" => 0, "text" => "a ", "revision" => 0})
    assert rendered_to_string(EditorLive.render(socket.assigns)) =~ ">a book</textarea>"
    assert_received {:edited, %{text: "a book", revision: 1}}
    socket = event(socket, "delete", %{"at" => 0, "length" => 2, "revision" => 1})
    assert {socket.assigns.text, socket.assigns.revision} == {"book", 2}
  end

  test "what others did is shown" do
    {:noreply, socket} =
      EditorLive.handle_info({:edited, %{text: "other", revision: 7}}, mounted())

    shown = rendered_to_string(EditorLive.render(socket.assigns))
    assert shown =~ ">other</textarea>"
    assert shown =~ "Revision 7"
  end
""",
    uses_frameworks=True,
)

SIGNUP = Subject(
    "ExampleSignup",
    RECIPES,
    ("signup/CardApplication.hx", "signup/SignupLive.hx"),
    """
  import Phoenix.LiveViewTest, only: [rendered_to_string: 1]

  alias Signup.SignupLive

  @good %{"name" => "Ada", "email" => "ada@example.org", "age" => "36"}

  defp mounted do
    {:ok, socket} = SignupLive.mount(%{}, %{}, %Phoenix.LiveView.Socket{})
    socket
  end

  defp event(name, application) do
    params = %{"application" => application}
    {:noreply, socket} = SignupLive.handle_event(name, params, mounted())
    socket
  end

  defp html(socket), do: rendered_to_string(SignupLive.render(socket.assigns))

  test "a form that was just opened blames nobody" do
    shown = html(mounted())
    assert shown =~ ~s(name="application[email]")
    refute shown =~ "error"
  end

  test "what is typed is judged, field by field" do
    shown = html(event("validate", %{"name" => "Ada", "email" => "ada", "age" => "7"}))
    assert shown =~ ~s(value="ada")
    assert shown =~ "has invalid format"
    assert length(String.split(shown, ~s(class="error"))) == 3
    refute shown =~ "be blank"
  end

  test "what is right is not blamed" do
    refute html(event("validate", @good)) =~ "error"
  end

  test "who may have a card gets one" do
    assert html(event("save", @good)) =~ "Your card: north-ada"
    assert html(event("save", Map.put(@good, "branch", "south"))) =~ "Your card: south-ada"
  end

  test "who may not sees why" do
    shown = html(event("save", %{@good | "name" => ""}))
    assert shown =~ "be blank"
    refute shown =~ "Your card"
    refute html(event("save", Map.put(@good, "branch", "east"))) =~ "Your card"
  end
""",
    stubs="""
defimpl Phoenix.HTML.FormData, for: Ecto.Changeset do
  @moduledoc "A changeset as a form: errors are told once there is an action."

  def to_form(changeset, options) do
    {action, options} = Keyword.pop(options, :action, changeset.action)
    {name, options} = Keyword.pop(options, :as)

    %Phoenix.HTML.Form{source: changeset, impl: __MODULE__, id: name, name: name,
      params: changeset.params || %{}, data: changeset.data, hidden: [], options: options,
      errors: if(action, do: changeset.errors, else: [])}
  end

  def to_form(_changeset, _form, _field, _options), do: []

  def input_value(changeset, form, field),
    do: Map.get(form.params, to_string(field), Map.get(changeset.data, field))

  def input_validations(_changeset, _form, _field), do: []
end
""",
    uses_frameworks=True,
)

PRESENCE = Subject(
    "ExamplePresence",
    RECIPES,
    ("presence/ReadingRoom.hx",),
    """
  @endpoint ReadingRoomEndpoint
  @pubsub Reading.PubSub
"""
    + CHANNELS
    + """
  setup do
    start_supervised!(Presence.Readers)
    :ok
  end

  defp joined(card, name, desk) do
    {:ok, _, socket} =
      ReadingRoomSocket
      |> socket(card, %{})
      |> subscribe_and_join(Presence.ReadingRoomChannel, "reading:hall", %{
        "card" => card,
        "name" => name,
        "desk" => desk
      })

    socket
  end

  test "who comes in is told who is there" do
    joined("c1", "Ada", 3)
    assert_push "readers", %{readers: ["Ada at 3: reading"]}
    joined("c2", "Bob", 4)
    assert_push "readers", %{readers: ["Ada at 3: reading", "Bob at 4: reading"]}
  end

  test "a seat is read back with its type" do
    joined("c1", "Ada", 3)
    assert_push "readers", _
    assert %{"c1" => seat} = Presence.Seats.taken("reading:hall")
    assert %{name: "Ada", desk: 3, status: :reading} = seat
    assert Presence.Seats.taken("reading:cellar") == %{}
  end

  test "who goes for coffee keeps the seat" do
    socket = joined("c1", "Ada", 3)
    assert_push "readers", _
    push(socket, "away", %{})
    :sys.get_state(socket.channel_pid)
    seats = Presence.Seats.taken("reading:hall")
    assert Presence.Seats.describe(seats) == ["Ada at 3: away"]
  end
""",
    stubs="""
defmodule ReadingRoomEndpoint do
  @moduledoc "Where the reading room's channel runs."
  use Phoenix.Endpoint, otp_app: :reading
end

defmodule ReadingRoomSocket do
  @moduledoc "What the reading room's clients come through."
  use Phoenix.Socket
  def connect(_params, socket, _info), do: {:ok, socket}
  def id(_socket), do: nil
end
""",
    uses_frameworks=True,
)

REPORTS = Subject(
    "ExampleReports",
    RECIPES,
    ("reports/Reminders.hx",),
    OBAN
    + """
  alias Reports.Reminders

  defp job(args, attempt \\\\ 1), do: struct(Oban.Job, args: args, attempt: attempt)

  test "the clock has an entry for each function" do
    assert Reminders.crontab() == [
             {"30 2 * * *", Reminders, [args: %{task: "remind_late"}]},
             {"0 6 * * MON", Reminders, [args: %{task: "count_week"}]}
           ]
  end

  test "at night the late ones get a letter each, the others none" do
    assert Reminders.perform(job(%{"task" => "remind_late"})) == :ok
    assert_received {:written, "c1", "Please bring back Emma"}
    refute_received {:written, "c2", _}
  end

  test "on Mondays the loans are counted" do
    assert Reminders.perform(job(%{"task" => "count_week"})) == :ok
    assert_received {:reported, "2 loans"}
  end

  test "a letter without an address is given up, one that is lost is written again, later" do
    assert Reminders.perform(job(%{"card" => "", "title" => "Emma"})) == {:cancel, "no card"}
    assert {:error, "no ink"} = Reminders.perform(job(%{"card" => "c0", "title" => "Emma"}))
    assert Reminders.backoff(job(%{}, 2)) == 120
  end
""",
    stubs="""
defmodule Reports.Lending do
  @moduledoc "Two loans, one of which is late; the test hears what is written."
  def loans do
    now = DateTime.utc_now()

    [
      %{card: "c1", title: "Emma", due: DateTime.add(now, -60, :second)},
      %{card: "c2", title: "Ulysses", due: DateTime.add(now, 60, :second)}
    ]
  end

  def report(line), do: send(:observer, {:reported, line})
  def write("c0", _text), do: {:error, "no ink"}

  def write(card, text) do
    send(:observer, {:written, card, text})
    {:ok, card}
  end
end
""",
    uses_frameworks=True,
)

LIMITS = Subject(
    "ExampleLimits",
    RECIPES,
    ("limits/LimitPlug.hx", "limits/RateLimiter.hx"),
    CONNECTIONS
    + """
  alias Limits.{LimitPlug, RateLimiter}

  setup do
    start_supervised!({RateLimiter, %{capacity: 2, per_second: 0.5}})
    :ok
  end

  test "a client has so many requests, then waits" do
    assert RateLimiter.take("a", 100) == {:allowed, 1}
    assert RateLimiter.take("a", 100) == {:allowed, 0}
    assert RateLimiter.take("a", 100) == {:refused, 2}
    assert RateLimiter.take("b", 100) == {:allowed, 1}
  end

  test "time fills the bucket, up to its brim" do
    for _ <- 1..2, do: RateLimiter.take("a", 100)
    assert RateLimiter.take("a", 101) == {:refused, 1}
    assert RateLimiter.take("a", 102) == {:allowed, 0}
    assert RateLimiter.take("a", 1000) == {:allowed, 1}
  end

  test "what is reset is full" do
    for _ <- 1..3, do: RateLimiter.take("a", 100)
    RateLimiter.reset()
    assert RateLimiter.take("a", 100) == {:allowed, 1}
  end

  test "the plug counts by card, and says how things stand" do
    ask = fn card ->
      LimitPlug.call(put_req_header(conn(:get, "/"), "x-card", card), LimitPlug.init([]))
    end

    first = ask.("c1")
    assert get_resp_header(first, "x-ratelimit-remaining") == ["1"]
    refute first.halted
    refute ask.("c1").halted
    refused = ask.("c1")
    assert {refused.status, refused.halted} == {429, true}
    assert get_resp_header(refused, "retry-after") == ["2"]
    assert body(refused) == %{"error" => "too many requests"}
    refute ask.("c2").halted
  end
""",
    uses_frameworks=True,
)

CATALOGUE = Subject(
    "CatalogueTest",
    RECIPES,
    ("catalogue/Catalogue.hx", "catalogue/CatalogueTest.hx"),
    """
  # The tests of the case that is written in Haxe have this suite's name too, and are told with it.
  test "the case has its tests" do
    assert length(Catalogue.CatalogueTest.__ex_unit__().tests) == 3
  end

  test "a client asks whatever transport it is given" do
    assert Catalogue.Catalogue.edition(fn _ -> {:error, "down"} end, "1") ==
             {:error, {:unreachable, "down"}}
  end
""",
    uses_frameworks=True,
)

SUBJECTS = (
    PLUGS,
    COMPONENTS,
    HOLDS,
    EDITOR,
    SIGNUP,
    PRESENCE,
    REPORTS,
    LIMITS,
    CATALOGUE,
)
