"""Types as a signature writes them, without positions: `TypeReference`.

`items` must compare equal when only positions or bodies changed, so it can't hold the views of
`syntax.ast`. A reference is the same thing as a frozen value. It is not resolved: `List<Item>` is
the path `("List",)` with one argument, whatever `List` means where it stands (`semantics.scope`
says so).

    Map<String, Array<utils.Item>>  →  Named(("Map",), (Named(("String",)),
                                          Named(("Array",), (Named(("utils", "Item")),))))
"""

from __future__ import annotations

from dataclasses import dataclass

from compiler_core.syntax import ast


class TypeReference:
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Named(TypeReference):
    path: tuple[str, ...]
    args: tuple[TypeReference, ...] = ()


@dataclass(frozen=True, slots=True)
class ConstantArgument(TypeReference):
    """A constant as a type argument (`Template<"text">`): kept as its text, it has no members."""

    text: str


@dataclass(frozen=True, slots=True)
class FunctionParameterReference:
    name: str
    type: TypeReference
    optional: bool
    rest: bool


@dataclass(frozen=True, slots=True)
class FunctionReference(TypeReference):
    parameters: tuple[FunctionParameterReference, ...]
    result: TypeReference


@dataclass(frozen=True, slots=True)
class StructureFieldReference:
    name: str
    type: TypeReference | None
    optional: bool
    is_final: bool


@dataclass(frozen=True, slots=True)
class StructureReference(TypeReference):
    extends: tuple[TypeReference, ...]
    fields: tuple[StructureFieldReference, ...]


@dataclass(frozen=True, slots=True)
class IntersectionReference(TypeReference):
    members: tuple[TypeReference, ...]


@dataclass(frozen=True, slots=True)
class TupleReference(TypeReference):
    elements: tuple[TypeReference, ...]


@dataclass(frozen=True, slots=True)
class AtomReference(TypeReference):
    """An atom where a type may stand (`:ok` in a tuple type)."""

    name: str


@dataclass(frozen=True, slots=True)
class TypeParameterReference:
    name: str
    constraint: TypeReference | None


def reference(view: ast.TypeExpr | ast.Expr) -> TypeReference:
    """What a type's view says, without its positions."""
    match view:
        case ast.NamedType():
            return Named(view.path, tuple(reference(arg) for arg in view.args))
        case ast.FunctionType():
            parameters = tuple(_function_parameter(item) for item in view.parameters)
            return FunctionReference(_without_void(parameters), reference(view.result))
        case ast.StructType():
            return StructureReference(
                tuple(reference(base) for base in view.extends),
                tuple(_structure_field(field) for field in view.fields),
            )
        case ast.IntersectionType():
            return IntersectionReference(tuple(reference(member) for member in view.members))
        case ast.TupleType():
            return TupleReference(tuple(reference(element) for element in view.elements))
        case ast.ParenthesisType() | ast.OptionalType():
            return reference(view.inner)
        case ast.AtomLiteral():
            return AtomReference(view.name)
        case ast.StringLiteral():
            return ConstantArgument(view.value)
        case ast.IntLiteral():
            return ConstantArgument(view.text)
    return ConstantArgument("")


def type_parameters(views: list[ast.TypeParameter]) -> tuple[TypeParameterReference, ...]:
    return tuple(
        TypeParameterReference(
            view.name.text, None if view.constraint is None else reference(view.constraint)
        )
        for view in views
    )


def function_reference(parts: ast.FunctionParts) -> FunctionReference | None:
    """The type of a function whose parameters and result are all written, else None."""
    if parts.result is None or any(parameter.type is None for parameter in parts.parameters):
        return None
    parameters = tuple(
        FunctionParameterReference(
            parameter.name.text if parameter.name else "",
            reference(parameter.type) if parameter.type else Named(("Dynamic",)),
            parameter.optional or parameter.default is not None,
            parameter.rest,
        )
        for parameter in parts.parameters
    )
    return FunctionReference(parameters, reference(parts.result))


def _function_parameter(view: ast.FunctionTypeParameter) -> FunctionParameterReference:
    optional = view.optional or isinstance(view.type, ast.OptionalType)
    return FunctionParameterReference(view.name or "", reference(view.type), optional, view.rest)


def _without_void(
    parameters: tuple[FunctionParameterReference, ...],
) -> tuple[FunctionParameterReference, ...]:
    """`Void -> Int` is Haxe 3's way to write `() -> Int`."""
    if len(parameters) == 1 and parameters[0].type == Named(("Void",)):
        return ()
    return parameters


def _structure_field(view: ast.StructField) -> StructureFieldReference:
    optional = view.optional or any(item.name == "@:optional" for item in view.metadata)
    if view.method is not None:
        return StructureFieldReference(
            view.name.text, function_reference(view.method), optional, True
        )
    written = None if view.type is None else reference(view.type)
    return StructureFieldReference(view.name.text, written, optional, view.is_final)
