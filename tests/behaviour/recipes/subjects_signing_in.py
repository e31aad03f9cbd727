"""Recipes of who may come in: plugs that ask for a token, and the services behind them."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject
from tests.behaviour.recipes.web_setup import CONNECTIONS, USER_SERVICE

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

SUBJECTS = (MIDDLEWARE, AUTH_SERVICE, TOKENS)
