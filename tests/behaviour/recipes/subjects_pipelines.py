"""Recipes on pipelines, `with` and typed processes: plain Elixir beside what they leave out."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject

PIPELINE = Subject(
    "RecipeDataPipeline",
    COOKBOOK,
    ("001_01_pipeline_operations_with_type_safety.hx",),
    """
  alias Pipelines.DataPipeline

  test "a user is made of JSON, with what it leaves out" do
    assert {:ok, user} = DataPipeline.process_user_data(~s({"name": "Ada", "email": "a@b.c"}))
    assert user == %User{name: "Ada", email: "a@b.c", role: "user", active: true}
  end

  test "what is given stays" do
    given = ~s({"name": "Ada", "email": "a@b.c", "role": "admin", "active": false})
    assert {:ok, %User{role: "admin", active: false}} = DataPipeline.process_user_data(given)
  end

  test "each step may refuse" do
    assert {:error, "Invalid JSON: " <> _} = DataPipeline.process_user_data("{")
    assert DataPipeline.process_user_data("{}") == {:error, "Missing required fields"}
    taken = ~s({"name": "Ada", "email": "taken"})
    assert DataPipeline.process_user_data(taken) == {:error, "taken"}
  end
""",
    stubs="""
defmodule User do
  defstruct [:name, :email, :role, :active]

  def changeset(user, attrs) do
    Enum.reduce(attrs, user, fn {key, value}, user ->
      Map.replace!(user, if(is_binary(key), do: String.to_existing_atom(key), else: key), value)
    end)
  end
end

defmodule Repo do
  def insert(%User{email: "taken"}), do: {:error, "taken"}
  def insert(user), do: {:ok, user}
end
""",
    uses_frameworks=True,
)

ORDERS = Subject(
    "RecipeOrderService",
    COOKBOOK,
    ("001_03_with_expressions_and_error_handling.hx",),
    """
  test "an order is placed, paid for and told" do
    assert OrderService.place_order("ada", ["tea", "cup"]) ==
             {:ok, %{user: "ada", items: ["tea", "cup"], paid: 2}}
    assert_received :order_placed
  end

  test "each refusal has a name of its own" do
    assert OrderService.place_order("nobody", ["tea"]) == {:error, :invalid_user}
    assert OrderService.place_order("poor", ["tea"]) == {:error, :payment_failed}
    assert OrderService.place_order("ada", ["gold"]) == {:error, {:item_unavailable, "gold"}}
    assert OrderService.place_order("banned", ["tea"]) == {:error, {:unknown_error, "banned"}}
    refute_received :order_placed
  end
""",
    members="""
    static function getUserById(id: String): Dynamic {
        return id == "nobody" ? Error(:user_not_found) : Ok(id);
    }

    static function validateUserCanOrder(user: String): Dynamic {
        return user == "banned" ? Error("banned") : Ok(true);
    }

    static function checkInventory(items: Array<Item>): Dynamic {
        return items.contains("gold") ? Error(OutOfStock("gold")) : Ok(items.length);
    }

    static function reserveItems(inventory: Int, items: Array<Item>): Dynamic {
        return Ok(inventory - items.length);
    }

    static function calculateTotal(items: Array<Item>): Int {
        return items.length;
    }

    static function processPayment(user: String, total: Int): Dynamic {
        return user == "poor" ? Error(:insufficient_funds) : Ok(total);
    }

    static function createOrder(user: String, items: Array<Item>, payment: Int): Dynamic {
        return Ok({user: user, items: items, paid: payment});
    }

    static function notifyOrderSuccess(order: Dynamic): Void {
        send(self(), :order_placed);
    }
""",
)

ROOM = Subject(
    "RecipeChatRoom",
    COOKBOOK,
    ("001_04_process_communication_with_types.hx",),
    """
  test "those who join are counted, hear what is said, and may leave" do
    room = ChatRoom.start()
    send(room, {:join, %{id: "ada", pid: self()}, self()})
    assert_receive {:join_response, true, before}
    send(room, {:join, %{id: "bob", pid: self()}, self()})
    assert_receive {:join_response, true, now}
    assert now == before + 1
    send(room, {:message, "ada", "hello", self()})
    assert_receive :message_sent
    assert_receive {:said, "ada", "hello"}
    assert_receive {:said, "ada", "hello"}
    send(room, {:leave, "bob"})
    send(room, {:message, "ada", "alone?", self()})
    assert_receive {:said, "ada", "alone?"}
    refute_receive {:said, "ada", "alone?"}, 50
    assert Process.alive?(room)
  end
""",
    members="""
    static function initialState(): RoomState {
        return {users: []};
    }

    static function addUser(state: RoomState, user: User): RoomState {
        return {users: state.users.concat([user])};
    }

    static function removeUser(state: RoomState, id: String): RoomState {
        return {users: state.users.filter(user -> user.id != id)};
    }

    static function broadcastMessage(users: Array<User>, from: String, text: String): Void {
        for (user in users) {
            send(user.pid, {:said, from, text});
        }
    }
""",
    # The recipe declares neither: what its room and its users hold.
    replaced=(
        (
            "// Typed messages\nenum",
            "typedef User = {id: String, pid: Dynamic}\n"
            "typedef RoomState = {users: Array<User>}\n// Typed messages\nenum",
        ),
    ),
)

SUBJECTS = (PIPELINE, ORDERS, ROOM)
