"""What can be wrong with Ecto's annotations, in words: codes HX320 to HX339."""

from __future__ import annotations

from compiler_core.annotations.ecto.types import TIMES, EctoType
from compiler_core.annotations.faults import Finding
from compiler_core.base.diagnostic import Edit, Fix, Label, Severity
from compiler_core.base.span import Span
from compiler_core.base.suggest import closest
from compiler_core.elixir.names import snake_case


def change(span: Span, text: str, shown: str) -> tuple[Fix, ...]:
    """The fix that is likely right: another word in this place."""
    return (Fix(f"Change to `{shown}`", (Edit(span, text),), preferred=True),)


def renamed(span: Span, old: str, new: str) -> tuple[Fix, ...]:
    """The fix that writes another name as the old one is written: a text, an atom or bare."""
    form = {2: '"{}"', 1: ":{}"}.get(span.end - span.start - len(old), "{}")
    return change(span, form.format(new), new)


def unknown_type(span: Span, name: str, suggestion: str | None, replacement: str | None) -> Finding:
    if suggestion is not None and replacement is not None:
        return Finding(
            span,
            "HX320",
            f"Ecto has no type `{name}`.",
            f"Did you mean `{suggestion}`?",
            fixes=change(span, replacement, suggestion),
        )
    help = "A type of the project's own is a module: write its name with a capital."
    return Finding(span, "HX320", f"Ecto has no type `{name}`.", help)


def contradiction(span: Span, name: str, other: str, other_span: Span) -> Finding:
    message = f"No value meets `{name}` and `{other}` at once."
    return Finding(span, "HX325", message, labels=(Label(other_span, f"`{other}` is here"),))


def below_zero(span: Span, name: str) -> Finding:
    return Finding(span, "HX325", f"No length meets `{name}`: it is never less than zero.")


# --- schemas -------------------------------------------------------------------------------------


def clashes(
    span: Span,
    name: str,
    haxe: str,
    ecto: str,
    better: str,
    replacement: str | None,
    declared: Span | None,
) -> Finding:
    fixes = () if replacement is None else change(span, replacement, better)
    labels = () if declared is None else (Label(declared, f"a `{haxe}` here"),)
    message = f"`{name}` is a `{haxe}`, which never holds an Ecto `{ecto}`."
    return Finding(span, "HX321", message, labels=labels, fixes=fixes)


def loses(span: Span, name: str, haxe: str, ecto: str, type: EctoType) -> Finding:
    """The value that comes from the database is another than the type says."""
    if type == "decimal":
        what = "is a `Decimal`, an exact number with functions of its own"
    elif type in TIMES:
        what = f"is a struct of Elixir's, no `{haxe}`"
    else:
        what = "is another kind of value"
    message = f"What Ecto puts into `{name}` {what}."
    help = f"`Dynamic` says that `{ecto}` isn't a `{haxe}`."
    return Finding(span, "HX322", message, help, Severity.INFORMATION)


def wrong_default(span: Span, name: str, ecto: str) -> Finding:
    return Finding(span, "HX334", f"This is no `{ecto}`, which the column of `{name}` is.")


def no_field(
    span: Span, name: str, owner: str, known: tuple[str, ...], what: str = "field"
) -> Finding:
    """A field, or an association, that the schema doesn't have."""
    likely = closest(snake_case(name), known)
    message = f"The schema `{owner}` has no {what} `{name}`."
    if likely is None:
        listed = ", ".join(f"`{one}`" for one in known[:8])
        rest = f" and {len(known) - 8} more" if len(known) > 8 else ""
        help = f"It has {listed}{rest}." if known else None
        return Finding(span, "HX323", message, help)
    fixes = renamed(span, name, likely)
    return Finding(span, "HX323", message, f"Did you mean `{likely}`?", fixes=fixes)


def no_target(span: Span, name: str) -> Finding:
    help = 'Name it: `@:has_many("Book")`, or give the variable its type.'
    return Finding(span, "HX328", f"Nothing says which schema `{name}` leads to.", help)


def undeclared_target(span: Span, name: str) -> Finding:
    message = f"Nothing declares the schema `{name}`: it is taken for an Elixir module."
    return Finding(span, "HX328", message, severity=Severity.WARNING)


def no_schema(span: Span, name: str) -> Finding:
    help = f"`@:schema` (or, for `@:embeds_…`, `@:embedded_schema`) on `{name}` makes it one."
    return Finding(
        span, "HX327", f"`{name}` is no schema, so nothing can be associated with it.", help
    )


def embedded(span: Span, name: str, kind: str) -> Finding:
    one = "embeds_many" if kind in ("has_many", "many_to_many") else "embeds_one"
    message = f"`{name}` has no table: its records are kept inside of others."
    return Finding(span, "HX327", message, f"`@:{one}` keeps them here.")


