"""Recipes and variants of Phoenix's web side: controllers, plugs, fallbacks, routers, channels.

Connections are `Plug.Test`'s, channels run under `Phoenix.ChannelTest`, so the same tests hold for
the real libraries and for the stand-ins (`tests/support/frameworks`).
"""

from __future__ import annotations

from pathlib import Path

from tests.behaviour.recipes.subjects import COOKBOOK, Subject

OWN = Path(__file__).parent / "haxe" / "web"

CONNECTIONS = """
  import Plug.Test
  import Plug.Conn, only: [put_req_header: 3, get_resp_header: 2]

  setup_all do
    WebLibraries.start()
  end

  defp body(conn), do: Jason.decode!(conn.resp_body)
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

MIDDLEWARE = Subject(
    "RecipeAuthMiddleware",
    COOKBOOK,
    ("000_11_recipe_6_authentication_middleware.hx",),
    CONNECTIONS
    + """
  test "without a token nobody comes in" do
    conn = Middleware.AuthMiddleware.call(conn(:get, "/"), [])
    assert {conn.status, conn.halted} == {401, true}
    assert body(conn) == %{"error" => "Authorization header required"}
  end

  test "nor with a wrong one" do
    conn = conn(:get, "/") |> put_req_header("authorization", "Bearer no")
    conn = Middleware.AuthMiddleware.call(conn, [])
    assert {conn.status, conn.halted} == {401, true}
    assert body(conn) == %{"error" => "Invalid or expired token"}
  end

  test "with the right one the user is known" do
    conn = conn(:get, "/") |> put_req_header("authorization", "Bearer valid-token")
    conn = Middleware.AuthMiddleware.call(conn, [])
    refute conn.halted
    assert conn.assigns.current_user == %{id: 1, email: "user@example.com"}
  end
""",
    uses_frameworks=True,
)

AUTH_SERVICE = Subject(
    "RecipeAuthService",
    COOKBOOK,
    ("000_18_recipe_13_jwt_authentication_system.hx",),
    """
  alias Auth.AuthService

  test "who knows the password gets tokens" do
    answer = AuthService.authenticate("ada@example.org", "Secret123")
    assert %{success: true, expires_in: 900, user: user} = answer
    assert user == %{id: 1, email: "ada@example.org", name: "Ada", role: "admin", active: true}
    assert_received {:stored, 1, token}
    assert token == answer.refresh_token
    assert AuthService.verify_access_token(answer.access_token).user_id == 1
  end

  test "others don't" do
    refused = %{success: false, error: "Invalid credentials"}
    assert AuthService.authenticate("ada@example.org", "guess") == refused
    assert AuthService.authenticate("eve@example.org", "Secret123") == refused
    assert AuthService.verify_access_token("rubbish") == nil
  end

  test "a refresh token is used once" do
    first = AuthService.authenticate("ada@example.org", "Secret123")
    assert %{success: true} = AuthService.refresh_tokens(first.refresh_token)
    assert_received {:revoked, revoked}
    assert revoked == first.refresh_token
    assert %{success: false} = AuthService.refresh_tokens(first.access_token)
    assert %{success: false} = AuthService.refresh_tokens("revoked")
    assert AuthService.logout("t") == %{success: true}
  end

  test "a new password has to be good" do
    change = &AuthService.change_password(1, &1, &2)
    assert change.("guess", "Better456").error == "Current password is incorrect"
    assert change.("Secret123", "short").error == "Password does not meet requirements"
    assert change.("Secret123", "Better456").message == "Password changed successfully"
    assert_received {:password, 1, "hashed_Better456"}
    assert_received {:revoked_all, 1}
    assert %{error: "User not found"} = AuthService.change_password(9, "", "")
  end

  test "a forgotten password is set again" do
    assert %{success: true} = AuthService.request_password_reset("ada@example.org")
    assert_received {:mail, "ada@example.org", token}
    assert_received {:reset, 1, ^token, 3600}
    assert %{success: true} = AuthService.request_password_reset("eve@example.org")
    refute_received {:mail, _, _}
    assert %{success: true} = AuthService.reset_password("known", "Better456")
    assert %{success: false} = AuthService.reset_password("unknown", "Better456")
  end
