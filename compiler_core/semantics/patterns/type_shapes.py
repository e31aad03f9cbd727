"""What the exhaustiveness engine must know of types, read from the declarations.

A type is followed through typedefs, abstracts and `Null<T>` to what its values can be taken apart
into (`Shape`). The constructors of an enum are those that can have made a value of the *asked*
type: with

    enum Expr<T> {
        I(n: Int): Expr<Int>;
        B(b: Bool): Expr<Bool>;
        If<A>(condition: Expr<Bool>, then: Expr<A>): Expr<A>;
    }

an `Expr<Int>` is never a `B`, and once an `Expr<T>` is known to be an `I`, `T` is `Int` for the
rest of the arm (Karachalias et al., "GADTs Meet Their Match", ICFP 2015, for the general problem).
The constructor's result type is matched with the asked type: its own type parameters take whatever
stands there, type parameters in sight are refined, and a type that isn't known matches anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compiler_core.project.files import module_path
from compiler_core.project.sources import parse
from compiler_core.query import Database, query
from compiler_core.semantics import typed
from compiler_core.semantics.declared import (
    DeclaredConstructor,
    DeclaredType,
    ancestors,
    declared_type,
    follow,
)
from compiler_core.semantics.items import member_table
from compiler_core.semantics.patterns.space import ConstructorShape, Shape
from compiler_core.semantics.substitution import substitute
from compiler_core.semantics.types import (
    ARRAY_ID,
    BOOL,
    NULL_ID,
    STRING,
    UNKNOWN,
    AbstractType,
    AnyType,
    AtomType,
    ClassType,
    DynamicType,
    EnumType,
    Monomorph,
    ParameterType,
    StructureField,
    StructureType,
    TupleType,
    Type,
    TypedefType,
    TypeId,
    UnionType,
    UnknownType,
)
from compiler_core.syntax import ast

Bindings = dict[ParameterType, Type]

_ANYTHING = (DynamicType, UnknownType, AnyType, Monomorph)
_MAX_DEPTH = 20


class DeclaredShapes:
    """`TypeShapes` from the database."""

    def __init__(self, db: Database, forgetful: bool = False) -> None:
        self.db = db
        self.forgetful = forgetful

    def as_haxe_sees_it(self) -> DeclaredShapes:
        return DeclaredShapes(self.db, forgetful=True)

    def shape(self, type: Type) -> Shape:
        type = follow(self.db, type)
        nullable = False
        for _ in range(_MAX_DEPTH):
            if not isinstance(type, AbstractType):
                break
            if type.id == NULL_ID:
                nullable = True
                type = follow(self.db, type.args[0]) if type.args else UNKNOWN
                continue
            underlying = self._underlying(type)
            if underlying is None:
                break
            type = follow(self.db, underlying)
        shape = self._shape(type)
        return replace(shape, nullable=True) if nullable and shape.kind != "unknown" else shape

    def plain(self, type: Type) -> Type:
        return _plain(self.db, type)

    def apply(self, type: Type, refinement: tuple[tuple[ParameterType, Type], ...]) -> Type:
        return substitute(type, dict(refinement))

    def constant(self, member: typed.Member) -> typed.ConstantValue:
        return inline_constant(self.db, member.owner, member.path, member.name)

    def _underlying(self, type: AbstractType) -> Type | None:
        """What an abstract is made of; None for Haxe's own and for enum abstracts."""
        found = declared_type(self.db, type.id)
        if type == BOOL or found is None or found.kind != "abstract" or found.underlying is None:
            return None
        if found.underlying == type:
            return None
        return substitute(found.underlying, dict(zip(found.parameters, type.args, strict=False)))

    def _shape(self, type: Type) -> Shape:
        match type:
            case DynamicType() | UnknownType() | AnyType() | Monomorph():
                return Shape("unknown")
            case EnumType():
                return self._enum(type)
            case AbstractType():
                if type == BOOL:
                    return Shape("bool")
                found = declared_type(self.db, type.id)
                if found is not None and found.kind == "enum abstract":
                    return Shape("values", values=enum_abstract_values(self.db, type.id))
            case ClassType():
                return self._class(type)
            case StructureType():
                return Shape("structure", fields=type.fields)
            case TupleType():
                return Shape("tuple", elements=type.elements)
            case UnionType():
                return Shape("union", elements=type.members)
            case AtomType():
                return Shape("atom", atom=type.name)
        return Shape("open")

    def _class(self, type: ClassType) -> Shape:
        if type == STRING:
            return Shape("open")
        if type.id == ARRAY_ID:
            return Shape("array", elements=type.args[:1] or (UNKNOWN,))
        fields: dict[str, StructureField] = {}
        for found, specialised in ancestors(self.db, type):
            bindings = dict(zip(found.parameters, specialised.args, strict=False))
            for name, member in found.instance.items():
                if member.item.kind != "function":
                    own = member.type or UNKNOWN
                    fields.setdefault(name, StructureField(name, substitute(own, bindings)))
        return Shape("structure", fields=tuple(fields.values()))

    def _enum(self, type: EnumType) -> Shape:
        found = declared_type(self.db, type.id)
        if found is None or found.kind != "enum":
            return Shape("unknown")
        args = (*type.args, *(UNKNOWN for _ in found.parameters[len(type.args) :]))
        own = EnumType(type.id, found.parameters)
        shapes = [
            self._constructor(found, item, own, EnumType(type.id, args))
            for item in found.constructors
        ]
        return Shape(
            "enum",
            enum=type.id,
            constructors=tuple(shape for shape in shapes if shape is not None),
        )

    def _constructor(
        self, enum: DeclaredType, item: DeclaredConstructor, own: EnumType, asked: EnumType
    ) -> ConstructorShape | None:
        """None: no value of the asked type can have been made with it."""
        bindings: Bindings = {}
        refined: Bindings = {}
        flexible = {*enum.parameters, *item.type_parameters}
        if item.result == own:
            bindings = dict(zip(enum.parameters, asked.args, strict=True))
        elif not _match(self.db, item.result, asked, flexible, bindings, refined):
            return None
        for parameter in item.type_parameters if self.forgetful else ():
            bindings[parameter] = UNKNOWN
        for parameter in flexible:
            bindings.setdefault(parameter, UNKNOWN)
        return ConstructorShape(
            item.name,
            tuple(
                (parameter.name, _argument(parameter.type, bindings, parameter.optional))
                for parameter in item.parameters or ()
            ),
            tuple(refined.items()),
        )


