"""What one member says about the shapes of `Dynamic` values, gathered from its typed tree.

The member is typed by Haxe's rules; a walk over it notes where values come from, where they go and
what is done with them, as the facts of `shape_facts`:

    var content = params.message ?? "";      field(params, "message"), typed(content, String), …
    if (content.trim() == "") …              use(content, "trim")

What the walk keeps is in `shape_gathering`, and calls are read by `shape_calls`.
"""

from __future__ import annotations

from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.shape_calls import call
from compiler_core.semantics.shape_contracts import RESPONSES
from compiler_core.semantics.shape_facts import (
    ASSIGNS,
    ELEMENTS,
    Answers,
    Container,
    Evidence,
    Field,
    Free,
    Keyed,
    LiteralOf,
    Outside,
    Place,
    Same,
    TakenApart,
    Tested,
    TupleOf,
    Typed,
    Use,
    Wanted,
    held_type,
    mark,
)
from compiler_core.semantics.shape_gathering import Gathering
from compiler_core.semantics.typed_walk import Node, children
from compiler_core.semantics.types import BOOL, STRING, Type

_COMPARISONS = frozenset(("==", "!=", "<", ">", "<=", ">=", "-", "*", "/", "%"))


def gather(
    db: Database,
    declared: DeclaredMember,
    function: typed.Function | None,
    value: typed.Expr | None,
    variables: tuple[typed.Variable, ...],
    own_functions: dict[tuple[str, bool], MemberKey],
) -> tuple[Evidence, ...]:
    """The evidence of one member, in the order of its text. `own_functions` are the functions and
    fields of the class by name and whether they are static."""
    gatherer = _Gatherer(db, declared, variables, own_functions)
    if function is not None:
        gatherer.function(function)
    elif value is not None and gatherer.is_tracked(declared.type):
        gatherer.same(("field", declared.key), gatherer.value(value))
    elif value is not None:
        gatherer.visit(value)
    return tuple(gatherer.found)


