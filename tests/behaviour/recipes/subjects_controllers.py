"""Recipes and variants of controllers, their fallbacks and routers."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject
from tests.behaviour.recipes.web_setup import API_RESPONSE, CONNECTIONS, OWN, USER_SERVICE

REST = Subject(
    "RecipeRestController",
    COOKBOOK,
    ("000_10_recipe_5_rest_api_controller.hx",),
    CONNECTIONS
    + """
  @controller Controllers.UserController

  test "a list by pages" do
    assert %{"page" => 3} = get(:index, %{"page" => "3"}, 200)
    assert %{"page" => 1, "total" => 1} = get(:index, %{}, 200)
    assert %{"page" => 1} = get(:index, %{"page" => "many"}, 200)
  end

  test "one user, none, and what is no number" do
    assert %{"data" => %{"name" => "Ada"}} = get(:show, %{"id" => "1"}, 200)
    assert %{"error" => "User not found"} = get(:show, %{"id" => "9"}, 404)
    assert %{"error" => "Invalid user ID"} = get(:show, %{"id" => "x"}, 400)
  end

  test "a user is made, or refused" do
    made = get(:create, %{"user" => %{"name" => "Bob"}}, 201)
    assert %{"data" => %{"id" => 2, "name" => "Bob"}} = made
    assert made["message"] == "User created successfully"
    assert %{"errors" => %{"name" => "is missing"}} = get(:create, %{"user" => %{}}, 422)
    assert %{"errors" => _} = get(:create, %{}, 422)
  end

  test "a user is changed, refused, absent" do
    assert %{"data" => %{"name" => "Eve"}} =
             get(:update, %{"id" => "1", "user" => %{"name" => "Eve"}}, 200)

    assert %{"errors" => _} = get(:update, %{"id" => "1", "user" => %{}}, 422)
    assert %{"error" => _} = get(:update, %{"id" => "7", "user" => %{}}, 404)
    assert %{"error" => _} = get(:update, %{"id" => "", "user" => %{}}, 400)
  end

  test "a user is deleted, or not there" do
    conn = @controller.call(conn(:delete, "/", %{"id" => "1"}), :delete)
    assert {conn.status, conn.resp_body, conn.state} == {204, "", :sent}
    assert %{"error" => "User not found"} = get(:delete, %{"id" => "2"}, 404)
    assert %{"error" => "Invalid user ID"} = get(:delete, %{"id" => "two"}, 400)
  end

  defp get(action, params, status) do
    conn = @controller.call(conn(:post, "/", params), action)
    assert conn.status == status
    assert ["application/json" <> _] = get_resp_header(conn, "content-type")
    body(conn)
  end
""",
    stubs=USER_SERVICE + API_RESPONSE,
    uses_frameworks=True,
)

FALLBACK = Subject(
    "RecipeActionFallback",
    COOKBOOK,
    ("001_06_action_fallback_pattern.hx",),
    CONNECTIONS
    + """
  test "what is there is rendered" do
    conn = UserController.call(conn(:get, "/", %{"id" => "1"}), :show)
    assert conn.status == 200
    assert body(conn) == %{"name" => "Ada"}
  end

  test "what isn't goes to the fallback" do
    conn = UserController.call(conn(:get, "/", %{"id" => "2"}), :show)
    assert conn.status == 404
    assert body(conn) == %{"error" => "Not found"}
  end

  test "a user is made" do
    conn = UserController.call(conn(:post, "/", %{"user" => %{"name" => "Bob"}}), :create)
    assert conn.status == 201
    assert body(conn) == %{"name" => "Bob"}
  end

  test "or refused by each kind of error" do
    for {name, status} <- [{"bad", 422}, {"stranger", 401}, {"crash", 500}] do
      conn = UserController.call(conn(:post, "/", %{"user" => %{"name" => name}}), :create)
      assert conn.status == status
    end
  end
""",
    replaced=(
        (
            "}\n\ntypedef ConnOrError",
            """
    function translateErrors(changeset: Changeset): Dynamic {
        return ErrorTranslator.translate(changeset);
    }
}

typedef ConnOrError""",
        ),
    ),
    stubs="""
defmodule Accounts do
  @moduledoc "Users of the fallback recipe."
  def get_user("1"), do: {:some, %{name: "Ada"}}
  def get_user(_id), do: :none
  def create_user(%{"name" => "bad"}), do: {:error, {:validation_error, %{name: "bad"}}}
  def create_user(%{"name" => "stranger"}), do: {:error, :unauthorized}
  def create_user(%{"name" => "crash"}), do: {:error, {:server_error, "boom"}}
  def create_user(%{"name" => name}), do: {:ok, %{name: name}}
end

defmodule UserJSON do
  @moduledoc "The view of the fallback recipe."
  def show(assigns), do: %{name: assigns.name}
end

defmodule ErrorTranslator do
  @moduledoc "Errors of a changeset, as text."
  def translate(changeset), do: changeset
