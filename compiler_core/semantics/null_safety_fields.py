"""Fields that can't be null must have a value when the constructor is done (HX123).

    @:nullSafety class User {
        var name: String;                    set in every way through `new`
        var roles: Array<String> = [];       set where it stands
        static var count: Int;               never set: a fault, statics have no constructor

        function new(name: String) {
            log(this);                       too early: `name` is still null
            this.name = name;
        }
    }

After `check_var_fields` in Haxe's `nullSafety.ml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from compiler_core.base.span import Span
from compiler_core.project.sources import parse
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, declared_type
from compiler_core.semantics.faults import NULL_MISUSED, Fault, fault
from compiler_core.semantics.items import MemberKey, TypeItem, items, member_table
from compiler_core.semantics.null_safety_escapes import escapes, mode_word
from compiler_core.semantics.null_safety_modes import class_mode, is_member_off, is_unknown_mode
from compiler_core.semantics.null_safety_state import MODES
from compiler_core.semantics.null_safety_types import has_null
from compiler_core.semantics.typed_walk import Node, children
from compiler_core.semantics.types import TypeId
from compiler_core.syntax import ast

BodyOf = Callable[[MemberKey], typed.Function | None]


def field_faults(db: Database, path: str, body_of: BodyOf) -> Iterator[Fault]:
    """Of all classes of a file in which null safety is on; spans relative to the file."""
    module = items(db, path)
    notes = [note for item in module.types for note in item.annotations]
    notes += [
        note for item in module.types for member in item.members for note in member.annotations
    ]
    if any(is_unknown_mode(note) for note in notes):
        yield from _unknown_modes(parse(db, path).source.declarations, 0)
    for item in module.types:
        if item.kind != "class" or item.is_extern:
            continue
        id = TypeId(module.package, module.name, item.name)
        if class_mode(db, id) != "Off":
            yield from _of_class(db, path, id, item, body_of)


def _unknown_modes(declarations: Iterable[ast.TypeDeclaration], start: int) -> Iterator[Fault]:
    for declaration in declarations:
        yield from _unknown_in(declaration.metadata, start)
        for placed in declaration.members:
            member = placed.member
            if isinstance(member, ast.DeclarationMember):
                yield from _unknown_modes([member.declaration], start + placed.start)
            else:
                yield from _unknown_in(member.metadata, start + placed.start)


def _unknown_in(metadata: Iterable[ast.Metadata], start: int) -> Iterator[Fault]:
    for note in metadata:
        word = mode_word(note)
        if word is not None and word not in MODES:
            yield fault(NULL_MISUSED, note.span.shifted(start), why="mode", name=word)


def _of_class(
    db: Database, path: str, id: TypeId, item: TypeItem, body_of: BodyOf
) -> Iterator[Fault]:
    found = declared_type(db, id)
    if found is None:
        return
    for member in found.static.values():
        if _must_be_set(db, member) and not _is_set(db, path, member):
            yield _unset(db, path, member, "static")
    unset = {
        member.name: member
        for member in found.instance.values()
        if not _is_filled(item) and _must_be_set(db, member) and not _is_set(db, path, member)
    }
    constructor = found.instance.get("new")
    function = None if constructor is None else body_of(constructor.key)
    if constructor is not None and function is not None:
        placed = member_table(db, path)[constructor.key]
        walk = _Walk(placed.member, placed.start)
        left = walk.way(function.body, set(unset))
        yield from walk.faults
    else:
        left = set(unset)
    for name, member in unset.items():
        if name in left:
            yield _unset(db, path, member, "field")


def _must_be_set(db: Database, member: DeclaredMember) -> bool:
    """A variable that is there at run time and whose type has no null."""
    note = member.item
    if note.kind == "function" or note.is_extern or is_member_off(note.annotations):
        return False
    if note.kind == "property" and not _is_stored(member):
        return False
    return member.type is not None and not has_null(db, member.type)


def _is_filled(item: TypeItem) -> bool:
    """Whether a framework makes the objects of a class and fills their fields, as Ecto does."""
    return any(note.name == "@:schema" for note in item.annotations)


def _is_stored(member: DeclaredMember) -> bool:
    note = member.item
    if note.getter in ("default", "null") or note.setter in ("default", "null"):
        return True
    return note.annotation("@:isVar") is not None


def _is_set(db: Database, path: str, member: DeclaredMember) -> bool:
    placed = member_table(db, path).get(member.key)
    view = None if placed is None else placed.member
    return not isinstance(view, ast.VarMember) or view.value is not None


def _unset(db: Database, path: str, member: DeclaredMember, why: str) -> Fault:
    placed = member_table(db, path)[member.key]
    span = placed.member.name.span.shifted(placed.start)
    return fault(NULL_MISUSED, span, why=f"unset {why}", name=member.name)


class _Walk:
    """Goes through a constructor; a way's set holds the names that have no value yet."""

    def __init__(self, view: ast.Member, start: int) -> None:
        self.start = start
        self.off = escapes(view)
        self.faults: list[Fault] = []
        self.names_of_this: set[typed.Variable] = set()

    def way(self, expr: typed.Expr, unset: set[str]) -> set[str]:
        """What is still without a value behind `expr`."""
        match expr:
            case typed.Assign(operator=None, target=typed.InstanceMember(target=typed.This())):
                assert isinstance(expr.target, typed.InstanceMember)
                return self.way(expr.value, unset - {expr.target.member.name})
            case typed.While(is_do=True):
                self.uses(expr.condition, unset)
                return self.way(expr.body, unset)
            case typed.Block():
                for statement in expr.statements:
                    unset = self.way(statement, unset)
                return unset
            case typed.If() if expr.otherwise is not None:
                return self.way(expr.then, set(unset)) | self.way(expr.otherwise, set(unset))
            case typed.For() if _runs(expr.iterable):
                return self.way(expr.body, unset)
            case typed.VariableDeclaration(value=typed.This()):
                self.names_of_this.add(expr.variable)
            case _:
                self.uses(expr, unset)
        return unset

    def uses(self, expr: typed.Expr, unset: set[str]) -> None:
        """Tells what can't be used while fields are without a value."""
        if not unset:
            return
        pending: list[Node] = [expr]
        written: set[int] = set()
        while pending:
            node = pending.pop()
            if isinstance(node, typed.Assign) and node.operator is None:
                written.add(id(node.target))
            if id(node) in written and isinstance(node, typed.InstanceMember):
                if isinstance(node.target, typed.This):
                    continue  # not set on every way: that is said of the field itself
            if isinstance(node, typed.Expr):
                self._use(node, unset)
            if not (isinstance(node, typed.InstanceMember) and isinstance(node.target, typed.This)):
                pending.extend(reversed(list(children(node))))

    def _use(self, node: typed.Expr, unset: set[str]) -> None:
        match node:
            case typed.InstanceMember(target=typed.This(), member=member):
                if member.kind == "method":
                    self._tell(node.span, "early method", member.name)
                elif member.name in unset:
                    self._tell(node.span, "early field", member.name)
            case typed.This() if not self.off.is_off(node):
                self._tell(node.span, "early this", "this")
            case typed.Local() if node.variable in self.names_of_this:
                if not self.off.is_off(node):
                    self._tell(node.span, "early this", node.variable.name)
            case _:
                pass

    def _tell(self, span: Span, why: str, name: str) -> None:
        self.faults.append(fault(NULL_MISUSED, span.shifted(self.start), why=why, name=name))


def _runs(iterable: typed.Expr) -> bool:
    """`0...3`: the loop's body runs for sure."""
    match iterable:
        case typed.Binary(
            operator="...",
            left=typed.Constant(value=int() as first),
            right=typed.Constant(value=int() as last),
        ):
            return first < last
        case _:
            return False
