"""What one member says about the shapes of `Dynamic` values, gathered from its typed tree.

The member is typed by Haxe's rules; a walk over it notes where values come from, where they go and
what is done with them, as the facts of `shape_facts`:

    var content = params.message ?? "";      field(params, "message"), typed(content, String), …
    if (content.trim() == "") …              use(content, "trim")

A value's place is handed up by `value`, and merged with where it flows by `into`; `want` notes that
it is demanded as a type; what nobody uses is only visited.
"""

from __future__ import annotations

from compiler_core.project.files import is_library, is_shipped
from compiler_core.query import Database
from compiler_core.semantics import typed
from compiler_core.semantics.declared import DeclaredMember, declared_type, strip
from compiler_core.semantics.items import MemberKey
from compiler_core.semantics.shape_contracts import RESPONSES
from compiler_core.semantics.shape_facts import (
    ASSIGNS,
    ELEMENTS,
    Answers,
    Elsewhere,
    Evidence,
    Field,
    Free,
    Keyed,
    LiteralOf,
    Outside,
    Place,
    Same,
    Tested,
    TupleOf,
    Typed,
    Use,
    Wanted,
    mark,
)
from compiler_core.semantics.typed_walk import Node, children
from compiler_core.semantics.typer.undeclared import full_name
from compiler_core.semantics.types import (
    BOOL,
    FLOAT,
    INT,
    MAP_ID,
    STRING,
    AbstractType,
    AnyType,
    ClassType,
    DynamicType,
    EnumType,
    FunctionType,
    Monomorph,
    StructureType,
    Type,
    TypeId,
    UnknownType,
)

_OPEN = (DynamicType, UnknownType, AnyType, Monomorph)
MAX_NESTING = 6
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
    elif value is not None and gatherer.is_open(declared.type):
        gatherer.same(("field", declared.key), gatherer.value(value))
    elif value is not None:
        gatherer.visit(value)
    return tuple(gatherer.found)