def no_key(span: Span, target: str, key: str, known: tuple[str, ...], quoted: bool) -> Finding:
    likely = closest(key, known)
    message = f"`{target}` has no field `{key}` that could name its row here."
    help = f"`@:belongs_to` in `{target}` gives it one; `foreign_key` names another."
    if likely is None or not quoted:
        return Finding(span, "HX329", message, help)
    fixes = renamed(span, key, likely)
    return Finding(span, "HX329", message, f"Did you mean `{likely}`?", fixes=fixes)


def number(span: Span, name: str, kind: str, is_many: bool, written: str) -> Finding:
    if is_many:
        message = f"`@:{kind}` gives many, so `{name}` is an array."
        text = f"Array<{written}>"
    else:
        message = f"`@:{kind}` gives one, so `{name}` is no array."
        inside = written.partition("<")[2].rpartition(">")[0].strip()
        text = inside or "Dynamic"
    return Finding(span, "HX330", message, fixes=change(span, text, text))


def two_keys(span: Span, first: Span) -> Finding:
    message = "A schema has one primary key."
    labels = (Label(first, "this is the other one"),)
    return Finding(span, "HX333", message, labels=labels)


# --- changesets ----------------------------------------------------------------------------------


def association_for_field(span: Span, name: str, key: str | None) -> Finding:
    message = f"`{name}` is an association, which is no field."
    if key is None:
        help = "`castAssoc` takes an association's fields."
        return Finding(span, "HX323", message, help)
    fixes = renamed(span, name, key)
    return Finding(span, "HX323", message, f"Its key is `{key}`.", fixes=fixes)


def field_for_association(span: Span, name: str, association: str) -> Finding:
    message = f"`{name}` is a field; the association that it is the key of is `{association}`."
    fixes = renamed(span, name, association)
    return Finding(span, "HX323", message, fixes=fixes)


def never_cast(span: Span, name: str, at: Span | None, quoted: bool) -> Finding:
    """Validated, and nothing takes it from outside."""
    message = f"`{name}` is never cast: what comes from outside for it is left out."
    fixes: tuple[Fix, ...] = ()
    if at is not None:
        text = f', "{name}"' if quoted else f", {name}"
        fixes = (Fix(f"Cast `{name}`", (Edit(at, text),), preferred=True),)
    help = "Add it to the list of `cast`, or set it with `putChange`."
    return Finding(span, "HX324", message, help, Severity.WARNING, fixes=fixes)


def wrong_validation(
    span: Span, name: str, field: str, ecto: str, of: str, other: str | None
) -> Finding:
    message = f"`{name}` is for {of}, and `{field}` is an Ecto `{ecto}`."
    if other is None:
        return Finding(span, "HX326", message)
    return Finding(span, "HX326", message, f"For `{ecto}` there is `@:{other}`.")


def never_value(span: Span, field: str, ecto: str) -> Finding:
    return Finding(span, "HX326", f"`{field}` is an Ecto `{ecto}`, and never this.")


def homeless(span: Span, name: str) -> Finding:
    message = f"`{name}` on a class needs the lists of a `@:changeset` beside it."
    help = "It belongs to the `changeset/2` that they make; else on a function."
    return Finding(span, "HX336", message, help)


# --- migrations ----------------------------------------------------------------------------------


def same_version(span: Span, version: str, other: str, free: str | None) -> Finding:
    fixes = () if free is None else change(span, free, free)
    message = f"`{other}` has the version `{version}` as well: Ecto runs neither."
    return Finding(span, "HX331", message, fixes=fixes)


def no_down(span: Span, name: str, at: Span, text: str) -> Finding:
    fix = Fix("Write `down`", (Edit(at, text),), preferred=True)
    message = f"`{name}` can't be undone: it has no `down`."
    return Finding(span, "HX332", message, severity=Severity.INFORMATION, fixes=(fix,))


def one_way(span: Span, what: str) -> Finding:
    message = f"Ecto can't undo {what}, so `change` fails when it is rolled back."
    help = "Say how to undo it, or write `up` and `down`."
    return Finding(span, "HX337", message, help, Severity.WARNING)


def no_column(span: Span, name: str, table: str, known: tuple[str, ...]) -> Finding:
    message = f"The table `{table}` has no column `{name}` at this point."
    likely = closest(name, known)
    if likely is None:
        return Finding(span, "HX335", message, "No earlier migration adds it.")
    fixes = renamed(span, name, likely)
    return Finding(span, "HX335", message, f"Did you mean `{likely}`?", fixes=fixes)


def column_twice(span: Span, name: str, table: str) -> Finding:
    return Finding(span, "HX335", f"The table `{table}` has a column `{name}` already.")


# --- queries -------------------------------------------------------------------------------------


def not_run(span: Span) -> Finding:
    message = "Nothing runs this query: the project has no `@:repo`, so the query itself is given."
    help = "A class with `@:repo` runs it; or declare the function to return `Query`."
    return Finding(span, "HX338", message, help, Severity.WARNING)


def never_equal(span: Span, name: str, ecto: str, given: str) -> Finding:
    message = f"`{name}` is an Ecto `{ecto}`, and this is a {given}: they are never compared."
    return Finding(span, "HX339", message)
