"""Recipes of files that are sent to the application."""

from __future__ import annotations

from tests.behaviour.recipes.subjects import COOKBOOK, Subject
from tests.behaviour.recipes.web_setup import API_RESPONSE, CONNECTIONS

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

SUBJECTS = (UPLOADS, UPLOAD_HANDLER)