def _argument(type: Type, bindings: Mapping[ParameterType, Type], optional: bool) -> Type:
    found = substitute(type, bindings)
    if optional and not (isinstance(found, AbstractType) and found.id == NULL_ID):
        return AbstractType(NULL_ID, (found,))
    return found


def _match(
    db: Database,
    result: Type,
    asked: Type,
    flexible: set[ParameterType],
    bindings: Bindings,
    refined: Bindings,
    depth: int = 0,
) -> bool:
    """Whether a constructor's result type can be the asked one. `bindings` gets what the
    constructor's own parameters are, `refined` what parameters in the asked type must be."""
    result, asked = _plain(db, result), _plain(db, asked)
    if depth > _MAX_DEPTH or isinstance(asked, _ANYTHING) or isinstance(result, _ANYTHING):
        return True
    if isinstance(result, ParameterType) and result in flexible:
        known = bindings.setdefault(result, asked)
        return known == asked or _match(db, known, asked, set(), bindings, refined, depth + 1)
    if isinstance(asked, ParameterType):
        if result == asked:
            return True
        known = refined.setdefault(asked, substitute(result, bindings))
        return known == result or _match(db, result, known, flexible, bindings, refined, depth + 1)
    if isinstance(result, EnumType | ClassType | AbstractType | TypedefType):
        if type(result) is not type(asked) or not isinstance(
            asked, EnumType | ClassType | AbstractType | TypedefType
        ):
            return False
        if result.id != asked.id:
            return False
        return all(
            _match(db, one, other, flexible, bindings, refined, depth + 1)
            for one, other in zip(result.args, asked.args, strict=False)
        )
    return True


def _plain(db: Database, type: Type) -> Type:
    type = follow(db, type)
    while isinstance(type, AbstractType) and type.id == NULL_ID and type.args:
        type = follow(db, type.args[0])
    return type


# --- enum abstracts ------------------------------------------------------------------------------


@query
def enum_abstract_values(db: Database, id: TypeId) -> tuple[tuple[str, typed.ConstantValue], ...]:
    """The values of an enum abstract in order, with their constants where these are literals; the
    one that is null is no value. Left out, a number is one more than the one before, a string the
    name."""
    path = module_path(db, (*id.package, id.module))
    if path is None:
        return ()
    declaration = next(
        (item for item in parse(db, path).source.declarations if item.name.text == id.name), None
    )
    if declaration is None or declaration.kind != "enum abstract":
        return ()
    is_text = isinstance(declaration.underlying, ast.NamedType) and (
        declaration.underlying.path[-1:] == ("String",)
    )
    found: list[tuple[str, typed.ConstantValue]] = []
    next_number = 0
    for placed in declaration.members:
        member = placed.member
        if not isinstance(member, ast.VarMember) or member.has("static"):
            continue
        if isinstance(member.value, ast.NullLiteral):
            continue
        value: typed.ConstantValue
        if member.value is None:
            value = member.name.text if is_text else next_number
        else:
            value = _literal(member.value)
        if isinstance(value, int) and not isinstance(value, bool):
            next_number = value + 1
        found.append((member.name.text, value))
    return tuple(found)


@query
def inline_constant(
    db: Database, owner: TypeId | None, path: str, name: str
) -> typed.ConstantValue:
    """The value of a static `inline` variable, of `owner` or of the module in `path`, where it is a
    literal; else None."""
    found = path or (module_path(db, (*owner.package, owner.module)) if owner else None)
    if not found:
        return None
    for key, placed in member_table(db, found).items():
        if key.name == name and key.declaration == (owner.name if owner else ""):
            member = placed.member
            if isinstance(member, ast.VarMember) and member.has("inline") and member.value:
                return _literal(member.value)
    return None


def _literal(view: ast.Expr) -> typed.ConstantValue:
    match view:
        case ast.IntLiteral() | ast.FloatLiteral() | ast.BoolLiteral() | ast.StringLiteral():
            return view.value
        case ast.Unary(operator="-", operand=ast.IntLiteral() | ast.FloatLiteral() as number):
            return -number.value
        case ast.Parenthesis() | ast.Cast():
            return _literal(view.inner if isinstance(view, ast.Parenthesis) else view.value)
    return None
