"""`@:tag`: a word by which tests are chosen."""

from compiler_core.annotations import test_checks
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.lower.framework import Lowering

ANNOTATION = Annotation(
    name="@:tag",
    summary="Gives a test a word by which it is chosen or left out.",
    places=("class", "function"),
    becomes="`@tag`; on a class `@moduletag`",
    positional=(Argument("name", "name", "The word.", example='"slow"'),),
    keywords=(
        Argument("timeout", "any", "How many milliseconds the test may take."),
        Argument("skip", "any", "Why the test isn't run, or `true`."),
        Argument("capture_log", "bool", "Is what it logs kept back unless it fails?"),
        Argument("tmp_dir", "any", "Does it get a folder of its own?"),
    ),
    example="""\
@:tag("slow")
class CrawlTest {
    @:test
    @:tag(timeout: 120000)
    function readsAll(): Void {
        assert(Crawler.run());
    }
}""",
    elixir="""\
defmodule CrawlTest do
  use ExUnit.Case

  @moduletag :slow

  @tag timeout: 120_000
  test "reads all" do
    assert Crawler.run()
  end
end""",
    check=test_checks.check_part,
    lowering=Lowering(is_role=False),
)
