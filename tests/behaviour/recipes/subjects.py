"""What is tested in ExUnit: five recipes of the cookbook, and this project's variants of them.

Every pair shares a behaviour under `exunit/`; a subject says which Haxe it is made of, and under
which names its module does what the behaviour asks for. What a recipe leaves out is added to a copy
of it here, as Haxe members or, for other people's modules, as Elixir (`exunit/recorder.ex`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]
COOKBOOK = CHECKOUT.parent / "shared" / "cookbook" / "recipes"
EXAMPLES = CHECKOUT / "examples" / "src"


@dataclass(frozen=True, slots=True)
class Subject:
    """`files` are compiled together below `root`; `members` are put into the first one's class.

    `replaced` are edits of the first file for which the recipe itself is at fault
    (`cookbook/FAULTS.md`); `stubs` is Elixir of the modules that it leaves to others.
    """

    name: str
    root: Path
    files: tuple[str, ...]
    tests: str
    members: str = ""
    stubs: str = ""
    uses_frameworks: bool = False
    """Phoenix's, Ecto's and others' macros, real ones or stand-ins (`frameworks.py`)."""
    replaced: tuple[tuple[str, str], ...] = ()

    @property
    def exists(self) -> bool:
        return all((self.root / file).exists() for file in self.files)

    def sources(self) -> dict[str, str]:
        """File name → Haxe, with the added members."""
        texts = {file: (self.root / file).read_text("utf-8") for file in self.files}
        first = self.files[0]
        for old, new in self.replaced:
            assert texts[first].count(old) == 1, old
            texts[first] = texts[first].replace(old, new)
        texts[first] = with_members(texts[first], self.members)
        return texts


def with_members(text: str, members: str) -> str:
    """The text with members added at the end of its first class."""
    if not members:
        return text
    start = text.index("{", text.index("\nclass "))
    depth = 0
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return text[:at] + members + text[at:]
    raise ValueError("the class has no end")


RECIPES = (
    Subject(
        "RecipeTextUtils",
        COOKBOOK,
        ("000_01_recipe_1_simple_utility_module.hx",),
        """
  use TextBehaviour,
    module: Utils.TextUtils,
    slug: :slugify,
    shorten: :truncate,
    extract: :extract_emails,
    sample: "To ada@example.org, cc: bob.b@mail.example.com; not this@one, nor @that.",
    extracted: ["ada@example.org", "bob.b@mail.example.com"]
""",
    ),
    Subject(
        "RecipeConfigService",
        COOKBOOK,
        ("000_04_recipe_2_configuration_service.hx",),
        """
  use SettingsBehaviour,
    module: Services.ConfigService,
    load: :init,
    put: :set,
    fetch: :get,
    text: :get_string,
    number: :get_int,
    flag: :get_bool,
    number_key: {"port", 4000},
    flag_key: {"debug", false},
    text_key: {"database_url", "localhost:5432"}
""",
    ),
    Subject(
        "RecipeApiResponse",
        COOKBOOK,
        ("000_06_recipe_3_json_api_response_builder.hx",),
        """
  use ReplyBehaviour,
    module: Utils.ApiResponse,
    found: :success,
    failed: :error,
    invalid: :validation_error,
    page: :paginated,
    invalid_error: %{message: "Validation failed", code: "VALIDATION_ERROR"},
    errors_key: :validation_errors,
    last: false
""",
    ),
    Subject(
        "RecipeCacheServer",
        COOKBOOK,
        ("000_16_recipe_11_stateful_genserver_with_periodic_tasks.hx",),
        """
  use CacheBehaviour,
    module: Servers.CacheServer,
    get: :get,
    put: :put,
    put_async: :put_async,
    delete: :delete,
    delete_message: :delete_async,
    stats: :stats,
    size: :size,
    clear: :clear,
    capacity: :max_size,
    interval: :refresh_interval,
    cleanup: :cleanup,
    force_cleanup: :force_cleanup

  test "a key can be refreshed by message" do
    pid = start(%{})
    put("a", 1)
    send(pid, {:refresh_key, "a"})
    assert get("a") == 1
  end
""",
    ),
    Subject(
        "RecipeEventHandler",
        COOKBOOK,
        ("001_02_pattern_matching_with_exhaustive_checks.hx",),
        """
  import ExUnit.CaptureLog

  test "one who joins is announced" do
    ada = %{name: "Ada"}
    assert EventHandler.handle_event({:user_joined, ada}) == {:ok, "User joined: Ada"}
    assert_received {:user_joined, ^ada}
  end

  test "a message is saved, then sent" do
    ada = %{name: "Ada"}
    assert EventHandler.handle_event({:message_sent, ada, "hi"}) == {:ok, "Message sent"}
    {:messages, messages} = Process.info(self(), :messages)
    assert messages == [{:message_saved, ada, "hi"}, {:message_sent, ada, "hi"}]
  end

  test "one who leaves is marked" do
    assert EventHandler.handle_event({:user_left, "u7"}) == {:ok, "User left"}
    assert_received {:user_left, "u7"}
  end

  test "an error is logged and answered" do
    log =
      capture_log(fn ->
        assert EventHandler.handle_event({:error, 418, "teapot"}) == {:error, 418, "teapot"}
      end)

    assert log =~ "Event error: 418 - teapot"
  end
""",
        members="""
    static function broadcastUserJoined(user: User): Void {
        Recorder.userJoined(user);
    }

    static function saveMessage(user: User, message: String): Void {
        Recorder.messageSaved(user, message);
    }

    static function broadcastMessage(user: User, message: String): Void {
        Recorder.messageSent(user, message);
    }

    static function markUserOffline(userId: String): Void {
        Recorder.userLeft(userId);
    }
""",
    ),
)

