"""Inference as queries: one member at a time, assembled into a typed module.

    member_view(path, key) --+
    items, scope, lookups ---+--> infer_member(path, key) --> typed_module(path), faults(path)

A member is inferred from its own view and from signatures; a keystroke in one body runs one
`infer_member`. A function whose result is not written has a signature only once its body is
inferred (`member_type`); functions that need each other's in a circle get `Unknown` for each
other's, where Haxe demands an annotation.

Spans inside members are relative to them; `typed_module` and `faults` add where they start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from compiler_core.project.files import is_shadowed, module_of
from compiler_core.project.sources import dialect, parse
from compiler_core.query import Database, query, query_with
from compiler_core.semantics import typed
from compiler_core.semantics.body_rules import Rules, body_faults
from compiler_core.semantics.circles import circles
from compiler_core.semantics.declaration_rules import rule_faults
from compiler_core.semantics.declared import (
    DeclaredMember,
    declared_member,
    declared_type,
    function_type,
)
from compiler_core.semantics.faults import FIELD_ADDED_TO_LITERAL, Fault, Place, Reason, placed_at
from compiler_core.semantics.header_faults import header_faults
from compiler_core.semantics.items import MemberKey, items, member_table, member_view, nested_name
from compiler_core.semantics.null_safety import null_faults
from compiler_core.semantics.null_safety_fields import field_faults
from compiler_core.semantics.null_safety_modes import accessed_type, is_class_safe, member_mode
from compiler_core.semantics.resolve import Surroundings
from compiler_core.semantics.scope import file_scope, resolve_type
from compiler_core.semantics.settle import holds_unknown, settle, settled
from compiler_core.semantics.shapes import class_shapes, may_be_shaped
from compiler_core.semantics.typer.clause_heads import as_clause_parameter
from compiler_core.semantics.typer.context import FunctionFrame, Shapes, Typer
from compiler_core.semantics.typer.functions import (
    function_body,
    parameter,
    parameter_type,
    report_missing_return,
    result_reason,
)
from compiler_core.semantics.typer.handlers import HANDLERS
from compiler_core.semantics.typer.literal_growth import grown
from compiler_core.semantics.typer.members import make_member, shaped
from compiler_core.semantics.typer.type_views import check_names, resolve_view
from compiler_core.semantics.types import (
    DYNAMIC,
    UNKNOWN,
    AbstractType,
    ClassType,
    DynamicType,
    FunctionType,
    Monomorph,
    Type,
    TypeId,
)
from compiler_core.semantics.visibility import Visitor
from compiler_core.syntax import ast

MAX_RUNS = 4

ROUNDS = 2
"""How often the members of a circle are looked at before they are inferred."""


@dataclass(slots=True, eq=False)
class InferredMember:
    """What inference makes of one member, spans relative to it."""

    type: Type
    function: typed.Function | None
    value: typed.Expr | None
    faults: tuple[Fault, ...]
    variables: tuple[typed.Variable, ...]
    """In the order in which they are made: their numbers."""


def _same_object(old: InferredMember, new: InferredMember) -> bool:
    return old is new


def _unfinished(db: Database, path: str, key: MemberKey) -> InferredMember:
    """The asker is being inferred already: what is written of it is all there is."""
    declared = declared_member(db, path, key)
    type: Type = UNKNOWN
    if declared is not None and declared.item.kind == "function":
        type = function_type(declared.item.parameters, declared.written, declared.result or UNKNOWN)
    return InferredMember(type, None, None, (), ())


@query_with(same=_same_object, cycle=_unfinished)
def infer_declared(db: Database, path: str, key: MemberKey) -> InferredMember:
    """One member by Haxe's rules alone: a `Dynamic` stays one."""
    return _infer(db, path, key, None)


@query_with(same=_same_object)
def infer_member(db: Database, path: str, key: MemberKey) -> InferredMember:
    """One member, with the shapes that its class's functions give to `Dynamic` values. What is
    wrong is told by Haxe's rules: a shape is a finding, never a demand."""
    plain = infer_declared(db, path, key)
    if not may_be_shaped(db, path, key):
        return plain
    shapes = class_shapes(db, path, key.declaration)
    if shapes is None or not shapes.touches(key):
        return plain
    found = _infer(db, path, key, shapes)
    return InferredMember(plain.type, found.function, found.value, plain.faults, found.variables)


def _unfinished_type(db: Database, path: str, key: MemberKey) -> Type:
    return _unfinished(db, path, key).type