""",
    stubs=USER_SERVICE
    + """
defmodule JWT do
  @moduledoc "Tokens that anybody could write."
  def sign(payload, key), do: Base.encode64(:erlang.term_to_binary(payload)) <> key

  def verify(token, key) do
    token |> String.replace_suffix(key, "") |> Base.decode64!() |> :erlang.binary_to_term()
  end
end

defmodule RefreshTokenService do
  @moduledoc "Tells the test what is kept."
  def store(id, token), do: send(self(), {:stored, id, token})
  def revoke(token), do: send(self(), {:revoked, token})
  def revoke_all_for_user(id), do: send(self(), {:revoked_all, id})
  def is_revoked(token), do: token == "revoked"
end

defmodule PasswordResetService do
  @moduledoc "Tells the test what is kept."
  def store(id, token, seconds), do: send(self(), {:reset, id, token, seconds})
  def verify("known"), do: %{user_id: 1}
  def verify(_token), do: nil
  def revoke(_token), do: :ok
end

defmodule EmailService do
  @moduledoc "Tells the test what is sent."
  def send_password_reset(address, token), do: send(self(), {:mail, address, token})
end
""",
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

CHANNELS = """
  import Phoenix.ChannelTest

  setup_all do
    WebLibraries.start()
    for child <- WebLibraries.configure(@endpoint, @pubsub), do: start_supervised!(child)
    :ok
  end
"""

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

UPLOADS = Subject(
    "RecipeFileUpload",
    COOKBOOK,
    ("001_13_file_upload_handler.hx",),
    CONNECTIONS
    + """
  setup do
    path = Path.join(System.tmp_dir!(), "upload-#{System.unique_integer([:positive])}.png")
    File.write!(path, "picture")
    on_exit(fn -> File.rm(path) end)
    %{upload: %Plug.Upload{path: path, filename: "me.png", content_type: "image/png"}}
  end

  test "a picture is taken", %{upload: upload} do
    conn = create(upload)
    assert conn.status == 200
    assert %{"data" => %{"id" => 5, "url" => "/files/5"} = data} = body(conn)
    assert data["thumbnailUrl"] || data["thumbnail_url"] == "/files/5/thumbnail"
    assert_received {:kept, %{original_name: "me.png", size: 7, content_type: "image/png"}}
    assert_received {:thumbnail, "/uploads/" <> _}
  end

  test "what is no picture isn't", %{upload: upload} do
    conn = create(%{upload | content_type: "text/html"})
    assert {conn.status, body(conn)} == {422, %{"error" => "File type not allowed"}}
  end

  test "nor what makes one ill", %{upload: upload} do
    File.write!(upload.path, "virus")
    conn = create(upload)
    assert {conn.status, body(conn)} == {422, %{"error" => "File failed security scan"}}
  end

  test "nor what is too large", %{upload: upload} do
    File.write!(upload.path, :binary.copy("0", 10 * 1024 * 1024 + 1))
    conn = create(upload)
    assert {conn.status, body(conn)} == {422, %{"error" => "File too large"}}
  end

  defp create(upload) do
    conn = %{conn(:post, "/") | params: %{"upload" => upload}, body_params: %{}}
    Controllers.UploadController.call(conn, :create)
  end
""",
    members="""
    static function isImage(contentType: String): Bool {
        return contentType.startsWith("image/");
    }
""",
    stubs="""
defmodule VirusScanner do
  @moduledoc "Looks into a file."
  def infected(path), do: File.read!(path) == "virus"
end

defmodule ImageProcessor do
  @moduledoc "Tells the test what it is asked for."
  def create_thumbnail(path), do: send(self(), {:thumbnail, path})
end

defmodule Files do
  @moduledoc "Tells the test what is kept."
  def create(file) do
    send(self(), {:kept, file})
    Map.put(file, :id, 5)
  end
end

defmodule UUID do
  @moduledoc "Names that no other thing has."
  def generate, do: "u-#{System.unique_integer([:positive])}"