class _Gatherer:
    __slots__ = (
        "answers",
        "class_id",
        "db",
        "found",
        "key",
        "numbers",
        "own",
        "parts",
        "results",
    )

    def __init__(
        self,
        db: Database,
        declared: DeclaredMember,
        variables: tuple[typed.Variable, ...],
        own: dict[tuple[str, bool], MemberKey],
    ) -> None:
        self.db = db
        self.key = declared.key
        self.class_id: TypeId | None = declared.owner
        self.own = own
        self.found: list[Evidence] = []
        self.numbers = {id(variable): index for index, variable in enumerate(variables)}
        self.parts = 0
        self.results: list[Place | Type | None] = []
        """Of the functions around: where their result is, or its known type."""
        self.answers: list[bool] = []
        """Of each value that the function returns: whether it is a sent answer."""

    # -- places --

    def part(self) -> Place:
        self.parts += 1
        return ("part", self.key, self.parts)

    def variable(self, variable: typed.Variable) -> Place:
        return ("variable", self.key, self.numbers.get(id(variable), -1))

    def is_open(self, type: Type | None, depth: int = 0) -> bool:
        """A `Dynamic`, or a structure that may hold one; a recursive one is looked at only so
        far."""
        if type is None:
            return True
        stripped = strip(self.db, type)
        if isinstance(stripped, StructureType):
            return depth < MAX_NESTING and any(
                self.is_open(field.type, depth + 1) for field in stripped.fields
            )
        return isinstance(stripped, _OPEN)

    def same(self, first: Place, second: Place | None) -> None:
        if second is not None and first != second:
            self.found.append(Same(first, second))

    # -- functions --

    def function(self, function: typed.Function) -> None:
        for index, parameter in enumerate(function.parameters):
            place = self.variable(parameter.variable)
            if self.is_open(parameter.variable.type):
                self.same(place, ("parameter", self.key, index))
            else:
                self.found.append(Typed(place, parameter.variable.type))
            if parameter.default is not None:
                self.into(place, parameter.default)
        result: Place = ("result", self.key)
        self.results.append(result if self.is_open(function.result) else function.result)
        self.visit(function.body)
        self.results.pop()
        if self.answers and all(self.answers):
            self.found.append(Answers(result))

    def inner_function(self, node: typed.Function) -> None:
        for parameter in node.parameters:
            self.found.append(Free(self.variable(parameter.variable)))
        self.results.append(None)
        self.visit(node.body)
        self.results.pop()

    # -- values --

    def into(self, place: Place, node: typed.Expr) -> None:
        """The value of `node` flows into `place`."""
        self.same(place, self.value(node))

    def value(self, node: typed.Expr) -> Place | None:
        """Where the value of `node` is; None where it says nothing (`null`, a thrown branch)."""
        match node:
            case typed.Constant(value=None):
                return None
            case typed.Local(variable=variable):
                if self.is_open(variable.type):
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
                return self.call(node)
            case typed.Object():
                return self.object(node)
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
        self.visit_children(node)
        return self.known(node)

    def known(self, node: typed.Expr) -> Place:
        """A place for a value of which only the type is known."""
        place = self.part()
        stripped = strip(self.db, node.type)
        if isinstance(stripped, _OPEN):
            self.found.append(Free(place))
        else:
            self.found.append(Typed(place, node.type))
        return place

    def value_again(self, node: typed.Expr) -> Place | None:
        """The place of something assigned to, whose parts have been visited."""
        if isinstance(node, typed.Local) and self.is_open(node.variable.type):
            return self.variable(node.variable)
        return self.known(node)

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
        if key is None or not self.is_open(member.type):
            if key is not None and member.kind == "method":
                self.escapes(key, member)
            return self.known(node)
        return ("field", key)

    def elsewhere(self, member: typed.Member) -> Place | None:
        """The value of another class's field, or the result of its function."""
        found = self.declared(member)
        if found is None:
            return None
        place = self.part()
        self.found.append(Elsewhere(place, found.path, found.key))
        return place

    def declared(self, member: typed.Member) -> DeclaredMember | None:
        """The declaration of a member of another class of the project."""
        owner = None if member.owner is None else declared_type(self.db, member.owner)
        if owner is None or member.owner == self.class_id or is_shipped(owner.path):
            return None
        members = owner.static if member.is_static else owner.instance
        found = members.get(member.name)
        return None if found is None or found.item.is_extern else found

    def escapes(self, key: MemberKey, member: typed.Member) -> None:
        """A function of the class used as a value: anyone may call it."""
        for index in range(len(getattr(member.type, "parameters", ()))):
            self.found.append(Free(("parameter", key, index)))

    def own_key(self, member: typed.Member) -> MemberKey | None:
        if member.owner is None or member.owner != self.class_id:
            return None
        return self.own.get((member.name, member.is_static))

    def call(self, node: typed.Call) -> Place:
        callee = node.callee
        method = self.method_of_open(callee)
        if method is not None:
            target = self.value(method[0])
            args = tuple(self.argument(arg) for arg in node.args if arg is not None)
            if target is not None:
                self.found.append(Use(target, method[1], args))
            self.keywords(node)
            return self.known(node)
        if isinstance(callee, typed.UnknownFunction | typed.UnknownMember):
            return self.undeclared(node, callee)
        key = self.called(callee)
        if key is None:
            return self.call_of_others(node, callee)
        for index, arg in enumerate(node.args):
            if arg is not None and self.is_open(self.parameter_type(callee, index)):
                self.into(("parameter", key, index), arg)
            elif arg is not None:
                self.want(arg, self.parameter_type(callee, index))
        self.keywords(node)
        return ("result", key) if self.is_open(node.type) else self.known(node)

    def undeclared(
        self, node: typed.Call, callee: typed.UnknownFunction | typed.UnknownMember
    ) -> Place:
        """A function that nothing declares gives one kind of value wherever it is called."""
        if isinstance(callee, typed.UnknownMember):
            self.visit(callee.target)
        for arg in node.args:
            if arg is not None:
                self.value(arg)
        self.keywords(node)
        if not self.is_open(node.type):
            return self.known(node)
        place: Place = ("undeclared", full_name(callee))
        self.found += (Free(place), Outside(place))
        return place

    def call_of_others(self, node: typed.Call, callee: typed.Expr) -> Place:
        """A call of what the class around has not declared."""
        member = (
            callee.member if isinstance(callee, typed.StaticMember | typed.InstanceMember) else None
        )
        if isinstance(callee, typed.InstanceMember):
            self.visit(callee.target)
        elif member is None:
            self.visit(callee)
        found = None if member is None else self.declared(member)
        for index, arg in enumerate(node.args):
            if arg is None:
                continue
            type = self.parameter_type(callee, index)
            if found is not None and self.is_open(type):
                place = self.value(arg)
                if place is not None:
                    self.found.append(Elsewhere(place, found.path, found.key, index))
            else:
                self.want(arg, type)
        self.keywords(node)
        if member is None:
            return self.known(node)
        self.assigned(node, member)
        keys = mark(member.metadata)
        if keys is not None and self.is_open(node.type):
            result = self.part()
            self.found += (Keyed(result, keys.form, keys.is_deep), Free(result))
            return result
        if found is not None and self.is_open(node.type):
            return self.elsewhere(member) or self.known(node)
        return self.known(node)

    def assigned(self, node: typed.Call, member: typed.Member) -> None:
        """`assign(socket, :key, value)`: the value can be read from the assigns."""
        if member.name != "assign" or len(node.args) != 3 or member.owner is None:
            return
        owner = declared_type(self.db, member.owner)
        key, value = node.args[1], node.args[2]
        if owner is None or not is_library(owner.path) or not isinstance(key, typed.Atom):
            return
        place = None if value is None else self.value(value)
        if place is not None:
            self.found.append(Field(ASSIGNS, key.name, place, "write"))

    def parameter_type(self, callee: typed.Expr, index: int) -> Type | None:
        function = strip(self.db, callee.type)
        if not isinstance(function, FunctionType) or not function.parameters:
            return None
        if index < len(function.parameters):
            found = function.parameters[index]
            return None if found.rest else found.type
        return None

    # -- what is wanted of a value --

    def want(self, node: typed.Expr, type: Type | None) -> None:
        """The value of `node` is handed to where a `type` is demanded."""
        place = self.value(node)
        if (place is not None and place[0] != "part") or isinstance(node, _READS):
            if place is not None and type is not None and self.is_wantable(type):
                self.found.append(Wanted(place, type))

    def is_wantable(self, type: Type, depth: int = 0) -> bool:
        """A type that a value can be known by; one of open parts says too little."""
        stripped = strip(self.db, type)
        if isinstance(stripped, StructureType):
            return depth < MAX_NESTING
        if isinstance(stripped, AbstractType):
            return stripped in (INT, FLOAT, BOOL) or stripped.id == MAP_ID
        return isinstance(stripped, ClassType | EnumType)

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

    def method_of_open(self, callee: typed.Expr) -> tuple[typed.Expr, str] | None:
        """The receiver and name of a method that is called on a value of unknown type."""
        if isinstance(callee, typed.StructureMember):
            return callee.target, callee.name
        if isinstance(callee, typed.InstanceMember) and self.is_open(callee.target.type):
            return callee.target, callee.member.name
        return None

    def keywords(self, node: typed.Call) -> None:
        for _, value in node.keywords:
            self.value(value)

    def called(self, callee: typed.Expr) -> MemberKey | None:
        if isinstance(callee, typed.StaticMember):
            return self.own_key(callee.member)
        if isinstance(callee, typed.InstanceMember) and isinstance(callee.target, typed.This):
            return self.own_key(callee.member)
        return None

    def argument(self, node: typed.Expr) -> Place:
        return self.value(node) or self.part()

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

    # -- statements --

    def visit(self, node: Node) -> None:
        """A node whose value nobody uses."""
        match node:
            case typed.Function():
                self.inner_function(node)
            case typed.VariableDeclaration(variable=variable, value=value):
                if value is not None and self.is_open(variable.type):
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
        is_open = place is not None and self.is_open(node.iterable.type)
        for bound in (node.key, node.variable):
            if bound is None or not self.is_open(bound.type):
                continue
            if place is not None and is_open and node.key is None:
                self.found.append(Field(place, ELEMENTS, self.variable(bound), "read"))
            else:
                self.found.append(Free(self.variable(bound)))
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
        if isinstance(target, typed.Local) and self.is_open(target.variable.type):
            self.into(self.variable(target.variable), node.value)
            return
        if isinstance(target, typed.StaticMember | typed.InstanceMember) and self.is_open(
            target.type
        ):
            place_of_field = self.value(target)
            if place_of_field is not None:
                self.into(place_of_field, node.value)
            return
        self.visit(target)
        self.want(node.value, target.type)


_READS = (typed.Local, typed.StructureMember, typed.StaticMember, typed.InstanceMember, typed.Call)


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