@query_with(cycle=_unfinished_type)
def member_type(db: Database, path: str, key: MemberKey) -> Type:
    """The type of a member whose declaration doesn't write it in full."""
    declared = declared_member(db, path, key)
    if declared is not None and declared.type is not None:
        return declared.type
    return infer_declared(db, path, key).type


@query
def first_look(db: Database, path: str, key: MemberKey, rounds: int) -> Type:
    """The type of a member of a circle (`circles`) as far as `rounds` looks at the others
    tell it. The first look knows nothing of them; often it is enough: `return "(" + f(x) + ")"` is
    a string, whatever `f` is."""
    return _infer(db, path, key, None, rounds).type


def _in_circle(db: Database, path: str, key: MemberKey, rounds: int) -> Type:
    if rounds == 0:
        return _unfinished_type(db, path, key)
    found = first_look(db, path, key, 0)
    for more in range(1, rounds):
        if not holds_unknown(found):
            return found
        found = first_look(db, path, key, more)
    return found


def _same_parts(
    old: tuple[typed.Member, InferredMember] | None, new: tuple[typed.Member, InferredMember] | None
) -> bool:
    if old is None or new is None:
        return old is new
    return old[1] is new[1] and old[0] == new[0]


@query_with(same=_same_parts)
def member_parts(
    db: Database, path: str, key: MemberKey
) -> tuple[typed.Member, InferredMember] | None:
    """A member as its uses see it, and what its body is; None where it is gone."""
    declared = declared_member(db, path, key)
    if declared is None:
        return None
    inferred = infer_member(db, path, key)
    return make_member(declared, inferred.type), inferred


def _same_module(old: typed.TypedModule, new: typed.TypedModule) -> bool:
    return old is new


@query_with(same=_same_module)
def typed_module(db: Database, path: str) -> typed.TypedModule:
    """A file's typed tree, put together from its members'."""
    source = parse(db, path).source
    module = items(db, path)
    declarations = [_declaration(db, path, view, "", 0) for view in source.declarations]
    members = _members(db, path, source.members, "", 0)
    return typed.TypedModule(path, module.package, module.name, source, declarations, members)


@query
def faults(db: Database, path: str) -> tuple[Fault, ...]:
    """What is wrong with a file's names and types, spans relative to the file, in their order.
    Nothing is said of a file that another class path's stands in for: the build doesn't see it."""
    if is_shadowed(db, path):
        return ()
    found = [
        *header_faults(db, path),
        *rule_faults(db, path),
        *field_faults(db, path, lambda key: infer_member(db, path, key).function),
    ]
    for key, placed in member_table(db, path).items():
        if isinstance(placed.member, ast.EnumConstructor):
            continue
        own = infer_member(db, path, key).faults
        if own:
            found.extend(placed_at(db, path, fault.shifted(placed.start)) for fault in own)
    return tuple(sorted(found, key=lambda fault: fault.span))


@query
def framework_types(db: Database, path: str, declaration: str) -> tuple[TypeId, ...]:
    """The declarations whose functions a class's annotations bring into scope: the input
    `framework_scopes` maps an annotation's name to dotted names of types."""
    scopes = cast("Mapping[str, tuple[str, ...]]", db.input("framework_scopes", None, {}))
    item = items(db, path).type(declaration.split(".")[0]) if declaration else None
    if item is None or not scopes:
        return ()
    found: list[TypeId] = []
    for annotation in item.annotations:
        for name in scopes.get(annotation.name, ()):
            resolved = resolve_type(db, path, tuple(name.split(".")))
            if resolved is not None:
                found.append(resolved.id)
    return tuple(found)


# --- one member ------------------------------------------------------------------------------


def run_typer(
    db: Database,
    path: str,
    key: MemberKey,
    declared: DeclaredMember,
    view: ast.Member,
    shapes: Shapes | None,
    kind: type[Typer],
) -> Typer:
    """One run over a view of a member, for who looks at what the typer meets (`semantics.probe`).
    It is no query: the view may be of another text than the file's."""
    seeds = {} if shapes is None else shapes.of_member(key)
    typer = _typer(db, path, key, declared, seeds, shapes, kind)
    _run(typer, view, declared)
    return typer