end
""",
    uses_frameworks=True,
)

UPLOAD_HANDLER = Subject(
    "RecipeUploadHandler",
    COOKBOOK,
    ("000_20_recipe_15_file_upload_handler_with_background_proc.hx",),
    CONNECTIONS
    + """
  alias Uploaders.FileUploadHandler

  @picture %{"filename" => "me.PNG", "content_type" => "image/png", "size" => 7}

  test "without a file nothing is taken" do
    conn = FileUploadHandler.handle_upload(conn(:post, "/"), %{})
    assert {conn.status, body(conn)["error"]} == {400, "No file provided"}
  end

  test "nor of a wrong type, too large, or with a name that leads elsewhere" do
    assert refused(%{@picture | "content_type" => "text/html"}) == "File type not allowed"
    assert refused(%{@picture | "size" => 10 * 1024 * 1024 + 1}) =~ "Maximum size is 10MB"
    assert refused(%{@picture | "filename" => "../me.png"}) == "Invalid filename"
    refute_received {:queued, _, _}
  end

  test "a picture is taken, and a job queued" do
    conn = FileUploadHandler.handle_upload(conn(:post, "/"), %{"file" => @picture})
    assert conn.status == 201
    assert %{"data" => data, "message" => "File uploaded successfully"} = body(conn)
    assert %{"file_id" => id, "filename" => name, "size" => 7, "status" => "processing"} = data
    assert name =~ ~r/^file_[0-9]+_[0-9]+[.]png$/
    assert_received {:kept, %{id: ^id, original_name: "me.PNG", status: "pending"}}
    assert_received {:queued, "process_upload", %{file_id: ^id, filepath: path}}
    assert path == "uploads/" <> name
  end

  test "how far a file is" do
    assert asked(:get_upload_status, "none").status == 404
    conn = asked(:get_upload_status, "ready")
    assert conn.status == 200
    assert body(conn)["data"]["download_url"] == "/api/files/ready/download"
    assert body(asked(:get_upload_status, "pending"))["data"]["download_url"] == nil
  end

  test "who may have a file gets it once it is there" do
    assert asked(:download_file, "none", 1).status == 404
    assert asked(:download_file, "pending", 1).status == 423
    assert asked(:download_file, "ready").status == 403
    assert asked(:download_file, "ready", 2).status == 403
    conn = asked(:download_file, "ready", 1)
    assert {conn.status, conn.resp_body} == {200, File.read!(FileService.path())}
    assert get_resp_header(conn, "content-disposition") == [~s(attachment; filename="ready.txt")]
    assert ["text/plain" <> _] = get_resp_header(conn, "content-type")
  end

  test "the job says what became of the file" do
    assert %{status: "completed", results: results} = processed("image/png")
    assert %{optimized: true, thumbnail_url: "/api/files/f1/thumbnail", metadata: _} = results
    assert_received {:status, "f1", "processing"}
    assert_received {:done, "f1", "ready", %{metadata: %{content_type: "image/png"}}}

    assert %{status: "completed", results: results} = processed("text/plain")
    assert results.text_extracted
    refute Map.has_key?(results, :optimized)
  end

  test "a job that fails says so" do
    payload = %{file_id: "broken", filepath: "uploads/a", content_type: "image/png"}
    assert %{status: "failed"} = run(payload)
    assert_received {:status, "broken", "error"}
  end

  defp refused(file) do
    conn = FileUploadHandler.handle_upload(conn(:post, "/"), %{"file" => file})
    assert conn.status == 400
    body(conn)["error"]
  end

  defp asked(action, id, user \\\\ nil) do
    conn = conn(:get, "/")
    conn = if user, do: Plug.Conn.assign(conn, :current_user, %{id: user}), else: conn
    apply(FileUploadHandler, action, [conn, %{"file_id" => id}])
  end

  defp processed(type), do: run(%{file_id: "f1", filepath: "uploads/a", content_type: type})

  defp run(payload) do
    ExUnit.CaptureIO.with_io(fn -> FileUploadHandler.process_upload(payload) end) |> elem(0)
  end
""",
    stubs=API_RESPONSE
    + """