end
""",
    uses_frameworks=True,
)

ARTICLES = Subject(
    "RecipeArticleApi",
    COOKBOOK,
    ("001_10_building_a_rest_api.hx",),
    CONNECTIONS
    + """
  @controller Controllers.Api.ArticleController

  test "pages of articles" do
    answer = body(call(:index, %{"page" => "2", "limit" => "5"}, 200))
    assert answer == %{"data" => [2, 5], "meta" => %{"page" => 2, "limit" => 5, "total" => 9}}
    assert body(call(:index, %{}, 200))["data"] == [1, 20]
    assert body(call(:index, %{"page" => 3}, 200))["data"] == [3, 20]
  end

  test "one article" do
    assert body(call(:show, %{"id" => "1"}, 200)) == %{"data" => %{"id" => 1}}
    assert body(call(:show, %{"id" => "2"}, 404)) == %{"error" => "Article not found"}
  end

  test "an article is made, or refused" do
    conn = call(:create, %{"article" => %{"title" => "A"}}, 201)
    assert get_resp_header(conn, "location") == ["/api/articles/7"]
    assert body(call(:create, %{"article" => %{}}, 422)) == %{"errors" => ["no title"]}
  end

  test "an article is changed, or absent" do
    assert body(call(:update, %{"id" => "1", "article" => %{}}, 200)) == %{"data" => %{"id" => 1}}
    call(:update, %{"id" => "2", "article" => %{}}, 404)
  end

  test "an article is deleted, or absent" do
    assert call(:delete, %{"id" => "1"}, 204).resp_body == ""
    call(:delete, %{"id" => "2"}, 404)
  end

  test "the version that the client asks for" do
    assert @controller.version(conn(:get, "/")) == "v1"
    assert @controller.version(put_req_header(conn(:get, "/"), "api-version", "v2")) == "v2"
  end

  defp call(action, params, status) do
    conn = @controller.call(conn(:post, "/", params), action)
    assert conn.status == status
    conn
  end
""",
    members="""
    static function translateErrors(changeset: Dynamic): Dynamic {
        return changeset;
    }

    static function handleUpdate(conn: Conn, article: Dynamic, change: Dynamic): Conn {
        return conn.json(%{data: article});
    }
""",
    stubs="""
defmodule Blog do
  @moduledoc "Articles of the REST recipe."
  def list_articles(page, limit), do: [page, limit]
  def count_articles, do: 9
  def get_article("1"), do: {:some, %{id: 1}}
  def get_article(_id), do: :none
  def create_article(%{"title" => _}), do: {:ok, %{id: 7}}
  def create_article(_article), do: {:error, ["no title"]}
  def delete_article("1"), do: :ok
  def delete_article(_id), do: :error
end
""",
    uses_frameworks=True,
)

READING = Subject(
    "ReadingRoom",
    OWN,
    ("Desk.hx", "BookController.hx", "ReadingRouter.hx"),
    CONNECTIONS
    + """
  defp ask(method, path, headers \\\\ []) do
    plain = conn(method, path)
    conn = Enum.reduce(headers, plain, fn {k, v}, conn -> put_req_header(conn, k, v) end)
    Reading.ReadingRouter.call(conn, Reading.ReadingRouter.init([]))
  end

  test "routes with parameters" do
    assert body(ask(:get, "/books/2")) == %{"title" => "Persuasion"}
    conn = %{conn(:get, "/books") | params: %{"first" => "S"}}
    conn = Reading.BookController.call(conn, :index)
    assert body(conn) == %{"books" => ["Sanditon"]}
  end

  test "an action's error goes to the fallback" do
    conn = ask(:get, "/books/9")
    assert {conn.status, body(conn)} == {404, %{"error" => "no such book"}}
    conn = ask(:post, "/books/3/loans", [{"x-card", "c1"}])
    assert {conn.status, body(conn)} == {409, %{"error" => "lent", "until" => "June"}}
  end

  test "a pipeline's plug lets in and keeps out" do
    conn = ask(:post, "/books/1/loans")
    assert {conn.status, body(conn)} == {401, %{"error" => "no card"}}
    conn = ask(:post, "/books/1/loans", [{"x-card", "c1"}])
    assert {conn.status, body(conn)} == {201, %{"lent" => "Emma", "card" => "c1"}}
  end

  test "routes that a controller tells of itself" do
    assert ask(:get, "/desk").resp_body == "open"
    conn = ask(:delete, "/desk/sunday")
    assert {conn.status, get_resp_header(conn, "x-closed")} == {204, ["sunday"]}
    assert ask(:get, "/desk/moved").status == 301
  end

  test "resources have the actions that the controller has" do
    assert body(ask(:get, "/shelves")) == %{"shelves" => 2}
    assert body(ask(:delete, "/shelves/4")) == %{"gone" => "4"}
    assert_raise Phoenix.Router.NoRouteError, fn -> ask(:get, "/shelves/4") end
  end

  test "a forward hands all below a path on" do
    assert ask(:get, "/health/of/all").resp_body == "well"
    assert_raise Phoenix.Router.NoRouteError, fn -> ask(:get, "/nowhere") end
  end
""",
    uses_frameworks=True,
)

SUBJECTS = (REST, FALLBACK, ARTICLES, READING)