def _infer(
    db: Database, path: str, key: MemberKey, shapes: Shapes | None, rounds: int = ROUNDS
) -> InferredMember:
    """Run the typer until no local is learnt that an earlier run should have known."""
    view = member_view(db, path, key)
    declared = declared_member(db, path, key)
    if view is None or declared is None:
        return InferredMember(DYNAMIC, None, None, (), ())
    seeds: dict[int, Type] = {} if shapes is None else shapes.of_member(key)
    grown_faults: list[Fault] = []
    for _ in range(MAX_RUNS):
        typer = _typer(db, path, key, declared, seeds, shapes, rounds=rounds)
        made = _run(typer, view, declared)
        for variable in typer.variables:
            variable.type = settled(variable.type)
        more = _learnt(typer, seeds)
        grown_faults.extend(item for item in typer.faults if item.code == FIELD_ADDED_TO_LITERAL)
        if not more:
            break
        seeds = {**seeds, **more}
    rest = [item for item in typer.faults if item.code != FIELD_ADDED_TO_LITERAL]
    if shapes is None:
        rest.extend(_broken_rules(db, path, key, declared, view, made))
    seen = dict.fromkeys([*grown_faults, *rest])
    return replace(made, faults=tuple(sorted(seen, key=lambda item: item.span)))


def _broken_rules(
    db: Database,
    path: str,
    key: MemberKey,
    declared: DeclaredMember,
    view: ast.Member,
    made: InferredMember,
) -> tuple[Fault, ...]:
    root = made.function or made.value
    if root is None or declared.item.is_macro:
        return ()
    visitor = Visitor(path, declared.owner, key)
    rules = Rules(
        db,
        visitor,
        declared.item.is_static,
        is_constructor=key.name == "new",
        is_initialiser=made.value is not None,
        dialect=dialect(db),
        view=view,
    )
    mode = member_mode(db, declared.owner, declared.item.annotations)
    if mode == "Off":
        return body_faults(rules, root)
    if made.function is not None:
        wanted = accessed_type(db, declared)
    else:
        wanted = made.type if is_class_safe(db, declared.owner) else None
    return (*body_faults(rules, root), *null_faults(db, mode, view, root, wanted))


def _learnt(typer: Typer, seeds: Mapping[int, Type]) -> dict[int, Type]:
    """Locals whose type the next run should know from the start."""
    more: dict[int, Type] = {}
    for number in typer.deferred:
        type = typer.variables[number].type
        if number not in seeds and not isinstance(typer.strip(type), DynamicType):
            more[number] = type
    for number, type in grown(typer).items():
        if seeds.get(number) != type:
            more[number] = type
    return more


def _typer(
    db: Database,
    path: str,
    key: MemberKey,
    declared: DeclaredMember,
    seeds: Mapping[int, Type],
    shapes: Shapes | None,
    kind: type[Typer] = Typer,
    rounds: int = ROUNDS,
) -> Typer:
    known: dict[MemberKey, Type] = {}
    circle = circles(db, path, key.declaration).get(key.name, frozenset())

    def signature(member: DeclaredMember) -> Type:
        if member.type is not None:
            return member.type
        if member.path != path:
            return member_type(db, member.path, member.key)
        if member.key not in known:
            in_circle = member.key.declaration == key.declaration and member.name in circle
            known[member.key] = (
                _in_circle(db, path, member.key, rounds)
                if in_circle
                else member_type(db, path, member.key)
            )
        return known[member.key]

    owner = None if declared.owner is None else declared_type(db, declared.owner)
    parameters: dict[str, Type] = {item.name: item for item in declared.parameters}
    self_type: Type | None = None
    if owner is not None:
        if not (declared.item.is_static and owner.kind == "class" and dialect(db) == "haxe"):
            parameters = {**{item.name: item for item in owner.parameters}, **parameters}
        self_type = ClassType(owner.id, tuple(owner.parameters))
        if owner.kind in ("abstract", "enum abstract"):
            self_type = owner.underlying or AbstractType(owner.id, tuple(owner.parameters))
    return kind(
        db,
        path,
        key,
        Surroundings(path, key.declaration, parameters),
        file_scope(db, path),
        HANDLERS,
        signature,
        declared.owner,
        self_type,
        declared.item.is_static,
        seeds,
        shapes,
        framework_types(db, path, key.declaration),
    )


def _run(typer: Typer, view: ast.Member, declared: DeclaredMember) -> InferredMember:
    made: InferredMember
    if declared.item.is_macro:
        typer.silent += 1  # it runs in the compiler, where other conditions and classes hold
    if isinstance(view, ast.FunctionMember):
        made = _function(typer, view, declared)
    elif isinstance(view, ast.VarMember):
        made = _variable(typer, view, declared)
    else:
        return InferredMember(DYNAMIC, None, None, (), ())
    typer.report_unused()
    return InferredMember(
        settled(made.type), made.function, made.value, tuple(typer.faults), tuple(typer.variables)
    )


