defmodule Plug do
  @moduledoc "Stands in for Plug's behaviour."
  @type opts :: term
  @callback init(opts) :: opts
  @callback call(Plug.Conn.t(), opts) :: Plug.Conn.t()
end

defmodule Plug.Upload do
  @moduledoc "Stands in for an uploaded file."
  @enforce_keys [:path, :filename]
  defstruct [:path, :filename, :content_type]
  @type t :: %__MODULE__{}
end

defmodule Plug.Conn do
  @moduledoc "Stands in for a request and its answer."

  defmodule AlreadySentError do
    defexception message: "the response was already sent"
  end

  defmodule InvalidHeaderError do
    defexception [:message]
  end

  defmodule WrapperError do
    defexception [:message]
  end

  defstruct assigns: %{},
            body_params: %{},
            cookies: %{},
            halted: false,
            host: "www.example.com",
            method: "GET",
            params: %{},
            path_info: [],
            path_params: %{},
            port: 80,
            private: %{},
            query_params: %{},
            query_string: "",
            remote_ip: {127, 0, 0, 1},
            req_headers: [],
            request_path: "/",
            resp_body: nil,
            resp_headers: [{"cache-control", "max-age=0, private, must-revalidate"}],
            scheme: :http,
            script_name: [],
            state: :unset,
            status: nil

  @type t :: %__MODULE__{}

  @names %{ok: 200, created: 201, no_content: 204, bad_request: 400, unauthorized: 401}
         |> Map.merge(%{
           forbidden: 403,
           not_found: 404,
           conflict: 409,
           unprocessable_entity: 422,
           internal_server_error: 500
         })

  def assign(%__MODULE__{} = conn, key, value) when is_atom(key),
    do: %{conn | assigns: Map.put(conn.assigns, key, value)}

  def merge_assigns(conn, values),
    do: Enum.reduce(values, conn, fn {k, v}, conn -> assign(conn, k, v) end)

  def halt(%__MODULE__{} = conn), do: %{conn | halted: true}

  def put_status(%__MODULE__{state: :sent}, _status), do: raise(AlreadySentError)
  def put_status(%__MODULE__{} = conn, status), do: %{conn | status: code(status)}

  defp code(nil), do: nil
  defp code(status) when is_integer(status), do: status
  defp code(status) when is_atom(status), do: Map.fetch!(@names, status)

  def resp(%__MODULE__{state: :sent}, _status, _body), do: raise(AlreadySentError)

  def resp(%__MODULE__{} = conn, status, body),
    do: %{conn | status: code(status), resp_body: IO.iodata_to_binary(body), state: :set}

  def send_file(conn, status, path), do: send_resp(conn, status, File.read!(path))

  def send_resp(%__MODULE__{state: :sent}), do: raise(AlreadySentError)
  def send_resp(%__MODULE__{state: :set} = conn), do: %{conn | state: :sent}

  def send_resp(%__MODULE__{}),
    do: raise(ArgumentError, "cannot send a response that was not set")

  def send_resp(conn, status, body), do: conn |> resp(status, body) |> send_resp()

  def get_req_header(%__MODULE__{} = conn, name),
    do: for({^name, value} <- conn.req_headers, do: value)

  def get_resp_header(%__MODULE__{} = conn, name),
    do: for({^name, value} <- conn.resp_headers, do: value)

  def put_req_header(%__MODULE__{} = conn, name, value) do
    lower!(name)
    %{conn | req_headers: List.keystore(conn.req_headers, name, 0, {name, value})}
  end

  def put_resp_header(%__MODULE__{state: :sent}, _name, _value), do: raise(AlreadySentError)

  def put_resp_header(%__MODULE__{} = conn, name, value)
      when is_binary(name) and is_binary(value) do
    lower!(name)
    if value =~ ~r/[\r\n]/, do: raise(InvalidHeaderError, "value of #{name} has a line break")
    %{conn | resp_headers: List.keystore(conn.resp_headers, name, 0, {name, value})}
  end

  defp lower!(name) do
    if String.downcase(name) != name,
      do: raise(InvalidHeaderError, "header key is not lowercase: #{name}")
  end

  def put_resp_content_type(conn, type, charset \\ "utf-8"),
    do: put_resp_header(conn, "content-type", "#{type}; charset=#{charset}")

  def put_private(%__MODULE__{} = conn, key, value),
    do: %{conn | private: Map.put(conn.private, key, value)}

  def merge_private(%__MODULE__{} = conn, values),
    do: %{conn | private: Map.merge(conn.private, Map.new(values))}

  def fetch_query_params(conn, _options \\ []), do: conn
  def fetch_session(conn, _options \\ []), do: put_private(conn, :plug_session, %{})

  def get_session(conn, key), do: session(conn)[to_string(key)]

  def put_session(conn, key, value),
    do: put_private(conn, :plug_session, Map.put(session(conn), to_string(key), value))

  def delete_session(conn, key),
    do: put_private(conn, :plug_session, Map.delete(session(conn), to_string(key)))

  defp session(%__MODULE__{private: %{plug_session: session}}), do: session
  defp session(_conn), do: raise(ArgumentError, "session not fetched, call fetch_session/2")
end

defmodule Plug.Test do
  @moduledoc "Stands in for Plug's way to make a request."

  def conn(method, path, params \\ nil) do
    %{path: path, query: query} = URI.parse(path)
    unless String.starts_with?(path, "/"), do: raise(ArgumentError, "the path must start with /")
    asked = URI.decode_query(query || "")
    body = strings(params || %{})

    %Plug.Conn{
      method: method |> to_string() |> String.upcase(),
      request_path: path,
      path_info: String.split(path, "/", trim: true),
      query_string: query || "",
      query_params: asked,
      body_params: body,
      params: Map.merge(asked, body)
    }
  end

  defp strings(%_{} = struct), do: struct

  defp strings(%{} = map),
    do: Map.new(map, fn {key, value} -> {to_string(key), strings(value)} end)

  defp strings(list) when is_list(list), do: Enum.map(list, &strings/1)
  defp strings(value), do: value
end