defmodule FileService do
  @moduledoc "Files of the upload recipe; tells the test what is kept."
  def path, do: __ENV__.file |> Path.dirname() |> Path.join("stubs.ex")
  def create_file_record(file), do: send(self(), {:kept, file})
  def get_file_record("none"), do: nil

  def get_file_record(id) do
    more = %{processed_at: 1, thumbnail_url: nil, metadata: %{}, content_type: "text/plain"}
    file = %{id: id, original_name: "ready.txt", filename: "f.txt", size: 4, status: id}
    file |> Map.merge(more) |> Map.merge(%{filepath: path(), uploaded_by: 1})
  end

  def update_file_status(id, status, details \\\\ %{})
  def update_file_status("broken", "processing", _details), do: raise("no disk")
  def update_file_status(id, status, _details), do: send(self(), {:status, id, status})
  def update_file_field(id, name, value), do: send(self(), {:field, id, name, value})
  def update_file_processing(id, status, more), do: send(self(), {:done, id, status, more})
end

defmodule JobProcessor do
  @moduledoc "Tells the test what is queued."
  def enqueue(name, payload), do: send(self(), {:queued, name, payload})
end
""",
    uses_frameworks=True,
)

TOKENS = Subject(
    "RecipeJwtPlug",
    COOKBOOK,
    ("001_14_jwt_authentication.hx",),
    CONNECTIONS
    + """
  setup do
    System.put_env("JWT_SECRET", "sesame")
    on_exit(fn -> System.delete_env("JWT_SECRET") end)
  end

  @ada %{id: "u1", email: "ada@example.org", role: "admin"}

  test "a token says who somebody is" do
    {:ok, claims} = Auth.JWT.verify(Auth.JWT.generate(@ada))
    assert claims["sub"] == "u1"
    assert claims["exp"] - claims["iat"] == 3_600_000
  end

  test "what nobody signed is refused" do
    assert Auth.JWT.verify("rubbish") == {:error, "SignatureError"}
    assert Auth.JWT.refresh("rubbish") == {:error, "SignatureError"}
    {:ok, token} = Auth.JWT.refresh(Auth.JWT.generate(@ada))
    assert {:ok, %{"sub" => "u1"}} = Auth.JWT.verify(token)
  end

  test "the plug lets in who has a token" do
    conn = through("Bearer " <> Auth.JWT.generate(@ada))
    refute conn.halted
    assert conn.assigns.current_user_id == "u1"
  end

  test "and keeps out who has none" do
    for header <- ["Bearer rubbish", "Basic YTpi"] do
      conn = through(header)
      assert {conn.status, conn.halted} == {401, true}
      assert body(conn) == %{"error" => "Unauthorized"}
    end

    assert Auth.JWTAuth.call(conn(:get, "/"), Auth.JWTAuth.init([])).status == 401
  end

  defp through(header) do
    conn(:get, "/")
    |> put_req_header("authorization", header)
    |> Auth.JWTAuth.call(Auth.JWTAuth.init([]))
  end
""",
    stubs="""
defmodule Joken do
  @moduledoc "The functions that the recipe calls, with the arguments that it gives them."
  defmodule Signer do
    @moduledoc false
    def create("HS256", secret) when is_binary(secret), do: secret
  end

  def generate_and_sign(claims, key) do
    text = claims |> Map.new(fn {k, v} -> {to_string(k), v} end) |> :erlang.term_to_binary()
    Base.encode64(text) <> "." <> key
  end

  def verify_and_validate(token, key, %{"sub" => check}) do
    with [text, ^key] <- String.split(token, "."),
         claims = text |> Base.decode64!() |> :erlang.binary_to_term(),
         true <- check.(claims["sub"]) do
      {:ok, claims}
    else
      _ -> {:error, :signature_error}
    end
  end
end

defmodule Users do
  @moduledoc "Users of the token recipe."
  def find(id), do: %{id: id, email: "ada@example.org", role: "admin"}
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

SUBJECTS = (
    REST,
    MIDDLEWARE,
    AUTH_SERVICE,
    FALLBACK,
    ARTICLES,
    CHAT,
    UPLOADS,
    UPLOAD_HANDLER,
    TOKENS,
    NOTIFICATIONS,
    READING,
    BOARD,
)
