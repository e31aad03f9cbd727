"""`@:scheduled`: what runs by the clock."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations import cron
from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.model import Annotation, Argument
from compiler_core.annotations.registry import annotation
from compiler_core.annotations.site import Site
from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.span import Span
from compiler_core.lower.framework import Lowering
from compiler_core.syntax import ast

NO_TIME, NO_JOB, TAKES_ARGUMENTS = "HX365", "HX366", "HX367"


def check(site: Site) -> Iterator[Fault]:
    given = site.value("cron", 0)
    if given is not None and isinstance(given.value, ast.StringLiteral):
        span = given.value_span()
        text = given.value.value
        is_plain = site.text[span.start + 1 : span.end - 1] == text
        for fault in cron.faults(text):
            start = span.start + 1
            at = Span(start + fault.start, start + fault.end) if is_plain else span
            if at.start == at.end:
                at = span
            yield Finding(
                at,
                NO_TIME,
                fault.message,
                help="Minute, hour, day of the month, month and day of the week: `0 3 * * MON`.",
            )
    declaration = site.declaration
    if declaration is None:
        return
    if all(metadata.name != "@:job" for metadata in declaration.metadata):
        yield Finding(
            site.name_span,
            NO_JOB,
            f"`@:scheduled` needs a class that is a `@:job`; `{declaration.name.text}` is none.",
            help="Oban runs it as one of its jobs.",
            fixes=(_as_job(declaration),),
        )
    member = site.member
    if isinstance(member, ast.FunctionMember) and member.name.text != "perform":
        needed = [one for one in member.function.parameters if not _has_default(one)]
        if needed:
            yield Finding(
                member.name.span.shifted(site.base),
                TAKES_ARGUMENTS,
                f"`{member.name.text}` is run by the clock, which has no arguments to give it.",
            )


def _as_job(declaration: ast.TypeDeclaration) -> Fix:
    """The class as a job: in place of what it is, for it is one kind of module."""
    for metadata in declaration.metadata:
        found = annotation(metadata.name)
        if found is not None and found.role and not metadata.has_parens:
            edit = Edit(metadata.name_span, "@:job")
            return Fix(f"Change `{metadata.name}` to `@:job`", (edit,), preferred=True)
    first = declaration.metadata[0] if declaration.metadata else declaration
    at = Span(first.span.start, first.span.start)
    return Fix("Add `@:job`", (Edit(at, "@:job\n"),), preferred=True)


def _has_default(parameter: ast.Parameter) -> bool:
    return parameter.optional or parameter.rest or parameter.default is not None


ANNOTATION = Annotation(
    name="@:scheduled",
    summary="Runs a function of a job's class by the clock.",
    places=("function",),
    becomes="an entry of `crontab/0`, for Oban's plugin `Cron`",
    positional=(
        Argument(
            "cron",
            "string",
            "When: minute, hour, day of the month, month, day of the week.",
            required=True,
            example='"0 * * * *"',
        ),
    ),
    example="""\
@:job(queue: "reports")
class Reports {
    @:scheduled("0 3 * * MON")
    public static function weekly(): Void {
        Archive.tidy();
    }
}""",
    elixir="""\
defmodule Reports do
  use Oban.Worker, queue: :reports

  def weekly do
    Archive.tidy()
  end

  @doc "The entries for Oban's plugin `Cron`."
  def crontab do
    [
      {"0 3 * * MON", __MODULE__, [args: %{task: "weekly"}]}
    ]
  end

  @doc "Adds a job; `delay` is in seconds."
  def enqueue(args, options \\\\ []) do
    options =
      Enum.map(options, fn
        {:delay, seconds} -> {:schedule_in, seconds}
        option -> option
      end)

    args
    |> new(options)
    |> Oban.insert()
  end

  @impl true
  def perform(%Oban.Job{args: %{"task" => "weekly"}}) do
    weekly()
    :ok
  end
end""",
    details="""\
The application's settings name the entries:
`plugins: [{Oban.Plugins.Cron, crontab: Reports.crontab()}]`.""",
    check=check,
    lowering=Lowering(is_role=False),
)
