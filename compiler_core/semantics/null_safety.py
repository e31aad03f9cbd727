"""Null safety where `@:nullSafety` switches it on: no null where the type has none (HX123).

    function greet(?name: String) {
        trace(name.length);          // name may be null
        if (name == null) return;
        trace(name.length);          // no more: the way with null has been left
    }

One walk over a member's typed tree, in the order in which the program runs, with what is known not
to be null at each point (`null_safety_state.Known`). Branches are walked from one state and what is
known after them is what both know; a loop's body is walked twice, first silently, to find what it
makes null again. The rules are those of Haxe's `nullSafety.ml`, whose verdict is ours, generous
where that is: `arr[i]` is taken for an element, and in the mode `Loose` a call is taken to change
no field. Nothing of this runs for a member in whose class it is off.
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.base.span import Span
from compiler_core.query import Database
from compiler_core.semantics import null_safety_ways as ways
from compiler_core.semantics import typed
from compiler_core.semantics.declared import follow, strip
from compiler_core.semantics.faults import NULL_MISUSED, Fault, fault
from compiler_core.semantics.names import type_name
from compiler_core.semantics.null_safety_closures import runs_at_once, takes_any
from compiler_core.semantics.null_safety_conditions import is_null, told_by
from compiler_core.semantics.null_safety_escapes import Escapes, escapes
from compiler_core.semantics.null_safety_state import Known, Mode
from compiler_core.semantics.null_safety_types import (
    fits,
    has_null,
    parameters_of,
    without_null,
)
from compiler_core.semantics.safe_chains import is_chained
from compiler_core.semantics.typed_walk import children
from compiler_core.semantics.types import (
    MAP_ID,
    STRING,
    AbstractType,
    ClassType,
    FunctionParameter,
    FunctionType,
    StructureType,
    Type,
    UnknownType,
)
from compiler_core.semantics.unify import element_of
from compiler_core.syntax import ast


def null_faults(
    db: Database, mode: Mode, view: ast.Member, root: typed.Expr, wanted: Type | None
) -> tuple[Fault, ...]:
    """Where the member with the body or value `root` lets null in; spans relative to the member.
    `wanted`: the type of the variable that `root` is the value of, or of the property whose
    accessor it is."""
    walk = Walk(db, mode, escapes(view))
    if isinstance(root, typed.Function):
        walk.function(root, False, wanted)
    else:
        walk.check(root)
        if wanted is not None:
            walk.pass_to(root, wanted, "initial value")
    return tuple(dict.fromkeys(walk.faults))


class Walk:
    def __init__(self, db: Database, mode: Mode, escapes: Escapes) -> None:
        self.db = db
        self.mode = mode
        self.escapes = escapes
        self.known = Known(mode)
        self.faults: list[Fault] = []
        self.results: list[Type] = []
        self.comprehensions: list[typed.Comprehension] = []
        self.silent = 0
        self.optional: set[typed.Variable] = set()
        """Parameters that may be left out: null then, even where the type is `Dynamic`."""

    # --- asking --------------------------------------------------------------------------------

    def tell(self, span: Span, why: str, **words: str | None) -> None:
        if not self.silent:
            self.faults.append(fault(NULL_MISUSED, span, why=why, **words))

    def refuse_null(self, expr: typed.Expr, why: str, **words: str | None) -> None:
        if self.may_be_null(expr):
            self.tell(expr.span, why, name=_said(expr), **words)

    def pass_to(self, expr: typed.Expr, wanted: Type, why: str, **words: str | None) -> bool:
        """A value comes to a place of type `wanted`; False where that is refused."""
        if isinstance(expr, typed.Local) and expr.variable.span in self.escapes.variables:
            return True
        place = without_null(self.db, wanted)
        if isinstance(expr, typed.Object) and isinstance(place, StructureType):
            fine = True
            for item in expr.fields:
                field = None if isinstance(item, typed.ObjectSpread) else place.field(item.name)
                if field is not None and not field.optional:
                    fine = self.pass_to(item.value, field.type, why, **words) and fine
            return fine
        if self.may_be_null(expr) and not has_null(self.db, wanted, dynamic=True):
            if not isinstance(follow(self.db, wanted), UnknownType):
                self.tell(
                    expr.span, why, name=_said(expr), type=type_name(self.db, wanted), **words
                )
                return False
        found = without_null(self.db, expr.type)
        if not fits(self.db, found, wanted):
            self.tell(
                expr.span,
                "types",
                expected=type_name(self.db, wanted),
                found=type_name(self.db, strip(self.db, expr.type)),
            )
        return True

    def may_be_null(self, expr: typed.Expr) -> bool:
        """Whether null can be the value here, with what is known now."""
        expr = self.revealed(expr)
        if self.escapes.is_off(expr):
            return False
        match expr:
            case typed.Constant():
                return expr.value is None
            case typed.Throw() | typed.Return() | typed.Break() | typed.Continue():
                return False
            case typed.Assign(operator=None | "??"):
                return self.may_be_null(expr.value)
            case typed.Block():
                return bool(expr.statements) and self.may_be_null(expr.statements[-1])
            case typed.If() if expr.otherwise is not None:
                values: list[bool] = []
                ways.branches(self, expr, lambda body: values.append(self.may_be_null(body)))
                return any(values)
            case typed.Switch() if ways.is_branching(self, expr):
                arms: list[bool] = []
                ways.arms(self, expr, lambda case: arms.append(self.may_be_null(case.body)))
                return any(arms)
            case typed.Binary(operator="??"):
                return self.may_be_null(expr.right)
            case typed.Local() if expr.variable.span in self.escapes.variables:
                return False
            case typed.Cast() if expr.span in self.escapes.untyped:
                return False
            case _:
                return self.type_has_null(expr) and not self.known.is_safe(expr)

    def type_has_null(self, expr: typed.Expr) -> bool:
        if isinstance(expr, typed.Local) and expr.variable in self.optional:
            return True
        return has_null(self.db, expr.type) or is_chained(expr)

    def revealed(self, expr: typed.Expr) -> typed.Expr:
        """What a cast to a type with null shows."""
        while isinstance(expr, typed.Cast) and has_null(self.db, expr.type):
            expr = expr.value
        return expr

    # --- walking -------------------------------------------------------------------------------

    def check(self, expr: typed.Expr) -> None:
        if self.escapes.is_off(expr):
            return
        match expr:
            case typed.InstanceMember() | typed.StructureMember():
                self.member(expr)
            case typed.Index():
                self.check(expr.target)
                self.check(expr.index)
                self.refuse_null(expr.target, "index of")
                self.refuse_null(expr.index, "index")
            case typed.Call():
                self.call(expr)
            case typed.New():
                self.arguments(expr, self.constructor_parameters(expr), expr.args)
            case typed.Binary():
                self.binary(expr)
            case typed.Unary():
                self.refuse_null(expr.operand, "operation", operator=expr.operator)
                self.check(expr.operand)
            case typed.Increment():
                operator = "++" if expr.delta > 0 else "--"
                self.refuse_null(expr.target, "operation", operator=operator)
                self.check(expr.target)
            case typed.Assign():
                self.assign(expr)
            case typed.VariableDeclaration():
                self.variable(expr)
            case typed.Array():
                self.array(expr)
            case typed.MapOf():
                self.map(expr)
            case typed.Cast():
                self.cast(expr)
            case typed.Comprehension():
                self.comprehensions.append(expr)
                self.check(expr.loop)
                self.comprehensions.pop()
            case typed.Yield():
                self.yielded(expr)
            case typed.Function():
                if expr.self_variable is not None:
                    self.known.declare(expr.self_variable)
                self.function(expr, at_once=False)
            case typed.If():
                ways.conditional(self, expr)
            case typed.Switch():
                ways.switch(self, expr)
            case typed.While():
                ways.loop_while(self, expr)
            case typed.For():
                ways.loop_for(self, expr)
            case typed.Try():
                ways.attempt(self, expr)
            case typed.Return() if expr.value is not None:
                self.check(expr.value)
                if self.results and not isinstance(self.results[-1], UnknownType):
                    self.pass_to(expr.value, self.results[-1], "return")
            case typed.Throw():
                self.refuse_null(expr.value, "throw")
                self.check(expr.value)
            case typed.Block():
                self.block(expr)
            case _:
                self.all(expr)

    def all(self, expr: typed.Expr) -> None:
        """What has no rule of its own: everything below, in the order of the text."""
        for child in children(expr):
            if isinstance(child, typed.Expr):
                self.check(child)
            elif not isinstance(child, typed.Pattern):
                for below in children(child):
                    if isinstance(below, typed.Expr):
                        self.check(below)

    def block(self, expr: typed.Block) -> None:
        if not expr.is_flat:
            self.known.enter()
        for statement in expr.statements:
            self.check(statement)
        if not expr.is_flat:
            self.known.leave()

    # --- values ----------------------------------------------------------------------------------

    def member(self, expr: typed.InstanceMember | typed.StructureMember) -> None:
        self.check(expr.target)
        if expr.safe or is_chained(expr.target):
            return
        if isinstance(expr, typed.InstanceMember):
            name = expr.member.name
            inner = strip(self.db, expr.target.type)
            if isinstance(inner, AbstractType) and has_null(self.db, inner):
                return  # an abstract's own function takes what the abstract is made of
        else:
            name = expr.name
        self.refuse_null(expr.target, "access", member=name)

    def call(self, expr: typed.Call) -> None:
        callee = expr.callee
        self.refuse_null(callee, "call")
        if isinstance(callee, typed.Function):
            self.function(callee, at_once=True)
        else:
            self.check(callee)
        type = follow(self.db, callee.type)
        if isinstance(type, FunctionType) and not _is_trace(callee):
            self.arguments(callee, type.parameters, expr.args)
        else:
            for arg in expr.args:
                if arg is not None:
                    self.check(arg)
        for _, value in expr.keywords:
            self.check(value)
        self.known.called()

    def arguments(
        self,
        callee: typed.Expr,
        parameters: tuple[FunctionParameter, ...],
        args: Iterable[typed.Expr | None],
    ) -> None:
        for index, arg in enumerate(args):
            if arg is None:
                continue
            parameter = None
            if parameters:
                last = parameters[-1]
                parameter = parameters[index] if index < len(parameters) else last
                if index >= len(parameters) and not last.rest:
                    parameter = None
            if parameter is not None and not parameter.optional:
                if not self.may_be_null(arg) or not takes_any(self.db, callee, index):
                    words = {"argument": parameter.name, "function": _said(callee)}
                    self.pass_to(arg, parameter.type, "argument", **words)
            if isinstance(arg, typed.Function):
                self.function(arg, runs_at_once(self.db, callee, index))
            else:
                self.check(arg)

    def constructor_parameters(self, expr: typed.New) -> tuple[FunctionParameter, ...]:
        if expr.constructor is None:
            return ()
        type: Type = expr.constructor.type
        made = follow(self.db, expr.type)
        if isinstance(made, ClassType) and made.args:
            type = parameters_of(self.db, made, type)
        return type.parameters if isinstance(type, FunctionType) else ()

    def binary(self, expr: typed.Binary) -> None:
        match expr.operator:
            case "==" | "!=" | "??":
                self.check(expr.left)
                self.check(expr.right)
            case "&&":
                self.check(expr.left)
                learnt = told_by(self.mode, expr.left, self.may_be_null).not_nulls
                self.known.learn(learnt)
                self.check(expr.right)
                self.known.forget(learnt)
            case "||":
                learnt = told_by(self.mode, expr.left, self.may_be_null).nulls
                self.check(expr.left)
                self.known.learn(learnt)
                self.check(expr.right)
                self.known.forget(learnt)
            case "+" if self.is_string(expr.left) or self.is_string(expr.right):
                self.check(expr.left)
                self.check(expr.right)
                self.concatenated(expr.left, expr.right)
            case "|>" | "in":
                self.all(expr)
            case _:
                for side in (expr.left, expr.right):
                    self.refuse_null(side, "operation", operator=expr.operator)
                self.check(expr.left)
                self.check(expr.right)

    def is_string(self, expr: typed.Expr) -> bool:
        return strip(self.db, expr.type) == STRING

    def concatenated(self, left: typed.Expr, right: typed.Expr) -> None:
        if has_null(self.db, left.type) and has_null(self.db, right.type):
            self.tell(left.span, "concatenation", name=_said(left), other=_said(right))

    def assign(self, expr: typed.Assign) -> None:
        target, value = expr.target, expr.value
        if expr.operator == "+" and (self.is_string(target) or self.is_string(value)):
            self.check(target)
            self.check(value)
            self.concatenated(target, value)
        elif expr.operator in (None, "??"):
            self.check(target)
            self.check(value)
            self.store(target, value)
        else:
            for side in (target, value):
                self.refuse_null(side, "operation", operator=f"{expr.operator}=")
            self.check(target)
            self.check(value)

    def store(self, target: typed.Expr, value: typed.Expr) -> None:
        """`target = value`; a value that is refused changes nothing that is known."""
        if isinstance(target, typed.Local) and target.variable.span in self.escapes.variables:
            return
        if self.pass_to(value, self.place_of(target), "assign", target=_said(target)):
            null = self.may_be_null(value)
            self.known.assigned(target, null, self.type_has_null(target))

    def place_of(self, target: typed.Expr) -> Type:
        """What may be put there: reading a map may find nothing, writing puts a value."""
        if isinstance(target, typed.Index):
            map = strip(self.db, target.target.type)
            if isinstance(map, AbstractType) and map.id == MAP_ID and len(map.args) == 2:
                return map.args[1]
        return target.type

    def variable(self, expr: typed.VariableDeclaration) -> None:
        self.known.declare(expr.variable)
        if expr.value is not None:
            self.check(expr.value)
            local = typed.Local(expr.variable.span, expr.variable.type, expr.variable)
            self.store(local, expr.value)

    def array(self, expr: typed.Array) -> None:
        element = element_of(self.db, expr.type)
        for item in expr.elements:
            if element is not None:
                self.pass_to(item, element, "item")
        for item in expr.elements:
            self.check(item)

    def map(self, expr: typed.MapOf) -> None:
        type = strip(self.db, expr.type)
        args = type.args if isinstance(type, ClassType | AbstractType) else ()
        for key, value in expr.entries:
            if len(args) == 2:
                self.pass_to(key, args[0], "item")
                if not is_null(value):  # a plain null is taken, as by Haxe
                    self.pass_to(value, args[1], "item")
            self.check(key)
            self.check(value)

    def yielded(self, expr: typed.Yield) -> None:
        """An element of the innermost comprehension around."""
        type = strip(self.db, self.comprehensions[-1].type) if self.comprehensions else None
        args = type.args if isinstance(type, ClassType | AbstractType) else ()
        values = [expr.value] if expr.key is None else [expr.key, expr.value]
        for value, wanted in zip(values, args, strict=False):
            self.pass_to(value, wanted, "item")
        for value in values:
            self.check(value)

    def cast(self, expr: typed.Cast) -> None:
        self.check(expr.value)
        if expr.checked or expr.span in self.escapes.checks:
            self.pass_to(expr.value, expr.type, "cast")

    def function(self, expr: typed.Function, at_once: bool, result: Type | None = None) -> None:
        """`at_once`: it runs where it stands, or never. `result`: what must come of it, where that
        isn't what it says itself."""
        shares = at_once or self.mode == "Loose"
        if shares:
            self.known.enter()
        else:
            self.known.enter_closure()
        for parameter in expr.parameters:
            self.known.declare(parameter.variable)
            if parameter.optional or (parameter.default is not None and is_null(parameter.default)):
                self.optional.add(parameter.variable)
        self.results.append(expr.result if result is None else result)
        if shares:
            before = self.known.copy()
            self.silently(expr.body)
            self.known.keep(before)
        self.check(expr.body)
        self.results.pop()
        self.known.leave()

    def silently(self, expr: typed.Expr) -> None:
        self.silent += 1
        self.check(expr)
        self.silent -= 1


def _is_trace(callee: typed.Expr) -> bool:
    return isinstance(callee, typed.StaticMember) and callee.member.name == "trace"


def _said(expr: typed.Expr) -> str | None:
    """What the user calls it; None where it has no name."""
    match expr:
        case typed.Local():
            return expr.variable.name
        case typed.InstanceMember() | typed.StaticMember():
            return expr.member.name
        case typed.StructureMember():
            return expr.name
        case typed.Cast():
            return _said(expr.value)
        case typed.Call(callee=callee):
            name = _said(callee)
            return None if name is None else f"{name}(…)"
        case _:
            return "null" if is_null(expr) else None
