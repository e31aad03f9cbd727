"""Schemas, changesets, queries and migrations of the cookbook: what they accept, ask and change."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject

OTHERS = """
defmodule User do
  use Ecto.Schema

  schema "users" do
    field :name, :string
    field :email, :string
  end
end

defmodule OrderItem do
  use Ecto.Schema

  schema "order_items" do
    field :order_id, :id
    field :product_id, :id
    field :quantity, :integer
    field :unit_price, :decimal
  end
end

defmodule OrderTracking do
  use Ecto.Schema

  schema "order_trackings" do
    field :order_id, :id
  end
end
"""

ORDER = Subject(
    "RecipeOrder",
    COOKBOOK,
    ("000_14_recipe_9_advanced_ecto_schema_with_relationships.hx",),
    """
  alias Schemas.{Order, OrderChangeset}

  @address %{"street" => "Main 1", "city" => "Graz", "state" => "Styria", "zip_code" => "8010"}
  @right %{
    "order_number" => "ORD-12345678",
    "total_amount" => 100,
    "status" => "pending",
    "user_id" => 7,
    "shipping_address" => @address
  }

  defp changeset(changes), do: OrderChangeset.changeset(%Order{}, Map.merge(@right, changes))
  defp wrong(changes), do: Keyword.keys(changeset(changes).errors)

  test "an order with all that it needs is accepted" do
    accepted = changeset(%{})
    assert accepted.valid?
    assert accepted.changes.order_number == "ORD-12345678"
    assert accepted.changes.user_id == 7
  end

  test "what is required must be there" do
    for name <- ["order_number", "total_amount", "status", "user_id"] do
      assert wrong(%{name => nil}) == [String.to_existing_atom(name)]
    end
  end

  test "the number has a form" do
    assert [order_number: {"Invalid order number format", _}] =
             changeset(%{"order_number" => "ORD-1"}).errors
  end

  test "the state is one of five, the sum is positive" do
    assert wrong(%{"status" => "lost"}) == [:status]
    assert wrong(%{"total_amount" => 0}) == [:total_amount]
    assert changeset(%{"status" => "delivered"}).valid?
  end

  test "an address needs all of its parts" do
    assert [shipping_address: {"Missing required address fields", _}] =
             changeset(%{"shipping_address" => Map.delete(@address, "city")}).errors

    assert changeset(%{"shipping_address" => nil}).valid?
  end

  test "what the form doesn't know is left out" do
    refute Map.has_key?(changeset(%{"secret" => 1}).changes, :secret)
  end

  test "the table, its columns and what belongs to it" do
    assert Order.__schema__(:source) == "orders"
    assert Order.__schema__(:type, :total_amount) == :decimal
    assert Order.__schema__(:type, :shipping_address) == :map
    assert :user_id in Order.__schema__(:fields)
    assert :inserted_at in Order.__schema__(:fields)
    assert Enum.sort(Order.__schema__(:associations)) == [:order_items, :tracking, :user]
  end
""",
    stubs=OTHERS,
    uses_frameworks=True,
)

REPORT = Subject(
    "RecipeOrderReport",
    COOKBOOK,
    ("000_15_recipe_10_complex_query_with_joins_and_aggregates.hx",),
    """
  alias Queries.OrderReportQuery

  test "the best customers: orders that count, most money first, as many as wanted" do
    asked = inspect(OrderReportQuery.top_customers_by_revenue(5))
    assert asked =~ "from u0 in User"
    assert asked =~ "join: o1 in Order"
    assert asked =~ "on: o1.user_id == u0.id"
    assert asked =~ ~s(o1.status in ["confirmed", "shipped", "delivered"])
    assert asked =~ "order_by: [desc: sum(o1.total_amount)]"
    assert asked =~ "limit: ^5"
    assert inspect(OrderReportQuery.top_customers_by_revenue()) =~ "limit: ^10"
  end

  test "a month's report joins all four, and takes the month as parameters" do
    asked = inspect(OrderReportQuery.monthly_order_report(2024, 3))
    assert asked =~ "join: p3 in Product"
    assert asked =~ ~s|fragment("EXTRACT(year FROM ?)", o0.inserted_at) == ^2024|
    assert asked =~ "group_by: [o0.status, u1.id, u1.name]"
  end

  test "products by what was sold, each customer once" do
    asked = inspect(OrderReportQuery.product_performance("2024-01-01", "2024-02-01"))
    assert asked =~ ~s(o2.inserted_at >= ^"2024-01-01")
    assert asked =~ "count(o2.user_id, :distinct)"
  end
""",
    stubs=OTHERS
    + """
defmodule Order do
  use Ecto.Schema

  schema "orders" do
    field :status, :string
    field :user_id, :id
    field :total_amount, :decimal
    timestamps()
  end
end

defmodule Product do
  use Ecto.Schema

  schema "products" do
    field :name, :string
    field :category, :string
  end
