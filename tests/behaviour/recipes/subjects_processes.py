"""Recipes of OTP: servers, supervisors, tasks, and of what uses them.

They have modules beside them that a recipe leaves to others (`uses_frameworks` says so).
"""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject

KEEPER = """
defmodule %s do
  @moduledoc "A process for a supervisor's child."
  use Agent

  def start_link(argument), do: Agent.start_link(fn -> argument end, name: __MODULE__)
end
"""

SUBJECTS = (
    Subject(
        "RecipeWorkerSupervisor",
        COOKBOOK,
        ("000_17_recipe_12_supervisor_with_dynamic_children.hx",),
        """
  alias Supervisors.WorkerSupervisor, as: Workers

  setup do
    start_supervised!(%{id: Workers, start: {Workers, :start_link, [[]]}, type: :supervisor})
    :ok
  end

  defp pid_of(id) do
    Enum.find_value(Workers.list_workers(), fn {child, pid, _, _} -> child == id && pid end)
  end

  test "static children run from the start" do
    assert Workers.worker_exists("main_cache")
    assert Process.whereis(CacheServer) == pid_of("main_cache")
  end

  test "a child that ends by a fault is started again" do
    before = Process.whereis(CacheServer)
    reference = Process.monitor(before)
    Process.exit(before, :kill)
    assert_receive {:DOWN, ^reference, :process, _, _}
    Supervisor.count_children(Workers)
    again = pid_of("main_cache")
    assert is_pid(again) and again != before
  end

  test "children come and go" do
    assert {:ok, pid} = Workers.start_worker("w1", Worker, :job)
    assert Agent.get(pid, & &1) == :job
    assert Workers.worker_exists("w1")
    refute Workers.worker_exists("w2")
    assert Workers.stop_worker("main_cache")
    refute Workers.worker_exists("main_cache")
    refute Workers.stop_worker("nobody")
  end

  test "a child that was ended is started again on demand" do
    :ok = Supervisor.terminate_child(Workers, "main_cache")
    assert {:ok, _pid} = Workers.restart_worker("main_cache")
  end
""",
        stubs=KEEPER % "CacheServer" + KEEPER % "Worker",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeApplicationSupervisor",
        COOKBOOK,
        ("001_07_supervisors_and_supervision_trees.hx",),
        """
  setup do
    pid =
      start_supervised!(%{
        id: ApplicationSupervisor,
        start: {ApplicationSupervisor, :start_link, [nil]},
        type: :supervisor
      })

    %{pid: pid}
  end

  test "it starts its children under its name", %{pid: pid} do
    assert Process.whereis(ApplicationSupervisor) == pid
    assert Supervisor.count_children(pid) == %{active: 3, specs: 3, supervisors: 2, workers: 1}
    assert Agent.get(CacheServer, & &1) == %{size: 1000}
    assert Task.await(Task.Supervisor.async(TaskSupervisor, fn -> 6 * 7 end)) == 42
  end

  test "one for one: only the child that ended is started again" do
    cache = Process.whereis(CacheServer)
    sessions = Process.whereis(SessionSupervisor)
    reference = Process.monitor(cache)
    Process.exit(cache, :kill)
    assert_receive {:DOWN, ^reference, :process, _, _}
    Supervisor.count_children(ApplicationSupervisor)
    assert Process.whereis(CacheServer) not in [nil, cache]
    assert Process.whereis(SessionSupervisor) == sessions
  end
""",
        stubs=KEEPER % "CacheServer"
        + """
defmodule SessionSupervisor do
  @moduledoc "A supervisor without children."
  def start_link, do: Supervisor.start_link([], strategy: :one_for_one, name: __MODULE__)
end
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeTypedCache",
        COOKBOOK,
        ("001_08_genserver_with_typed_state.hx",),
        """
  setup do
    %{cache: start_supervised!(%{id: :cache, start: {CacheServer, :start_link, [%{max_size: 2}]}})}
  end

  test "it keeps, finds and counts", %{cache: cache} do
    assert GenServer.call(cache, {:get, "a"}) == {:error, :not_found}
    assert GenServer.call(cache, {:put, "a", 1, 60}) == :ok
    assert GenServer.call(cache, {:get, "a"}) == {:ok, 1}
    assert %{size: 1, max_size: 2, entries: 1, hit_rate: 0.5} = GenServer.call(cache, :stats)
  end

  test "what has expired is not found", %{cache: cache} do
    assert GenServer.call(cache, {:put, "a", 1, -1}) == :ok
    assert GenServer.call(cache, {:get, "a"}) == {:error, :not_found}
    send(cache, :cleanup)
    send(cache, :anything)
    assert GenServer.call(cache, {:put, "b", 2, 60}) == :ok
  end
""",
        members="""
    function calculateSize(value: Dynamic): Int {
        return 1;
    }

    function ensureSpace(state: State, size: Int): State {
        return state;
    }

    function removeExpiredEntries(state: State): State {
        return state;
    }
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeJobProcessor",
        COOKBOOK,
        ("000_19_recipe_14_background_job_processor.hx",),
        """
  alias Jobs.JobProcessor
  import ExUnit.CaptureIO

  setup do
    JobResultStore.start()
    options = %{max_concurrent: 1, retry_attempts: 2, retry_delay: 0}
    %{pid: start_supervised!(%{id: :jobs, start: {JobProcessor, :start_link, [options]}})}
  end

  defp queued, do: :sys.get_state(JobProcessor).queue

  test "a job waits, is done and its result is kept", %{pid: pid} do
    capture_io(fn ->
      JobProcessor.enqueue("generate_report", %{report_type: "sales"})
      assert [%{id: id, type: "generate_report", attempts: 0, max_attempts: 2}] = queued()
      assert %{status: "queued"} = JobProcessor.job_status(id)
      assert %{queue_size: 1, processing_count: 0, max_concurrent: 1} = JobProcessor.status()
      send(pid, :process_jobs)
      assert JobProcessor.job_status(id) == %{status: "processing"}
      send(pid, {:job_completed, id, :done})
      assert %{status: "completed", result: :done} = JobProcessor.job_status(id)
    end)
  end

  test "a job that failed too often is kept as failed", %{pid: pid} do
    capture_io(fn ->
      JobProcessor.enqueue("generate_report", %{report_type: "x"}, %{max_attempts: 0})
      [%{id: id}] = queued()
      send(pid, :process_jobs)
      assert %{processing_count: 1} = JobProcessor.status()
      send(pid, {:job_failed, id, "broken"})
      assert %{status: "failed", error: "broken"} = JobProcessor.job_status(id)
    end)
  end

  test "jobs can be cancelled, all of them too" do
    JobProcessor.schedule_job("generate_report", %{}, 60_000)
    JobProcessor.schedule_job("generate_report", %{}, 60_000)
    [%{id: id}, _] = queued()
    JobProcessor.cancel_job(id)
    assert [%{id: other}] = queued()
    assert other != id
    assert GenServer.call(JobProcessor, :clear_queue) == :ok
    assert queued() == []
    assert JobProcessor.job_status(id) == %{status: "not_found"}
  end
""",
        stubs="""
defmodule JobResultStore do
  @moduledoc "Results of jobs."
  def start, do: :persistent_term.put(__MODULE__, %{})
  def store(id, result), do: :persistent_term.put(__MODULE__, Map.put(all(), id, result))
  def get(id), do: all()[id]
  defp all, do: :persistent_term.get(__MODULE__)
end

defmodule FileCleanupJobHandler do
  @moduledoc false
  def execute(payload), do: payload
end

defmodule NotificationJobHandler do
  @moduledoc false
  def execute(payload), do: payload
end
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeDataAggregator",
        COOKBOOK,
        ("001_09_task_async_await_with_type_safety.hx",),
        """
  import ExUnit.CaptureLog

  test "all is fetched, each in a process of its own" do
    found = DataAggregator.fetch_dashboard_data("7")
    assert %{user: "user 7", stats: "stats 7", notifications: ["note 7"]} = found
    assert %DateTime{} = found.generated_at
  end

  test "what comes in time counts" do
    assert DataAggregator.fetch_with_fallback(fn -> 1 end, fn -> 2 end, 1000) == 1
  end

  test "what takes too long is replaced" do
    Process.flag(:trap_exit, true)

    log =
      capture_log(fn ->
        slow = fn -> Process.sleep(2000) end
        assert DataAggregator.fetch_with_fallback(slow, fn -> 2 end, 20) == 2
      end)

    assert log =~ "Primary fetch failed"
  end
""",
        members="""
    static function fetchUser(id: String): User {
        return 'user $id';
    }

    static function fetchUserStats(id: String): UserStats {
        return 'stats $id';
    }

    static function fetchNotifications(id: String): Array<Notification> {
        return ['note $id'];
    }
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeAccounts",
        COOKBOOK,
        ("001_05_bounded_contexts_with_type_contracts.hx",),
        """
  alias Contexts.Accounts

  test "one is there, or not" do
    assert {:some, %User{email: "ada@example.org"}} = Accounts.get_user("1")
    assert Accounts.get_user("2") == :none
    assert {:some, %User{}} = Accounts.get_user_by(%{email: "ada@example.org"})
  end

  test "only the right password lets in" do
    assert {:ok, %User{}} = Accounts.authenticate_user("ada@example.org", "secret")
    assert Accounts.authenticate_user("ada@example.org", "x") == {:error, :invalid_credentials}
    assert Accounts.authenticate_user("eve@example.org", "secret") == {:error, :invalid_credentials}
  end

  test "registration" do
    assert {:ok, %User{email: "eve@example.org"}} =
             Accounts.register_user(%{email: "eve@example.org", password: "secret"})

    assert {:error, :no_email} = Accounts.register_user(%{password: "secret"})
  end
""",
        stubs="""
defmodule User do
  @moduledoc "A user, and what registers one."
  defstruct [:email, :hashed_password]
  def registration_changeset(user, attrs), do: {user, attrs}
end

defmodule Repo do
  @moduledoc "Keeps one user."
  def get(User, "1"), do: %User{email: "ada@example.org", hashed_password: "hash of secret"}
  def get(User, _id), do: nil
  def get_by(User, values), do: if(values[:email] == "ada@example.org", do: get(User, "1"))
  def insert({user, %{email: email}}), do: {:ok, %{user | email: email}}
  def insert(_changeset), do: {:error, :no_email}
end

defmodule Bcrypt do
  @moduledoc "Stands in for a library of hashes."
  def hash_pwd_salt(password), do: "hash of " <> password
  def verify_pass(password, hash), do: hash == "hash of " <> password
end
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeRedisCache",
        COOKBOOK,
        ("001_19_caching_with_redis.hx",),
        """
  alias Cache.RedisCache

  setup do
    Redix.start()
    :ok
  end

  test "what is set is got, as data" do
    assert RedisCache.get("a") == nil
    assert RedisCache.set("a", %{name: "Ada"}) == true
    assert RedisCache.get("a") == %{"name" => "Ada"}
    assert Redix.last_ttl() == 3600
    assert RedisCache.set("b", [1], 60)
    assert Redix.last_ttl() == 60
  end

  test "what is remembered is made once" do
    make = fn -> send(self(), :made) && 42 end
    assert RedisCache.remember("n", make) == 42
    assert RedisCache.remember("n", make) == 42
    assert_received :made
    refute_received :made
  end

  test "keys are forgotten" do
    RedisCache.set("a", 1)
    RedisCache.set("b", 2)
    assert RedisCache.invalidate("*") == 2
    assert RedisCache.invalidate("*") == 0
    assert RedisCache.get("a") == nil
  end
""",
        stubs="""
defmodule Redix do
  @moduledoc "Stands in for the client of a Redis server."
  def start, do: Process.put(__MODULE__, %{})
  def last_ttl, do: Process.get(:ttl)

  def command(:redis_pool, ["GET", key]), do: {:ok, all()[key]}

  def command(:redis_pool, ["SETEX", key, ttl, value]) when is_binary(value) do
    Process.put(:ttl, ttl)
    Process.put(__MODULE__, Map.put(all(), key, value))
    {:ok, "OK"}
  end

  def command(:redis_pool, ["KEYS", _pattern]), do: {:ok, Map.keys(all())}

  def command(:redis_pool, ["DEL" | keys]) do
    Process.put(__MODULE__, Map.drop(all(), keys))
    {:ok, length(keys)}
  end

  defp all, do: Process.get(__MODULE__)
end

defmodule Product do
  @moduledoc false
  defstruct [:id]
end

defmodule ProductChangeset do
  @moduledoc false
  def change(product, changes), do: {product, changes}
end

defmodule Repo do
  @moduledoc false
  def get(Product, id), do: %{id: id}
  def update({product, changes}), do: Map.merge(product, changes)
end
""",
        uses_frameworks=True,
    ),
)
