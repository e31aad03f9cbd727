"""`haxe-elixir explain`."""

from __future__ import annotations

import sys

import click


@click.command("explain")
@click.argument("name", required=False, metavar="CODE")
@click.option("--annotations", is_flag=True, help="Explain the annotation NAME, or list them all.")
@click.pass_context
def command(ctx: click.Context, name: str | None, annotations: bool) -> None:
    """Print the page of a diagnostic or an annotation.

    Without a CODE: all codes and their titles.
    """
    from compiler_core import analysis

    text: str | None
    if annotations:
        text = _annotation_list() if name is None else analysis.explain_annotation(name)
    elif name is None:
        text = "\n".join(f"- {page.code}: {page.title}" for page in analysis.explanations())
    else:
        page = analysis.explain(name)
        text = None if page is None else page.text
    if text is None:
        what = "annotation" if annotations else "diagnostic"
        raise click.UsageError(f"There is no {what} {name!r}.", ctx)
    _show(text)


def _annotation_list() -> str:
    from compiler_core.analysis import annotation_summaries

    return "\n".join(f"- `{signature}`: {summary}" for signature, summary in annotation_summaries())


def _show(markdown: str) -> None:
    """Formatted on a terminal, as it is elsewhere."""
    if not sys.stdout.isatty():
        click.echo(markdown.rstrip("\n"))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(markdown))