class _Gatherer(Gathering):
    __slots__ = ()

    # -- functions --

    def function(self, function: typed.Function) -> None:
        for index, parameter in enumerate(function.parameters):
            place = self.variable(parameter.variable)
            if self.is_tracked(parameter.variable.type):
                self.same(place, ("parameter", self.key, index))
            else:
                self.found.append(Typed(place, parameter.variable.type))
            if parameter.default is not None:
                self.into(place, parameter.default)
        result: Place = ("result", self.key)
        self.results.append(result if self.is_tracked(function.result) else function.result)
        self.visit(function.body)
        self.results.pop()
        if self.answers and all(self.answers):
            self.found.append(Answers(result))

    def inner_function(self, node: typed.Function, is_free: bool = True) -> None:
        for parameter in node.parameters if is_free else ():
            self.found.append(Free(self.variable(parameter.variable)))
        self.results.append(None)
        self.visit(node.body)
        self.results.pop()

    # -- values --

    def value(self, node: typed.Expr) -> Place | None:
        """Where the value of `node` is; None where it says nothing (`null`, a thrown branch)."""
        match node:
            case typed.Constant(value=None):
                return None
            case typed.Local(variable=variable):
                if self.is_tracked(variable.type):
                    return self.variable(variable)
            case typed.StaticMember(member=member) | typed.InstanceMember(member=member):
                return self.member(node, member)
            case typed.StructureMember():
                target = self.value(node.target)
                place = self.part()
                if target is not None:
                    self.found.append(Field(target, node.name, place, "read"))
                return place
            case typed.Call():
                return call(self, node)
            case typed.Object():
                return self.object(node)
            case typed.Array(elements=elements):
                return self.made(node, elements)
            case typed.MapOf(entries=entries):
                for key, _ in entries:
                    self.visit(key)
                return self.made(node, [held for _, held in entries])
            case typed.New(args=[]) if held_type(strip(self.db, node.type)) is not None:
                return self.made(node, [])
            case typed.Comprehension():
                return self.comprehension(node)
            case typed.Index():
                return self.index(node)
            case typed.Tuple(elements=elements):
                return self.tuple(elements)
            case typed.Binary(operator="??"):
                place = self.part()
                self.into(place, node.left)
                self.into(place, node.right)
                return place
            case typed.Binary():
                self.binary(node)
                return self.known(node)
            case typed.TypeTest(value=tested):
                self.tested(tested)
                return self.known(node)
            case typed.Unary(operator="!", operand=operand):
                self.want(operand, BOOL)
                return self.known(node)
            case typed.If() | typed.Switch() | typed.Block() | typed.Try():
                return self.branches(node)
            case typed.Cast(value=inner) if self.is_open(node.type):
                return self.value(inner)
            case typed.Assign(operator=None):
                self.assign(node)
                return self.value_again(node.target)
            case typed.Return() | typed.Throw() | typed.Break() | typed.Continue():
                self.visit(node)
                return None
            case typed.Template():
                self.template(node)
                return self.known(node)
        self.visit_children(node)
        return self.known(node)

    def template(self, node: typed.Template) -> None:
        """`assigns` that no parameter hands in is what the page assigns."""
        if not node.has_assigns:
            place = self.variable(node.variable)
            self.found += [Same(place, ASSIGNS), Keyed(ASSIGNS, "atom")]
        self.visit_children(node)

    def value_again(self, node: typed.Expr) -> Place | None:
        """The place of something assigned to, whose parts have been visited."""
        if isinstance(node, typed.Local) and self.is_tracked(node.variable.type):
            return self.variable(node.variable)
        return self.known(node)

    def comprehension(self, node: typed.Comprehension) -> Place:
        if not self.is_tracked(node.type):
            self.visit_children(node)
            return self.known(node)
        place, element = self.part(), self.part()
        self.found.append(Container(place, node.type, (element,)))
        self.yields.append(element)
        self.visit(node.loop)
        self.yields.pop()
        return place

    def index(self, node: typed.Index) -> Place:
        target = self.value(node.target)
        key = self.argument(node.index)
        if target is None or not self.is_tracked(node.target.type):
            return self.known(node)
        return self.used(target, "[]", (key,), node)

    def member(
        self, node: typed.StaticMember | typed.InstanceMember, member: typed.Member
    ) -> Place:
        keys = mark(member.metadata)
        key = self.own_key(member)
        if isinstance(node, typed.InstanceMember) and not isinstance(node.target, typed.This):
            self.visit(node.target)
            key = None
        if keys is not None and self.is_open(node.type):
            marked: Place = ("marked", str(member.owner), member.name)
            if member.name == "assigns":
                marked = ASSIGNS
            self.found.append(Keyed(marked, keys.form, keys.is_deep))
            return marked
        if key is None and member.kind != "method" and self.is_open(node.type):
            return self.elsewhere(member) or self.known(node)
        if key is None or not self.is_tracked(member.type):
            if key is not None and member.kind == "method":
                self.escapes(key, member)
            return self.known(node)
        return ("field", key)

    def escapes(self, key: MemberKey, member: typed.Member) -> None:
        """A function of the class used as a value: anyone may call it."""
        for index in range(len(getattr(member.type, "parameters", ()))):
            self.found.append(Free(("parameter", key, index)))

    # -- operators, literals and branches --

    def binary(self, node: typed.Binary) -> None:
        """Both sides of a comparison or of arithmetic are of one type."""
        left, right = node.left, node.right
        if node.operator in ("&&", "||"):
            self.want(left, BOOL)
            self.want(right, BOOL)
        elif node.operator in _COMPARISONS:
            self.want(left, None if self.is_open(right.type) else right.type)
            self.want(right, None if self.is_open(left.type) else left.type)
        else:
            self.visit(left)
            self.visit(right)

    def tested(self, node: typed.Expr) -> None:
        place = self.value(node)
        if place is not None:
            self.found.append(Tested(place))

    def object(self, node: typed.Object) -> Place:
        place = self.part()
        fields: list[tuple[str, Place]] = []
        whole = True
        for field in node.fields:
            if isinstance(field, typed.ObjectSpread):
                whole = False
                self.into(place, field.value)
            else:
                inner = self.part()
                self.into(inner, field.value)
                fields.append((field.name, inner))
        self.found.append(LiteralOf(place, tuple(fields), whole))
        return place

    def tuple(self, elements: list[typed.Expr]) -> Place:
        place = self.part()
        first = elements[0] if elements else None
        tag = first.name if isinstance(first, typed.Atom) else None
        parts = tuple(self.argument(element) for element in elements)
        self.found.append(TupleOf(place, tag, parts))
        return place

    def branches(self, node: typed.If | typed.Switch | typed.Block | typed.Try) -> Place | None:
        """The one value of several branches."""
        place = self.part()
        match node:
            case typed.If():
                self.want(node.condition, BOOL)
                self.into(place, node.then)
                if node.otherwise is not None:
                    self.into(place, node.otherwise)
            case typed.Switch():
                self.subject(node)
                for case in node.cases:
                    if case.guard is not None:
                        self.visit(case.guard)
                    self.into(place, case.body)
            case typed.Try():
                self.into(place, node.body)
                for item in node.catches:
                    self.into(place, item.body)
            case typed.Block(statements=statements):
                for statement in statements[:-1]:
                    self.visit(statement)
                if statements:
                    self.into(place, statements[-1])
        return place

    def subject(self, node: typed.Switch) -> None:
        place = self.value(node.subject)
        for case in node.cases:
            self.bindings(case.pattern, place)

    def bindings(
        self, pattern: typed.Pattern, place: Place | None = None, is_outside: bool = False
    ) -> None:
        """What a pattern binds of the value at `place`. In a tuple it may be anything: tuples are
        messages, and come from outside."""
        match pattern:
            case typed.Bind(variable=variable, inner=inner):
                if self.is_open(variable.type):
                    bound = self.variable(variable)
                    self.same(bound, place)
                    if place is None:
                        self.found.append(Free(bound))
                    if place is None and is_outside:
                        self.found.append(Outside(bound))
                if inner is not None:
                    self.bindings(inner, place, is_outside)
                return
            case typed.OrPattern(alternatives=alternatives):
                for alternative in alternatives:
                    self.bindings(alternative, place, is_outside)
                return
            case typed.TuplePattern(elements=elements) if place is not None:
                self.taken_apart(elements, place)
                return
            case typed.StructurePattern(fields=fields) if place is not None:
                for name, inner in fields:
                    value = self.part()
                    self.found.append(Field(place, name, value, "read"))
                    self.bindings(inner, value)
                return
            case typed.ConstantPattern(value=str()) if place is not None:
                self.found.append(Wanted(place, STRING))
        inside = is_outside or isinstance(pattern, typed.TuplePattern)
        for child in children(pattern):
            if isinstance(child, typed.Pattern):
                self.bindings(child, None, inside)
            else:
                self.visit(child)

    def taken_apart(self, elements: list[typed.Pattern], place: Place) -> None:
        first = elements[0] if elements else None
        tag = first.name if isinstance(first, typed.AtomPattern) else None
        parts = tuple(self.part() for _ in elements)
        self.found.append(TakenApart(place, tag, parts))
        for element, part in zip(elements, parts, strict=True):
            self.bindings(element, part)

    # -- statements --

    def visit(self, node: Node) -> None:
        """A node whose value nobody uses."""
        match node:
            case typed.Function():
                self.inner_function(node)
            case typed.Yield(key=key, value=value) if self.yields:
                if key is not None:
                    self.visit(key)
                self.into(self.yields[-1], value)
            case typed.VariableDeclaration(variable=variable, value=value):
                if value is not None and self.is_tracked(variable.type):
                    self.into(self.variable(variable), value)
                elif value is not None:
                    self.want(value, variable.type)
            case typed.Return(value=value) if value is not None:
                self.return_(value)
            case typed.Assign():
                self.assign(node)
            case typed.Switch():
                self.subject(node)
                for case in node.cases:
                    if case.guard is not None:
                        self.visit(case.guard)
                    self.visit(case.body)
            case typed.For():
                self.loop(node)
            case typed.With():
                self.with_(node)
            case typed.Binary(operator=operator) if operator != "??":
                self.binary(node)
            case typed.TypeTest(value=tested):
                self.tested(tested)
            case typed.If():
                self.want(node.condition, BOOL)
                self.visit(node.then)
                if node.otherwise is not None:
                    self.visit(node.otherwise)
            case typed.Call() | typed.StructureMember() | typed.Object() | typed.Tuple():
                self.value(node)
            case typed.StaticMember() | typed.InstanceMember():
                self.value(node)
            case typed.Pattern():
                self.bindings(node)
            case typed.Template():
                self.template(node)
            case _:
                self.visit_children(node)

    def return_(self, value: typed.Expr) -> None:
        result = self.results[-1] if self.results else None
        if len(self.results) == 1:
            self.answers += [_is_answer(one) for one in _ends(value)]
        if isinstance(result, Type):
            self.want(value, result)
        elif result is not None:
            self.into(result, value)
        else:
            self.visit(value)

    def loop(self, node: typed.For) -> None:
        place = self.value(node.iterable)
        is_tracked = self.is_tracked(node.iterable.type)
        for bound in (node.key, node.variable):
            if bound is None or not self.is_tracked(bound.type):
                continue
            if place is None or not is_tracked or bound is node.key:
                self.found.append(Free(self.variable(bound)))
            elif node.key is None:
                self.found.append(Field(place, ELEMENTS, self.variable(bound), "read"))
            else:
                self.found.append(Use(place, "[]", (), self.variable(bound)))
        self.visit(node.body)

    def with_(self, node: typed.With) -> None:
        """What `user <- find(id)` binds lies in what is found."""
        for clause in node.clauses:
            self.value(clause.value)
            if clause.pattern is not None:
                self.bindings(clause.pattern, None, is_outside=True)
        self.visit(node.body)
        for case in node.otherwise:
            self.visit_children(case)

    def visit_children(self, node: Node) -> None:
        for child in children(node):
            self.visit(child)

    def assign(self, node: typed.Assign) -> None:
        target = node.target
        if node.operator is not None and node.operator != "??":
            self.visit(target)
            self.visit(node.value)
            return
        if isinstance(target, typed.StructureMember):
            owner = self.value(target.target)
            place = self.part()
            self.into(place, node.value)
            if owner is not None:
                self.found.append(Field(owner, target.name, place, "write"))
            return
        if isinstance(target, typed.Local) and self.is_tracked(target.variable.type):
            self.into(self.variable(target.variable), node.value)
            return
        if isinstance(target, typed.Index) and self.is_tracked(target.target.type):
            owner, key = self.value(target.target), self.argument(target.index)
            value = self.argument(node.value)
            if owner is not None:
                self.found.append(Use(owner, "[]=", (key, value)))
            return
        if isinstance(target, typed.StaticMember | typed.InstanceMember) and self.is_tracked(
            target.type
        ):
            place_of_field = self.value(target)
            if place_of_field is not None:
                self.into(place_of_field, node.value)
            return
        self.visit(target)
        self.want(node.value, target.type)


def _ends(node: typed.Expr) -> list[typed.Expr]:
    """The expressions that a value can come from."""
    match node:
        case typed.Switch(cases=cases):
            return [end for case in cases for end in _ends(case.body)]
        case typed.If(then=then, otherwise=otherwise) if otherwise is not None:
            return [*_ends(then), *_ends(otherwise)]
        case typed.Block(statements=statements) if statements:
            return _ends(statements[-1])
    return [node]


def _is_answer(node: typed.Expr) -> bool:
    if not isinstance(node, typed.Call) or not isinstance(node.callee, typed.StaticMember):
        return False
    owner = node.callee.member.owner
    return node.callee.member.name in RESPONSES and str(owner) in ("Conn", "Controller")