VARIANTS = (
    Subject(
        "ExampleProse",
        EXAMPLES,
        ("text/Prose.hx",),
        """
  use TextBehaviour,
    module: Text.Prose,
    slug: :permalink,
    shorten: :teaser,
    extract: :mentions,
    sample: "@ada and @bob_2, but not @ alone; again: @ada!",
    extracted: ["ada", "bob_2", "ada"]

  test "counting" do
    assert Text.Prose.counted(1, "book") == "1 book"
    assert Text.Prose.counted(0, "book") == "0 books"
  end

  test "the longest word, of several the first" do
    assert Text.Prose.longest_word("a big old library") == "library"
    assert Text.Prose.longest_word("one two six") == "one"
    assert Text.Prose.longest_word("") == ""
  end
""",
    ),
    Subject(
        "ExampleSettings",
        EXAMPLES,
        ("settings/Settings.hx",),
        """
  use SettingsBehaviour,
    module: Settings.Settings,
    load: :load,
    put: :put,
    fetch: :fetch,
    text: :text,
    number: :number,
    flag: :flag,
    number_key: {"loans_per_reader", 5},
    flag_key: {"open_on_sunday", false},
    text_key: {"catalogue", "http://localhost:9200"}

  test "the environment counts when settings are loaded" do
    System.put_env("LOANS_PER_READER", "12")
    System.put_env("OPEN_ON_SUNDAY", "true")
    Settings.Settings.load()
    assert Settings.Settings.number("loans_per_reader") === 12
    assert Settings.Settings.flag("open_on_sunday") === true
  after
    System.delete_env("LOANS_PER_READER")
    System.delete_env("OPEN_ON_SUNDAY")
  end
""",
    ),
    Subject(
        "ExampleReply",
        EXAMPLES,
        ("web/Reply.hx",),
        """
  use ReplyBehaviour,
    module: Web.Reply,
    found: :found,
    failed: :failed,
    invalid: :invalid,
    page: :page,
    invalid_error: %{message: "Please check your entries", code: "INVALID"},
    errors_key: :details,
    last: true
""",
    ),
    Subject(
        "ExampleSessionStore",
        EXAMPLES,
        ("servers/SessionStore.hx",),
        """
  use CacheBehaviour,
    module: Servers.SessionStore,
    get: :find,
    put: :keep,
    put_async: :keep_later,
    delete: :finish,
    delete_message: :end,
    stats: :figures,
    size: :size,
    clear: :reset,
    capacity: :capacity,
    interval: :sweep_every,
    cleanup: :sweep,
    force_cleanup: :sweep
""",
    ),
    Subject(
        "ExampleFrontDesk",
        EXAMPLES,
        ("desk/FrontDesk.hx", "desk/Journal.hx"),
        """
  setup do
    Desk.Journal.erase()
    :ok
  end

  @ada %{card: "c1", name: "Ada"}

  test "lending is written down" do
    assert Desk.FrontDesk.handle({:borrowed, @ada, "Emma"}) == {:accepted, "Ada borrows Emma"}
    assert Desk.Journal.all() == ["c1: Emma"]
  end

  test "what is late has its price, by days" do
    assert Desk.FrontDesk.handle({:returned, "Emma", 3}) ==
             {:refused, 402, "75 cents to pay for Emma"}

    assert Desk.FrontDesk.handle({:returned, "Emma", 10}) ==
             {:refused, 402, "2 crowns to pay for Emma"}

    assert Desk.FrontDesk.handle({:returned, "Emma", 0}) == {:accepted, "Emma is back"}
    assert Desk.Journal.all() == ["shelf: Emma"]
  end

  test "reservations" do
    assert Desk.FrontDesk.handle({:reserved, @ada, []}) == {:refused, 400, "Nothing to reserve"}

    assert Desk.FrontDesk.handle({:reserved, @ada, ["Emma", "Ulysses"]}) ==
             {:accepted, "Ada reserves Emma, Ulysses"}

    assert Desk.Journal.all() == ["c1: reserves Emma", "c1: reserves Ulysses"]
  end

  test "a status line for each answer" do
    assert Desk.FrontDesk.status(Desk.FrontDesk.handle(:closed)) == "503 We open again tomorrow"
    assert Desk.FrontDesk.status({:accepted, "fine"}) == "200 fine"
  end
""",
    ),
)
