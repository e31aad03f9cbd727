defmodule Phoenix do
  @moduledoc "Stands in for Phoenix itself."
  def json_library, do: Jason
end

defmodule Phoenix.Controller do
  @moduledoc "Stands in for Phoenix's controllers: actions, answers, the fallback, views by format."
  import Plug.Conn

  defmacro __using__(options) do
    quote do
      @behaviour Plug
      import Phoenix.Controller
      import Plug.Conn
      @phoenix_fallback :unregistered
      @phoenix_formats Keyword.get(unquote(options), :formats, [])
      @before_compile Phoenix.Controller
      def init(options), do: options

      def call(conn, action) when is_atom(action),
        do: Phoenix.Controller.__run__(__MODULE__, conn, action)

      defoverridable init: 1, call: 2
    end
  end

  defmacro __before_compile__(env) do
    formats = Module.get_attribute(env.module, :phoenix_formats)

    unless is_list(formats) and Enum.all?(formats, &is_atom/1),
      do: raise(CompileError, file: env.file, line: env.line, description: "formats are atoms")

    fallback = Module.get_attribute(env.module, :phoenix_fallback)

    quote do
      def __fallback__, do: unquote(fallback)
      def __formats__, do: unquote(formats)
    end
  end

  defmacro action_fallback(plug) do
    plug = Macro.expand(plug, %{__CALLER__ | function: {:init, 1}})

    quote do
      if @phoenix_fallback != :unregistered,
        do: raise("action_fallback can only be called a single time per controller.")

      @phoenix_fallback unquote(plug)
    end
  end

  def __run__(module, conn, action) do
    conn = merge_private(conn, phoenix_controller: module, phoenix_action: action)

    case {apply(module, action, [conn, conn.params]), module.__fallback__()} do
      {%Plug.Conn{} = conn, _fallback} ->
        conn

      {other, :unregistered} ->
        raise "expected action/2 to return a Plug.Conn, got: #{inspect(other)}"

      {other, fallback} ->
        fallback.call(conn, fallback.init(other))
    end
  end

  def action_name(conn), do: conn.private.phoenix_action
  def controller_module(conn), do: conn.private.phoenix_controller

  def json(conn, data), do: answer(conn, "application/json", Jason.encode!(data))
  def text(conn, text), do: answer(conn, "text/plain", to_string(text))
  def html(conn, text), do: answer(conn, "text/html", text)

  defp answer(conn, type, body) do
    conn =
      if get_resp_header(conn, "content-type") == [],
        do: put_resp_content_type(conn, type),
        else: conn

    send_resp(conn, conn.status || 200, body)
  end

  def redirect(conn, to: "/" <> _ = path), do: moved(conn, path)

  def redirect(_conn, to: to),
    do: raise(ArgumentError, "the :to option expects a path but was #{inspect(to)}")

  def redirect(conn, external: url), do: moved(conn, url)

  defp moved(conn, url) do
    conn |> put_resp_header("location", url) |> put_status(conn.status || 302) |> html("")
  end

  def put_view(conn, view), do: put_private(conn, :phoenix_view, view)
  def put_format(conn, format), do: put_private(conn, :phoenix_format, format)
  def get_format(conn), do: conn.private[:phoenix_format]
  def accepts(conn, [format | _]), do: put_format(conn, format)
  def fetch_flash(conn, _options \\ []), do: conn
  def protect_from_forgery(conn, _options \\ []), do: conn

  def put_secure_browser_headers(conn, _headers \\ %{}),
    do: put_resp_header(conn, "x-frame-options", "SAMEORIGIN")

  def render(conn, template, assigns \\ [])

  def render(conn, template, assigns) when is_binary(template) do
    case String.split(template, ".") do
      [name, format] -> rendered(conn, name, format, assigns)
      _ -> raise "cannot render template #{inspect(template)} without format"
    end
  end

  def render(conn, template, assigns) when is_atom(template) do
    format =
      get_format(conn) ||
        raise "cannot render template #{inspect(template)} because conn has no format"

    rendered(conn, Atom.to_string(template), format, assigns)
  end

  defp rendered(conn, name, format, assigns) do
    module = controller_module(conn)
    base = module |> inspect() |> String.replace_suffix("Controller", "")

    unless String.to_atom(format) in module.__formats__() or conn.private[:phoenix_view],
      do: raise("no view was found for the format: #{format}")

    view = conn.private[:phoenix_view] || Module.concat([base <> String.upcase(format)])
    made = apply(view, String.to_atom(name), [Map.merge(conn.assigns, Map.new(assigns))])
    if format == "json", do: json(conn, made), else: html(conn, to_string(made))
  end
end