end
""",
    uses_frameworks=True,
)

TENANT = Subject(
    "RecipeMultiTenant",
    COOKBOOK,
    ("001_15_multi_tenant_database.hx",),
    """
  alias Schemas.{MultiTenant, Product, ProductService}

  test "inside of a tenant its id is known, behind it it isn't" do
    assert MultiTenant.with_tenant("acme", fn -> Process.get(:current_tenant_id) end) == "acme"
    assert Process.get(:current_tenant_id) == nil
    catch_error(MultiTenant.with_tenant("acme", fn -> raise "no" end))
    assert Process.get(:current_tenant_id) == nil
  end

  test "the scope asks for the tenant's, where there is one" do
    assert Product.default_scope(Product) == Product
    scoped = MultiTenant.with_tenant("acme", fn -> Product.default_scope(Product) end)
    assert inspect(scoped) =~ ~s(where: p0.tenant_id == ^"acme")
  end

  test "products are listed by the repository" do
    assert ProductService.list_products("acme") == {:all, Product}
  end
""",
    stubs="""
defmodule Repo do
  def all(query), do: {:all, query}
end
""",
    uses_frameworks=True,
)

SOFT_DELETE = Subject(
    "RecipeSoftDelete",
    COOKBOOK,
    ("001_16_soft_delete_pattern.hx",),
    """
  alias Behaviours.Post

  test "what is deleted has a time, what is restored has none" do
    assert {:ok, %Post{title: "x", deleted_at: %DateTime{}} = gone} = Post.delete(%Post{title: "x"})
    assert {:ok, %Post{title: "x", deleted_at: nil}} = Post.restore(gone)
  end

  test "three questions: all, the living, the deleted" do
    assert inspect(Post.active()) =~ "where: is_nil(p0.deleted_at)"
    assert inspect(Post.only_deleted()) =~ "where: not is_nil(p0.deleted_at)"
    refute inspect(Post.with_deleted()) =~ "where"
  end

  test "the column is there" do
    assert :deleted_at in Post.__schema__(:fields)
  end
""",
    stubs="""
defmodule Repo do
  def update(changeset), do: {:ok, Ecto.Changeset.apply_changes(changeset)}
end
""",
    uses_frameworks=True,
)

MIGRATIONS = Subject(
    "RecipeMigrations",
    COOKBOOK,
    ("001_17_database_migrations.hx",),
    """
  test "the table is created with its columns, indexes and rule" do
    assert [
             {:create, :products, columns},
             {:index, :products, [:name], true},
             {:index, :products, [:category_id, :price], false},
             {:sql, "ALTER TABLE products ADD CONSTRAINT positive_price CHECK (price > 0)"}
           ] = EctoCommands.of(Migrations.CreateProducts, :up)

    assert [
             {:add, :name, :string, [null: false]},
             {:add, :description, :text, []},
             {:add, :price, :decimal, [precision: 10, scale: 2]},
             {:add, :stock, :integer, [default: 0]},
             {:add, :category_id, {:references, :categories}, []},
             {:add, :inserted_at, _, _},
             {:add, :updated_at, _, _}
           ] = columns
  end

  test "and dropped" do
    assert [{:drop, :products}] = EctoCommands.of(Migrations.CreateProducts, :down)
  end

  test "a name is split: two columns, the rows, one column less" do
    assert [
             {:alter, :users,
              [{:add, :first_name, :string, []}, {:add, :last_name, :string, []}]},
             {:sql, sql},
             {:alter, :users, [{:remove, :name}]}
           ] = EctoCommands.of(Migrations.SplitUserName, :up)

    assert sql =~ "SET first_name = split_part(name, ' ', 1),"
  end
""",
    uses_frameworks=True,
)

SEARCH = Subject(
    "RecipeArticleSearch",
    COOKBOOK,
    ("001_18_full_text_search.hx",),
    """
  alias Search.ArticleSearch

  test "articles that match, the best first, a page of twenty" do
    found = ArticleSearch.search("elixir")
    assert_received {:asked, query}
    asked = inspect(query)
    assert asked =~ "from a0 in Article"
    assert asked =~ ~s|fragment("? @@ plainto_tsquery('english', ?)", a0.search_vector, ^"elixir")|
    assert asked =~ "limit: ^20"
    assert asked =~ "offset: ^0"
    assert [%{id: 1}] = found.results
    assert found.total_count == 1
    assert found.highlights == %{1 => :highlighted}
  end

  test "a category, an author and a page narrow it" do
    ArticleSearch.search("elixir", %{category: 3, author: 4, page: 3, limit: 5})
    assert_received {:asked, query}
    asked = inspect(query)
    assert asked =~ "a0.category_id == ^3"
    assert asked =~ "a0.author_id == ^4"
    assert asked =~ "limit: ^5"
    assert asked =~ "offset: ^10"
  end
""",
    members="""
    static function countResults(query: String, ?options: SearchOptions): Int {
        return 1;
    }
""",
    stubs="""
defmodule Article do
  use Ecto.Schema

  schema "articles" do
    field :content, :string
    field :search_vector, :string
    field :category_id, :id
    field :author_id, :id
  end
end

defmodule Repo do
  def all(query) do
    send(self(), {:asked, query})
    [%{article: %{id: 1, content: "About Elixir"}, rank: 0.5}]
  end
end

defmodule :pgsql do
  def query(_sql, [_content, _query]), do: :highlighted
end
""",
    uses_frameworks=True,
)

SUBJECTS = (ORDER, REPORT, TENANT, SOFT_DELETE, MIGRATIONS, SEARCH)
