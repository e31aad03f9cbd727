"""An annotation's documentation, as Markdown, from its declaration.

The hover shows `short`, `explain --annotations NAME` and the docs show `full`.
"""

from __future__ import annotations

from collections.abc import Iterator

from compiler_core.annotations.model import Annotation, Argument, Callback


def short(annotation: Annotation) -> str:
    """Signature, summary, what it becomes, and an example with its Elixir."""
    parts = [
        f"```haxe\n{signature(annotation)}\n```",
        annotation.summary,
        f"Becomes {annotation.becomes}.",
        f"```haxe\n{annotation.example}\n```",
    ]
    if annotation.elixir:
        parts.append(f"```elixir\n{annotation.elixir}\n```")
    return "\n\n".join(parts)


def signature(annotation: Annotation) -> str:
    """`@:schema(table: String, ?prefix: String)`."""
    if not annotation.arguments:
        return annotation.name
    arguments = ", ".join(
        f"{'' if argument.required else '?'}{argument.name}: {_KINDS[argument.kind]}"
        for argument in annotation.arguments
    )
    return f"{annotation.name}({arguments})"


def full(annotation: Annotation) -> str:
    """The whole page."""
    return "\n".join(_page(annotation)).rstrip() + "\n"


_KINDS = {
    "string": "String",
    "int": "Int",
    "bool": "Bool",
    "name": "name",
    "strings": "Array<String>",
    "regex": "EReg",
    "object": "{}",
    "any": "Any",
}


def _page(annotation: Annotation) -> Iterator[str]:
    yield f"# `{annotation.name}`"
    yield ""
    yield annotation.summary
    yield ""
    yield f"- Stands on: {', '.join(annotation.places)}"
    yield f"- Becomes: {annotation.becomes}"
    if annotation.aliases:
        yield f"- Also written: {', '.join(f'`{alias}`' for alias in annotation.aliases)}"
    if annotation.role:
        beside = "".join(f"; `{name}` may stand beside it" for name in annotation.beside)
        yield f"- A class becomes one kind of module: it excludes the others{beside}"
    yield ""
    if annotation.arguments:
        yield "## Arguments"
        yield ""
        for argument in annotation.arguments:
            yield _argument(argument)
        yield ""
    if annotation.callbacks:
        yield "## Functions that are called"
        yield ""
        for callback in annotation.callbacks:
            yield _callback(callback)
        yield ""
    if annotation.details:
        yield annotation.details
        yield ""
    yield "## Example"
    yield ""
    yield f"```haxe\n{annotation.example}\n```"
    yield ""
    yield f"```elixir\n{annotation.elixir}\n```"


def _argument(argument: Argument) -> str:
    need = "required" if argument.required else "optional"
    choices = ""
    if argument.choices:
        choices = " One of " + ", ".join(f"`{choice}`" for choice in argument.choices) + "."
    default = f" Without it: {argument.default}." if argument.default else ""
    kind = _KINDS[argument.kind]
    return f"- `{argument.name}`: `{kind}`, {need}. {argument.doc}{choices}{default}"


def _callback(callback: Callback) -> str:
    head = f"{callback.name}({', '.join(callback.parameters)}): {callback.result}"
    need = "required" if callback.required else "optional"
    instead = "".join(f", or `{name}`" for name in callback.instead)
    return f"- `{head}` ({need}{instead}): {callback.doc}"