def _variable(typer: Typer, view: ast.VarMember, declared: DeclaredMember) -> InferredMember:
    written = None if view.type is None else resolve_view(typer, view.type)
    type: Type = written or Monomorph()
    underlying = _enum_value_of(typer, declared)
    if underlying is not None and declared.type is not None:
        type = declared.type
    if typer.shapes is not None:
        type = shaped(typer, declared, type)
    typer.own_type = type
    value = None
    if view.value is not None:
        reason = None if view.type is None else Reason(Place(view.type.span), "written")
        value = typer.check(view.value, underlying or type, reason=reason)
        settle(value)
    elif written is None:
        type = DYNAMIC if declared.type is None else declared.type
    return InferredMember(type, None, value, (), ())


def _enum_value_of(typer: Typer, declared: DeclaredMember) -> Type | None:
    """The type behind a value of an enum abstract: its initialiser's."""
    owner = None if declared.owner is None else declared_type(typer.db, declared.owner)
    if owner is None or owner.kind != "enum abstract" or not declared.item.is_static:
        return None
    written = declared.item.type is not None and declared.type is not None
    if written and not (isinstance(declared.type, AbstractType) and declared.type.id == owner.id):
        return None
    return owner.underlying


def _function(typer: Typer, view: ast.FunctionMember, declared: DeclaredMember) -> InferredMember:
    parts = view.function
    for own in parts.type_parameters:
        if own.constraint is not None:
            check_names(typer, own.constraint)
    parameters = [
        parameter(typer, as_clause_parameter(typer, item, view), _known(declared, index))
        for index, item in enumerate(parts.parameters)
    ]
    is_written = parts.result is not None
    if parts.result is not None:
        result = resolve_view(typer, parts.result)
    elif declared.result is not None:
        result = declared.result
    else:
        result = Monomorph()
    type = FunctionType(tuple(parameter_type(typer, item) for item in parameters), result)
    if typer.shapes is not None:
        typer.own_type = shaped(typer, declared, type)
        assert isinstance(typer.own_type, FunctionType)
        type = typer.own_type
        result = type.result
    typer.own_type = type
    if parts.body is None:
        return InferredMember(type, None, None, (), ())
    frame = FunctionFrame(
        result, is_written or declared.result is not None, reason=result_reason(parts)
    )
    body = function_body(typer, parts, frame, is_arrow=False)
    if (
        typer.key.name != "new"
    ):  # a constructor that says what it makes gives nothing back all the same
        report_missing_return(typer, view.name, result, body, is_written)
    function = typed.Function(view.span, type, parameters, result, body, view.name.text)
    settle(function)
    return InferredMember(type, function, None, (), ())


def _known(declared: DeclaredMember, index: int) -> Type | None:
    """The type of a parameter as far as the declarations tell it: a setter's is its property's."""
    return declared.written[index] if index < len(declared.written) else None


# --- the module ------------------------------------------------------------------------------


def _declaration(
    db: Database, path: str, view: ast.TypeDeclaration, outer: str, start: int
) -> typed.TypedDeclaration:
    """`start`: where the class-level declaration's member stands, 0 for one of the file."""
    name = nested_name(outer, view.name.text)
    module = module_of(db, path)
    id = TypeId(module[:-1], module[-1], name)
    declared = declared_type(db, id)
    constructors = []
    if declared is not None:
        by_name = {item.name: item for item in declared.constructors}
        for placed in view.members:
            member = placed.member
            if isinstance(member, ast.EnumConstructor) and member.name.text in by_name:
                found = by_name[member.name.text]
                constructors.append(
                    typed.TypedConstructor(
                        found.name,
                        found.index,
                        found.parameters or (),
                        member,
                        placed.start + start,
                    )
                )
    nested = [
        _declaration(db, path, placed.member.declaration, name, placed.start + start)
        for placed in view.members
        if isinstance(placed.member, ast.DeclarationMember)
    ]
    return typed.TypedDeclaration(
        id,
        view,
        _members(db, path, view.members, name, start),
        constructors,
        None if declared is None else declared.aliased,
        nested,
    )


def _members(
    db: Database, path: str, placed_members: list[ast.PlacedMember], owner: str, start: int
) -> list[typed.TypedMember]:
    found: list[typed.TypedMember] = []
    counts: dict[str, int] = {}
    for placed in placed_members:
        view = placed.member
        if not isinstance(view, ast.FunctionMember | ast.VarMember | ast.EnumConstructor):
            continue
        name = view.name.text
        key = MemberKey(owner, name, counts.get(name, 0))
        counts[name] = key.occurrence + 1
        parts = None if isinstance(view, ast.EnumConstructor) else member_parts(db, path, key)
        if parts is None:
            continue
        member, inferred = parts
        found.append(
            typed.TypedMember(member, view, placed.start + start, inferred.function, inferred.value)
        )
    return found
