"""`@:job`: work that Oban does later, and again where it fails."""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations import jobs
from compiler_core.annotations.faults import Fault, Finding
from compiler_core.annotations.members import missing_callback
from compiler_core.annotations.model import Annotation, Argument, Callback
from compiler_core.annotations.site import Given, Site
from compiler_core.base.diagnostic import Edit, Fix
from compiler_core.base.suggest import closest
from compiler_core.lower.framework import Entry, Lowering
from compiler_core.syntax import ast

OUT_OF_RANGE, UNIQUE = "HX363", "HX364"
LOWEST_PRIORITY = 9
UNIQUE_KEYS = ("period", "fields", "keys", "states", "timestamp", "replace")

PERFORM = Callback(
    "perform",
    ("args: Dynamic",),
    "JobResult",
    "Does the work: `{:ok}`, `{:error, reason}`, `{:retry, delay: seconds}`, `{:cancel, reason}`.",
    body=("return {:ok};",),
)


def check(site: Site) -> Iterator[Fault]:
    """The options' values, and that there is something to do."""
    yield from _at_least(site, "max_attempts", 1, None)
    yield from _at_least(site, "priority", 0, LOWEST_PRIORITY)
    unique = site.value("unique")
    if unique is not None and isinstance(unique.value, ast.ObjectLiteral):
        yield from _unique(unique.value, site.base)
    declaration = site.declaration
    if declaration is not None and not any(
        metadata.name == "@:scheduled"
        for placed in declaration.members
        if isinstance(placed.member, ast.FunctionMember)
        for metadata in placed.member.metadata
    ):
        yield from missing_callback(site, ANNOTATION, PERFORM)


def _at_least(site: Site, name: str, least: int, most: int | None) -> Iterator[Fault]:
    given: Given | None = site.value(name)
    number = None if given is None else _number(given.value)
    if given is None or number is None:
        return
    if number < least or (most is not None and number > most):
        span = f"{least} or more" if most is None else f"{least} to {most}"
        nearest = str(least if number < least else most)
        yield Finding(
            given.value_span(),
            OUT_OF_RANGE,
            f"`{name}` of a job is {span}, not {number}.",
            fixes=(Fix(f"Change to `{nearest}`", (Edit(given.value_span(), nearest),)),),
        )


def _number(value: ast.Expr) -> int | None:
    match value:
        case ast.IntLiteral(value=number):
            return number
        case ast.Unary(operator="-", operand=ast.IntLiteral(value=number)):
            return -number
    return None


def _unique(options: ast.ObjectLiteral, base: int) -> Iterator[Fault]:
    for field in options.fields:
        if isinstance(field, ast.ObjectField) and field.name.text not in UNIQUE_KEYS:
            span = field.name.span.shifted(base)
            likely = closest(field.name.text, UNIQUE_KEYS)
            fix = Fix(f"Change to `{likely}`", (Edit(span, likely or ""),), preferred=True)
            yield Finding(
                span,
                UNIQUE,
                f"`unique` of a job has no `{field.name.text}`.",
                help="It has " + ", ".join(f"`{key}`" for key in UNIQUE_KEYS) + ".",
                fixes=() if likely is None else (fix,),
            )


ANNOTATION = Annotation(
    name="@:job",
    summary="Makes the class a worker of Oban: work that is kept in the database, done later, and"
    " again where it fails.",
    places=("class",),
    role=True,
    becomes="`use Oban.Worker`, with `enqueue/2`",
    keywords=(
        Argument("queue", "name", "The queue that its jobs wait in.", default='`"default"`'),
        Argument("max_attempts", "int", "How often a job is tried.", default="20"),
        Argument("priority", "int", "0 to 9; 0 comes first.", default="0"),
        Argument("unique", "object", 'When two jobs are one: `{period: 60, keys: ["to"]}`.'),
    ),
    callbacks=(
        PERFORM,
        Callback(
            "onFailure",
            ("args: Dynamic", "error: Dynamic"),
            "Void",
            "Called when a job has failed for good: its last attempt, or one that cancels it.",
        ),
        Callback("onSuccess", ("args: Dynamic",), "Void", "Called when a job is done."),
        Callback(
            "backoff",
            ("attempt: Int",),
            "Int",
            "After how many seconds a failed job is tried again.",
            body=("return 15 * attempt;",),
        ),
        Callback(
            "timeout",
            ("job: oban.Job",),
            "Int",
            "How many milliseconds a job may take.",
            body=("return 60000;",),
        ),
    ),
    example="""\
@:job(queue: "letters", max_attempts: 5)
class LetterJob {
    public function perform(args: {address: String, text: String}): JobResult {
        if (Post.isClosed()) {
            return {:retry, delay: 3600};
        }
        Post.send(args.address, args.text);
        return {:ok};
    }
}""",
    elixir="""\
defmodule LetterJob do
  use Oban.Worker, queue: :letters, max_attempts: 5

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
  def perform(%Oban.Job{args: args}) do
    if Post.is_closed() do
      {:snooze, 3600}
    else
      Post.send(args["address"], args["text"])
      :ok
    end
  end
end""",
    details="""\
`LetterJob.enqueue({address: a, text: t}, delay: 60)` adds a job that is done in a minute; options
of Oban's `new/2` may stand beside `delay`. The arguments are kept as JSON: `perform` gets them with
strings for keys, which `args.address` takes into account. `{:retry, delay: n}` and
`{:snooze, delay: n}` come back after `n` seconds and count as no attempt, `{:error, reason}` is
tried again after `backoff`, `{:cancel, reason}` never. `@:scheduled("0 3 * * *")` on a function of
the class runs it by the clock.""",
    scope=("Oban",),
    check=check,
    lowering=Lowering(
        entries={
            "perform": Entry(1),
            "backoff": Entry(1),
            "timeout": Entry(1),
            "onFailure": Entry(2, is_callback=False),
            "onSuccess": Entry(1, is_callback=False),
        },
        directives=jobs.directives,
        prepare=jobs.with_keys,
        function=jobs.rewritten,
        module=jobs.whole,
    ),
)
