defmodule Phoenix.Router do
  @moduledoc "Stands in for Phoenix's router: pipelines, scopes, routes; it refuses what can't be routed."

  defmodule NoRouteError do
    defexception [:message, plug_status: 404]
  end

  @actions [:index, :edit, :new, :show, :create, :update, :delete]

  defmacro __using__(_options) do
    quote do
      import Phoenix.Router
      import Plug.Conn
      import Phoenix.Controller
      Module.register_attribute(__MODULE__, :routes, accumulate: true)
      @pipelines %{}
      @plugs nil
      @scope {"", []}
      @before_compile Phoenix.Router
      def init(options), do: options
      def call(conn, _options), do: Phoenix.Router.__route__(__MODULE__, conn)
    end
  end

  defmacro __before_compile__(env) do
    pipelines = Module.get_attribute(env.module, :pipelines)
    routes = env.module |> Module.get_attribute(:routes) |> Enum.reverse()

    for {_verb, _path, _plug, _options, through} <- routes, name <- through do
      Map.has_key?(pipelines, name) or refuse(env, "unknown pipeline #{inspect(name)}")
    end

    for {_name, plugs} <- pipelines, {plug, _options} <- plugs, do: known!(env, plug)

    quote do
      def __routes__, do: unquote(Macro.escape(routes))
      def __pipelines__, do: unquote(Macro.escape(pipelines))
    end
  end

  defp known!(env, plug) do
    case Atom.to_string(plug) do
      "Elixir." <> _ ->
        Code.ensure_compiled!(plug)

        function_exported?(plug, :init, 1) ||
          refuse(env, "function #{inspect(plug)}.init/1 is undefined")

      _ ->
        Module.defines?(env.module, {plug, 2}) or function_exported?(Plug.Conn, plug, 2) or
          function_exported?(Phoenix.Controller, plug, 2) or
          refuse(env, "undefined function #{plug}/2")
    end
  end

  defp refuse(env, text),
    do: raise(CompileError, file: env.file, line: env.line, description: text)

  defmacro pipeline(name, do: block) do
    quote do
      @plugs []
      unquote(block)
      @pipelines Map.put(@pipelines, unquote(name), Enum.reverse(@plugs))
      @plugs nil
    end
  end

  defmacro plug(plug, options \\ []) do
    plug = Macro.expand(plug, %{__CALLER__ | function: {:init, 1}})

    quote do
      if @plugs == nil,
        do: raise("cannot define plug at the router level, plug must be in a pipeline")

      @plugs [{unquote(plug), unquote(options)} | @plugs]
    end
  end

  defmacro scope(path, _options \\ [], do: block) do
    quote do
      @outer @scope
      @scope {Phoenix.Router.__join__(elem(@scope, 0), unquote(path)), elem(@scope, 1)}
      unquote(block)
      @scope @outer
    end
  end

  def __join__(before, "/" <> _ = path), do: String.trim_trailing(before <> path, "/")

  def __join__(_before, path),
    do:
      raise(ArgumentError, "router paths must begin with a forward slash, got: #{inspect(path)}")

  defmacro pipe_through(names) do
    quote do
      @scope {elem(@scope, 0), elem(@scope, 1) ++ List.wrap(unquote(names))}
    end
  end

  for verb <- [:get, :post, :put, :patch, :delete, :head, :options, :connect, :trace] do
    defmacro unquote(verb)(path, plug, action, _options \\ []) do
      route(unquote(verb), path, plug, action, __CALLER__)
    end
  end

  defmacro forward(path, plug, options \\ []),
    do: route(:forward, path, plug, options, __CALLER__)

  defp route(verb, path, plug, options, env) do
    plug = Macro.expand(plug, %{env | function: {:init, 1}})

    quote do
      @routes {unquote(verb), Phoenix.Router.__join__(elem(@scope, 0), unquote(path)),
               unquote(plug), unquote(options), elem(@scope, 1)}
    end
  end

  defmacro resources(path, controller, options \\ []) do
    routed = options[:only] || @actions -- (options[:except] || [])

    case routed -- @actions do
      [] ->
        :ok

      more ->
        raise ArgumentError, "supported actions: #{inspect(@actions)}, got: #{inspect(more)}"
    end

    for {verb, below, action} <- [
          {:get, "", :index},
          {:get, "/:id/edit", :edit},
          {:get, "/new", :new},
          {:get, "/:id", :show},
          {:post, "", :create},
          {:patch, "/:id", :update},
          {:put, "/:id", :update},
          {:delete, "/:id", :delete}
        ],
        action in routed do
      route(verb, path <> below, controller, action, __CALLER__)
    end
  end

  def __route__(router, conn) do
    found =
      Enum.find_value(router.__routes__(), fn {verb, path, plug, options, through} ->
        params = if verb in [:forward, verb(conn)], do: matched(parts(path), conn.path_info, verb)
        params && {verb, plug, options, through, params}
      end)

    case found do
      {verb, plug, options, through, params} ->
        conn = %{conn | params: Map.merge(conn.params, params), path_params: params}
        conn = Enum.reduce(through, conn, &piped(router, &1, &2))

        cond do
          conn.halted -> conn
          verb == :forward -> plug.call(conn, plug.init(options))
          true -> plug.call(conn, plug.init(options))
        end

      nil ->
        raise NoRouteError,
              "no route found for #{conn.method} #{conn.request_path} (#{inspect(router)})"
    end
  end

  defp verb(conn), do: conn.method |> String.downcase() |> String.to_atom()
  defp parts(path), do: String.split(path, "/", trim: true)

  defp matched([], [], _verb), do: %{}
  defp matched([], _rest, :forward), do: %{}
  defp matched(["*" <> name], rest, _verb), do: %{name => rest}

  defp matched([":" <> name | parts], [value | rest], verb) do
    with %{} = found <- matched(parts, rest, verb), do: Map.put(found, name, value)
  end

  defp matched([part | parts], [part | rest], verb), do: matched(parts, rest, verb)
  defp matched(_parts, _rest, _verb), do: nil

  defp piped(router, name, conn) do
    Enum.reduce(router.__pipelines__()[name], conn, fn
      _plug, %{halted: true} = conn -> conn
      {plug, options}, conn -> plugged(router, plug, options, conn)
    end)
  end

  defp plugged(router, plug, options, conn) do
    case Atom.to_string(plug) do
      "Elixir." <> _ -> plug.call(conn, plug.init(options))
      _ -> apply(owner(router, plug), plug, [conn, options])
    end
  end

  defp owner(router, name) do
    Enum.find([router, Plug.Conn, Phoenix.Controller], &function_exported?(&1, name, 2))
  end
end
