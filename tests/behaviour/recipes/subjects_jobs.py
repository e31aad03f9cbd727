"""Recipes of jobs, GraphQL, properties and factories."""

from __future__ import annotations

from tests.behaviour.recipes.frameworks import LIBRARIES, STAND_INS
from tests.behaviour.recipes.subjects import COOKBOOK, Subject

OBAN = """
  defmodule NoRepo do
    def config, do: []
  end

  setup do
    start_supervised!({Registry, keys: :unique, name: Oban.Registry})
    start_supervised!({Oban, repo: NoRepo, testing: :inline})
    Process.register(self(), :observer)
    :ok
  end
"""

OBSERVER = """
defmodule Observer do
  @moduledoc "Tells the test, whose process is registered."
  def tell(message), do: send(:observer, message)
end
"""

ALL = (
    Subject(
        "RecipeEmailJob",
        COOKBOOK,
        ("001_22_email_queue.hx",),
        OBAN
        + """
  alias Jobs.EmailJob

  @args %{"to" => "ada@example.org", "subject" => "Hi", "template" => "welcome", "data" => %{}}

  defp job(to, more \\\\ %{}) do
    struct(Oban.Job, Map.merge(%{args: %{@args | "to" => to}, attempt: 1, max_attempts: 3}, more))
  end

  test "it sends, and is done" do
    assert EmailJob.perform(job("ada@example.org")) == :ok
    assert_received {:sent, "ada@example.org", "Hi", "<p>welcome</p>"}
    assert_received {:recorded, %{"to" => "ada@example.org"}}
  end

  test "it snoozes while the mailer is busy" do
    assert EmailJob.perform(job("busy")) == {:snooze, 60}
    refute_received {:recorded, _}
  end

  test "it fails, and is tried again until its last attempt" do
    assert EmailJob.perform(job("bad")) == {:error, :refused}
    refute_received {:dead, _, _, _}
    assert EmailJob.perform(job("bad", %{attempt: 3})) == {:error, :refused}
    assert_received {:dead, "email", %{"to" => "bad"}, :refused}
    refute_received {:alert, _}
  end

  test "what a mailer throws is an error, told to those in charge" do
    args = Map.put(%{@args | "to" => "broken"}, "priority", "critical")
    assert EmailJob.perform(job("broken", %{args: args, attempt: 3})) == {:error, "no mailer"}
    assert_received {:alert, %{recipient: "broken", error: "no mailer"}}
  end

  test "mails are queued" do
    Jobs.EmailQueue.send_welcome(%{email: "eve@example.org", name: "Eve"})
    assert_received {:sent, "eve@example.org", "Welcome to our platform!", "<p>welcome</p>"}
    Jobs.EmailQueue.send_bulk(["a@example.org", "b@example.org"], "news", %{subject: "News"})
    assert_received {:sent, "a@example.org", "News", "<p>news</p>"}
    assert_received {:sent, "b@example.org", "News", "<p>news</p>"}
  end

  test "a delay is an option, beside those of Oban" do
    args = %{to: "a", subject: "s", template: "t", data: %{}}
    assert {:ok, job} = EmailJob.enqueue(args, delay: 90, priority: 2)
    assert job.args["to"] == "a"
    assert job.priority == 2
  end
""",
        members="""
    static function renderTemplate(template: String, data: Dynamic): String {
        return '<p>$template</p>';
    }

    static function htmlToText(html: String): String {
        return html;
    }

    static function logSuccess(id: Dynamic, args: Dynamic): Void {}

    static function logError(reason: Dynamic, args: Dynamic): Void {}
""",
        stubs=OBSERVER
        + """
defmodule Mailer do
  @moduledoc false
  def send(%{to: "busy"}), do: {:error, :rate_limited}
  def send(%{to: "bad"}), do: {:error, :refused}
  def send(%{to: "broken"}), do: raise("no mailer")

  def send(email) do
    Observer.tell({:sent, email.to, email.subject, email.html})
    {:ok, "id"}
  end
end

defmodule DeadLetterQueue do
  @moduledoc false
  def add(queue, args, error), do: Observer.tell({:dead, queue, args, error})
end

defmodule AlertService do
  @moduledoc false
  def notify(_text, details), do: Observer.tell({:alert, details})
end

defmodule EmailMetrics do
  @moduledoc false
  def record_sent(args), do: Observer.tell({:recorded, args})
end
""",
        replaced=(
            (
                "// Queue emails\n@:module  \nclass EmailQueue {",
                "@:module\nclass EmailQueue {\n"
                "    static function generateActivationLink(user: Dynamic): String {\n"
                '        return "link";\n    }\n',
            ),
        ),
        uses_frameworks=True,
    ),
    Subject(
        "RecipeImageJob",
        COOKBOOK,
        ("001_23_image_processing_pipeline.hx",),
        OBAN
        + """
  alias Jobs.ImageProcessorJob

  defp perform(args), do: ImageProcessorJob.perform(struct(Oban.Job, args: args, attempt: 1))

  test "four sizes are made and told" do
    assert perform(%{"upload_id" => "u1", "path" => "a.png"}) == :ok
    assert_received {:updated, "u1", %{processed: true, variants: urls}}
    assert urls == ["cdn/thumbnail", "cdn/small", "cdn/medium", "cdn/large"]
    assert_received {:saved, 150, 150}
    assert_received {:saved, 1200, 1200}
  end

  test "an upload that isn't there is an error" do
    assert perform(%{"upload_id" => "none", "path" => "a.png"}) == {:error, "Upload not found"}
  end

  test "what can't be read is an error or tried again" do
    assert perform(%{"upload_id" => "u1", "path" => "a.txt"}) == {:error, "Invalid image"}
    assert perform(%{"upload_id" => "u1", "path" => "missing"}) == {:snooze, 30}
  end

  test "it is queued by its arguments" do
    assert {:ok, _job} = ImageProcessorJob.enqueue(%{upload_id: "u1", path: "a.png"})
    assert_received {:updated, "u1", _}
  end
""",
        members="""
    static function isValidImage(image: Image): Bool {
        return image.valid;
    }

    static function uploadToCDN(variants: Array<Variant>): Array<String> {
        return variants.map(v -> "cdn/" + v.name);
    }

    static function cleanupTempFiles(paths: Array<String>): Void {}
""",
        replaced=(
            (
                'System.cmd("imagemin", [$path, "--out-dir=/tmp/optimized"])',
                "send(self(), {:optimized, $path})",
            ),
        ),
        stubs=OBSERVER
        + """
defmodule Uploads do
  @moduledoc false
  def get("none"), do: nil
  def get(id), do: %{id: id}
  def update(id, changes), do: Observer.tell({:updated, id, changes})
end

defmodule Image do
  @moduledoc "A picture: its functions are values of it."
  def load("missing"), do: raise("no such file")
  def load(path), do: %{valid: String.ends_with?(path, ".png"), resize: &resize/3}

  defp resize(width, height, %{fit: "cover"}) do
    %{save: fn _path, %{quality: 85} -> Observer.tell({:saved, width, height}) end}
  end
end

defmodule UUID do
  @moduledoc false
  def generate, do: "0"
end
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeGraphql",
        COOKBOOK,
        ("001_11_graphql_server_with_absinthe.hx",),
        """
  defp run(document, options \\\\ []), do: Absinthe.run(document, Graphql.Schema, options)

  test "a query resolves, down to the fields of records" do
    assert run("{ user(id: 1) { id name posts { title author { name } } } }") ==
             {:ok,
              %{
                data: %{
                  "user" => %{
                    "id" => "1",
                    "name" => "Ada",
                    "posts" => [%{"title" => "On engines", "author" => %{"name" => "Ada"}}]
                  }
                }
              }}
  end

  test "arguments have defaults, and names of GraphQL" do
    assert run("{ posts { title publishedAt } }") ==
             {:ok, %{data: %{"posts" => [%{"title" => "10 from 0", "publishedAt" => nil}]}}}

    assert {:ok, %{data: %{"posts" => [%{"title" => "2 from 4"}]}}} =
             run("{ posts(limit: 2, offset: 4) { title } }")
  end

  test "what isn't there is null, what isn't asked well is an error" do
    assert run("{ user(id: 2) { name } }") == {:ok, %{data: %{"user" => nil}}}
    assert {:ok, %{errors: [_ | _]}} = run("{ user { name } }")
    assert {:ok, %{errors: [_ | _]}} = run("{ nobody { name } }")
  end

  @create ~s|mutation { createPost(input: {title: "Notes"}) { title } }|

  test "a mutation wants somebody" do
    assert {:ok, %{data: %{"createPost" => nil}, errors: [%{message: "Unauthorized"}]}} =
             run(@create, context: %{})

    assert run(@create, context: %{current_user: %{id: 1}}) ==
             {:ok, %{data: %{"createPost" => %{"title" => "Notes by 1"}}}}
  end

  test "a subscription has its topic" do
    assert Graphql.Schema.post_created(%{}, %{}) == {:ok, [topic: "posts:created"]}
  end

  test "comments are found" do
    assert Graphql.PostResolver.comments(%{id: 3}, %{}, %{}) == {:ok, [{3, 10}]}
  end
""",
        stubs="""
defmodule Users do
  @moduledoc false
  def find("1") do
    %{id: 1, name: "Ada", posts: [%{id: 7, title: "On engines", author_id: 1}]}
  end

  def find(_id), do: nil
end

defmodule Posts do
  @moduledoc false
  def list(limit, offset), do: [%{id: 1, title: "#{limit} from #{offset}", published_at: nil}]
  def create(%{title: title, author_id: id}), do: {:ok, %{title: "#{title} by #{id}"}}
end

defmodule Comments do
  @moduledoc false
  def for_post(id, limit), do: [{id, limit}]
end

defmodule UserLoader do
  @moduledoc false
end

defmodule BatchLoader do
  @moduledoc false
  def load(UserLoader, id), do: Users.find(to_string(id))
end
""",
        uses_frameworks=True,
    ),
    Subject(
        "RecipeProperties",
        COOKBOOK,
        ("001_24_property_based_testing.hx",),
        """
  test "it is a case of four properties" do
    assert %ExUnit.TestModule{tests: tests} = Test.Properties.UserPropertyTest.__ex_unit__()
    names = for test <- tests, do: Atom.to_string(test.name)
    assert length(names) == 4
    assert "property valid emails are accepted" in names
    assert Enum.all?(tests, &(&1.tags.test_type == :property))
  end

  test "its properties hold" do
    for test <- Test.Properties.UserPropertyTest.__ex_unit__().tests do
      apply(Test.Properties.UserPropertyTest, test.name, [test.tags])
    end
  end
""",
        stubs="""
Application.put_all_env(
  stream_data: [initial_size: 1, max_runs: 20, max_run_time: :infinity, max_shrinking_steps: 10]
)

defmodule EmailValidator do
  @moduledoc false
  def validate(email), do: email =~ ~r/^[^@]+@[a-z]+[.](com|org|net)$/
end

defmodule PasswordHasher do
  @moduledoc "A hash with salt."
  def hash(password), do: {System.unique_integer(), password}
  def verify(password, {_salt, kept}), do: password == kept
end

defmodule Generator do
  @moduledoc "Users, which know when they equal one that came back from JSON."
  def user, do: StreamData.map(StreamData.integer(), &Person.new/1)
end

defmodule Person do
  @moduledoc false
  def new(age), do: %{"age" => age, equals: nil} |> Map.delete(:equals)
end

defmodule Paginator do
  @moduledoc false
  def get_page(items, page, size), do: Enum.slice(items, (page - 1) * size, size)
end

defmodule Set do
  @moduledoc false
  def from_array(items) do
    items = MapSet.new(items)
    %{items: items, equals: fn other -> MapSet.equal?(items, other.items) end}
  end
end
""",
        replaced=(("return user.equals(decoded);", "return user == decoded;"),),
        uses_frameworks=True,
    ),
    Subject(
        "RecipeFactory",
        COOKBOOK,
        ("001_25_test_factories.hx",),
        """
  alias Test.Support.Factory

  test "records have what is given, and else what is usual" do
    john = Factory.build("user", %{name: "John"})
    assert %{name: "John", role: "user", email: "user" <> _} = john
    one = Factory.build("user")
    two = Factory.build("user")
    assert one.id != two.id
  end

  test "traits" do
    assert Factory.traits("user", "admin").role == "admin"
    assert Factory.traits("user", "other", %{name: "A"}).name == "A"
  end

  test "lists of what is kept" do
    assert [%{id: 1}, %{id: 1}] = Factory.create_list("user", 2, %{id: 1})
    assert Factory.create_list("user", 0) == []
  end

  test "an unknown name is an error" do
    assert_raise RuntimeError, "Unknown factory: nobody", fn -> Factory.build("nobody") end
  end

  test "users with products" do
    user = Factory.with_products(Factory.build("user"), 0)
    assert user.products == []
  end
""",
        members="""
    static function buildOrder(?attrs: Dynamic): Dynamic {
        return {id: 1};
    }
""",
        stubs="""
defmodule Repo do
  @moduledoc false
  def insert(record), do: record
end
""",
        uses_frameworks=True,
    ),
)

NEEDS = {
    "RecipeEmailJob": "oban",
    "RecipeImageJob": "oban",
    "RecipeGraphql": "absinthe",
    "RecipeProperties": "stream_data",
}
"""The library that a subject runs on: without the real one, there has to be a stand-in."""

SUBJECTS = tuple(
    one
    for one in ALL
    if LIBRARIES or one.name not in NEEDS or (STAND_INS / f"{NEEDS[one.name]}.ex").exists()
)
