"""Calls: templates of declared members, the project's functions, values, constructors.

A function that changes what it was given returns it (`places.Effects`), so that a call of it binds
its arguments again:

    evictOldest(state);             state = evict_oldest(state)
    var n = fill(buffer, xs);       {n, buffer} = fill(buffer, xs)
"""

from __future__ import annotations

from dataclasses import replace

from compiler_core.elixir import tree
from compiler_core.elixir.names import function_name
from compiler_core.elixir.tree import Node
from compiler_core.lower import (
    closures,
    known_calls,
    known_enums,
    members,
    positions,
    raising,
    reflection,
    regexes,
    sharing,
    statics,
    stores,
    templates,
    text,
    values,
)
from compiler_core.lower.context import OF_OBJECTS, Context
from compiler_core.lower.exception_classes import FIELDS as EXCEPTION_FIELDS
from compiler_core.lower.exception_classes import has_own_constructor, is_exception_class
from compiler_core.lower.faults import REPLACED_PARAMETER
from compiler_core.lower.forms import own_call
from compiler_core.lower.given_or_new import may_be_none
from compiler_core.lower.iterators import is_of_library
from compiler_core.lower.nulls import may_be_null
from compiler_core.lower.places import (
    ANY_ITERATOR,
    NO_EFFECTS,
    THIS,
    Effects,
    call_parts,
    place,
)
from compiler_core.lower.types import (
    kind_of,
    module_of_type,
    resolved,
)
from compiler_core.semantics import typed
from compiler_core.semantics.typed import Expr, Member, Variable
from compiler_core.semantics.types import (
    DYNAMIC,
    REST_ID,
    AbstractType,
    ClassType,
    FunctionParameter,
    FunctionType,
    array_of,
)


def _constructor_arguments(ctx: Context, node: typed.Call) -> list[Node]:
    """A value has all of its constructor's arguments: optional ones left out are `nil`."""
    given = iter(values.operands(ctx, [one for one in node.args if one is not None]))
    made = [tree.NIL if one is None else next(given) for one in node.args]
    type = node.callee.type
    rest = type.parameters[len(made) :] if isinstance(type, FunctionType) else ()
    return [*made, *(tree.NIL for item in rest if item.optional)]


def call(ctx: Context, node: typed.Call, wanted: bool) -> Node | None:
    """The call's value; None where it has none and its lines are written already."""
    node = gathered(ctx, node)
    matched = regexes.call(ctx, node)
    if matched is not None:
        return matched
    _mark_immediate(ctx, node)
    callee = node.callee
    match callee:
        case typed.EnumConstructor(name=name):
            arguments = _constructor_arguments(ctx, node)
            tag = tree.Atom(ctx.constructor(name))
            return tree.Tuple((tag, *arguments)) if arguments else tag
        case typed.StaticMember(member=member) if member.kind == "method":
            return _member_call(ctx, node, member, None, wanted)
        case typed.InstanceMember(target=target, member=member) if member.kind == "method":
            if callee.safe:
                return _safe_call(ctx, node, target, member)
            return _member_call(ctx, node, member, target, wanted)
        case typed.StructureMember(target=target) if call_parts(node)[0] is not None:
            iterator = call_parts(node)[0]
            assert iterator is not None
            if not is_of_library(ctx, target):
                iterator = ANY_ITERATOR[iterator.name]
            return _member_call(ctx, node, iterator, target, wanted)
        case typed.UnknownFunction(name=name):
            return own_call(function_name(name), _arguments(ctx, node))
        case typed.UnknownMember(target=target, name=name):
            found = values.expression(ctx, target)
            arguments_ = _arguments(ctx, node)
            if isinstance(found, (tree.Alias, tree.Atom)) or found == tree.Variable("__MODULE__"):
                return tree.RemoteCall(found, function_name(name), arguments_)
            access = tree.FieldAccess(found, function_name(name))
            return tree.ValueCall(access, arguments_)
        case typed.Local(variable=variable) if variable in ctx.local_functions:
            local = ctx.local_functions[variable]
            return closures.call(ctx, node, local, wanted)
    if isinstance(callee, typed.Super):
        return _super_constructor(ctx, node, callee)
    function = values.expression(ctx, callee)
    return tree.ValueCall(function, _arguments(ctx, node))


def gathered(ctx: Context, node: typed.Call) -> typed.Call:
    """The call with the arguments of a project function's `...rest` as one list, as it takes them.
    An argument of type `haxe.Rest` is that list already: `f(...all)`."""
    type = node.callee.type
    member = getattr(node.callee, "member", None)
    if not isinstance(type, FunctionType) or (isinstance(member, Member) and member.is_extern):
        return node
    if not type.parameters or not is_rest(type.parameters[-1]):
        return node
    count = len(type.parameters) - 1
    args, rest = node.args[:count], [one for one in node.args[count:] if one is not None]
    args += [None] * (count - len(args))
    if len(rest) == 1 and _is_spread(ctx, rest[0]):
        return replace(node, args=[*args, rest[0]])
    return replace(node, args=[*args, typed.Array(node.span, array_of(DYNAMIC), rest)])


def is_rest(parameter: FunctionParameter) -> bool:
    """It takes all further arguments: `...all:T`, or `all:haxe.Rest<T>`."""
    return parameter.rest or getattr(parameter.type, "id", None) == REST_ID


def _is_spread(ctx: Context, node: Expr) -> bool:
    return isinstance(node, typed.Cast) and getattr(node.type, "id", None) == REST_ID


def _mark_immediate(ctx: Context, node: typed.Call) -> None:
    """Functions handed to what calls them before it returns."""
    member = getattr(node.callee, "member", None)
    if not isinstance(member, Member):
        return
    is_library = member.elixir is not None or member.is_extern
    for index, one in enumerate(node.args):
        if isinstance(one, typed.Function):
            if is_library or index not in ctx.facts.effects(member).keeps_functions:
                ctx.immediate.add(id(one))


def _arguments(ctx: Context, node: typed.Call) -> tuple[Node, ...]:
    given = _given(ctx, node.args)
    return (*given, *values.keyword_pairs(ctx, node.keywords))


def _given(ctx: Context, args: list[Expr | None]) -> list[Node]:
    """Arguments in order, those left out at the end omitted, others nil."""
    args = list(args)
    while args and args[-1] is None:
        args.pop()
    lowered = iter(values.operands(ctx, [one for one in args if one is not None]))
    return [tree.NIL if one is None else next(lowered) for one in args]


def _safe_call(ctx: Context, node: typed.Call, target: Expr, member: Member) -> Node:
    """`target?.method(…)`: nil where the target is."""
    variable = typed.Variable("value", target.type, target.span)
    ctx.names.names[variable] = ctx.names.fresh("value")
    local = typed.Local(target.span, target.type, variable)
    callee = typed.InstanceMember(node.callee.span, node.callee.type, local, member)
    plain = typed.Call(node.span, node.type, callee, node.args, node.keywords)
    value = values.expression(ctx, target)
    inner = ctx.inner(live=ctx.live)
    result = values.expression(inner, plain)
    clauses = (
        tree.Clause((tree.NIL,), tree.NIL),
        tree.Clause((ctx.variable(variable),), values.as_block([*inner.out, result])),
    )
    return tree.Case(value, clauses)


def _member_call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    if member.name == "trace" and (member.owner is None or member.owner.name == "Log"):
        return _trace(ctx, node)
    if _is_std_string(member) and len(node.args) == 1 and node.args[0] is not None:
        return text.string(ctx, node.args[0], values.expression(ctx, node.args[0]))
    if "@:framework" in member.metadata:
        written = _by_annotation(ctx, node, member, receiver, wanted)
        return written or values.not_lowered(ctx, node, f"`{member.name}`")
    if "@:requires" in member.metadata:
        ctx.unit.required.update(members.requirements(ctx, member))
    if member.elixir is not None:
        known = known_calls.plainer(ctx, node, member, receiver)
        if known is not None:
            return known
        if member.mutates and (receiver is not None or (node.args and node.args[0] is not None)):
            return _mutating_template(ctx, node, member, receiver, wanted)
        return _template(ctx, node, member, receiver)
    if members.has_no_elixir(ctx, member):
        reflected = reflection.call(ctx, node, member)
        if reflected is not None:
            return reflected
        named = known_enums.of_enum(ctx, node, member)
        return named if named is not None else members.without_elixir(ctx, node, member)
    if member.is_extern:
        return _foreign(ctx, node, member, receiver)
    return _project_call(ctx, node, member, receiver, wanted)


def _by_annotation(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """The call as an annotation of the class at hand writes it."""
    from compiler_core.lower import framework  # which reads what this module is part of

    world = ctx.unit.world
    declared = None if ctx.unit.id is None else world.declared(ctx.unit.id)
    for _, lowering in framework.of_class(world.db, declared.annotations if declared else ()):
        if lowering.call is not None:
            made = lowering.call(ctx, node, member, receiver, wanted)
            if made is not None:
                return made
    return None


def _is_std_string(member: Member) -> bool:
    return member.name == "string" and member.owner is not None and member.owner.name == "Std"


def _trace(ctx: Context, node: typed.Call) -> Node:
    """`trace(x)` prints file and line, then the text; further values follow with commas."""
    args = [one for one in node.args if one is not None]
    # Haxe calls the `toString` that the abstract `Map` has when it evaluates the argument.
    lowered = values.operands(ctx, args, lambda one: kind_of(ctx, one.type) == "map")
    ctx.unit.has_positions = True
    printed = text.sequence(ctx, positions.mark(ctx.origin(node)) + ": ", args, lowered)
    return tree.RemoteCall(tree.Alias("IO"), "puts", (printed,))


# --- templates and foreign functions -------------------------------------------------------------


def _template(ctx: Context, node: typed.Call, member: Member, receiver: Expr | None) -> Node:
    assert member.elixir is not None
    this, arguments = _receiver_and_arguments(ctx, node, receiver)
    result = templates.fill_template(ctx, node, member.elixir, this, arguments, node.args)
    return _with_keywords(ctx, node, result)


def _receiver_and_arguments(
    ctx: Context, node: typed.Call, receiver: Expr | None
) -> tuple[Node | None, list[Node | None]]:
    given = ([receiver] if receiver is not None else []) + node.args
    lowered = iter(values.operands(ctx, [one for one in given if one is not None]))
    found = [None if one is None else next(lowered) for one in given]
    if receiver is None:
        return None, found
    return found[0], found[1:]


def _with_keywords(ctx: Context, node: typed.Call, result: Node) -> Node:
    if not node.keywords:
        return result
    pairs = values.keyword_pairs(ctx, node.keywords)
    if isinstance(result, (tree.LocalCall, tree.RemoteCall)):
        return replace(result, arguments=(*result.arguments, *pairs))
    return result


def _foreign(ctx: Context, node: typed.Call, member: Member, receiver: Expr | None) -> Node:
    """An `extern` without a template: the Elixir function of its name."""
    this, given = _receiver_and_arguments(ctx, node, receiver)
    while given and given[-1] is None:
        given.pop()
    arguments = [tree.NIL if one is None else one for one in given]
    if this is not None:
        arguments.insert(0, this)
    name = member.native or function_name(member.name)
    if raising.is_raising(ctx, node, member):
        name += "!"
    target = members.owner_module(ctx, member)
    if "." in name:
        module, _, name = name.rpartition(".")
        target = tree.Alias(module)
    pairs = values.keyword_pairs(ctx, node.keywords)
    return templates.options_last(tree.RemoteCall(target, name, (*arguments, *pairs)))


def _mutating_template(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    """The template is the receiver's new value; the call's own is that of `elixir_result`."""
    args = node.args
    is_argument = receiver is None
    if receiver is None:
        receiver, args = args[0], args[1:]
    assert receiver is not None and member.elixir is not None
    template = member.elixir

    def filled(template: str, old: Node, arguments: list[Node | None]) -> Node:
        """The changed value is `{this}`; of a static function it is the first argument, `{0}`."""
        if is_argument:
            given = [old, *arguments]
            return templates.fill_template(ctx, node, template, None, given, node.args)
        return templates.fill_template(ctx, node, template, old, arguments, args)

    located = stores.locate(ctx, receiver)
    arguments = _optional_operands(ctx, args)
    result: Node | None = None
    if wanted and member.elixir_result is not None:
        arguments = [_simple(ctx, one) for one in arguments]
        old = stores.read(ctx, located)
        result = ctx.temporary("value", filled(member.elixir_result, old, arguments))
    root = located.place.root
    arguments = [
        _simple(ctx, made) if one is not None and statics.may_change(ctx, one, root) else made
        for one, made in zip(args, arguments, strict=True)
    ]
    if root in ctx.reversed and not located.place.steps and arguments and arguments[0] is not None:
        head = arguments[0]
        stores.store(ctx, node, located, lambda old: tree.List((head,), old))
    else:
        stores.store(ctx, node, located, lambda old: filled(template, old, arguments))
    return result


def _optional_operands(ctx: Context, args: list[Expr | None]) -> list[Node | None]:
    lowered = iter(values.operands(ctx, [one for one in args if one is not None]))
    return [None if one is None else next(lowered) for one in args]


def _simple(ctx: Context, node: Node | None) -> Node | None:
    if node is None or values.is_simple(node):
        return node
    return ctx.temporary("value", node)


# --- the project's functions ---------------------------------------------------------------------


def _project_call(
    ctx: Context, node: typed.Call, member: Member, receiver: Expr | None, wanted: bool
) -> Node | None:
    effects = ctx.facts.effects(member)
    sources = list(enumerate(node.args))
    if receiver is not None and not member.is_static and _passes_receiver(ctx, member):
        sources.insert(0, (THIS, receiver))
    given, located = changed_arguments(ctx, sources, effects.mutates)
    _tell_made(ctx, node, effects)
    pairs = values.keyword_pairs(ctx, node.keywords)
    module = None
    if receiver is not None and given and sources[0][0] == THIS:
        if members.dispatch(ctx, receiver, member, given[0]) is not None:
            given[0] = _simple(ctx, given[0]) or given[0]
            module = members.dispatch(ctx, receiver, member, given[0])
    made = _function_call(ctx, member, (*given, *pairs), module)
    if not effects.mutates:
        return _showing(ctx, node, made, effects, wanted)
    return _bind_again(ctx, node, made, effects, located, wanted)


def _tell_made(ctx: Context, node: typed.Call, effects: Effects) -> None:
    """A variable that may be null would have the object that the function makes."""
    for index in effects.makes_if_null:
        given = node.args[index] if index < len(node.args) else None
        if given is None or index not in effects.mutates:
            continue
        root = place(given, ctx.facts).root
        function = ctx.facts.function
        if root is None or not isinstance(function, typed.Function):
            continue
        if may_be_none(function, given, lambda one: may_be_null(ctx, one)):
            name = root.name if isinstance(root, (Variable, Member)) else root.member.name
            ctx.fault(REPLACED_PARAMETER, given, name)


def _showing(
    ctx: Context, node: typed.Call, made: Node, effects: Effects, wanted: bool
) -> Node | None:
    """A call that changes what shared objects hold: who else has that is bound again, or told."""
    shown = ctx.facts.shown.get((id(node), None), ())
    if not any(one.variable in ctx.live for one in shown if one.variable is not None):
        return made
    result: Node | None = None
    if wanted and not effects.is_void:
        result = ctx.temporary("value", made)
    else:
        ctx.out.append(made)
    sharing.show(ctx, node, None)
    return result


def changed_arguments(
    ctx: Context, sources: list[tuple[int, Expr | None]], changed: tuple[int, ...]
) -> tuple[list[Node], dict[int, stores.Located]]:
    """A call's arguments by index, and the places of those that it changes."""
    located: dict[int, stores.Located] = {}
    given: list[Node] = []
    while sources and sources[-1][1] is None:
        sources.pop()
    plain = [one for index, one in sources if one is not None and index not in changed]
    roots = [
        place(one, ctx.facts).root for index, one in sources if one is not None and index in changed
    ]
    lowered = iter(
        ctx.temporary("value", made)
        if not values.is_simple(made) and any(statics.may_change(ctx, one, root) for root in roots)
        else made
        for one, made in zip(plain, values.operands(ctx, plain), strict=True)
    )
    for index, source in sources:
        if source is None:
            given.append(tree.NIL)
        elif index in changed:
            located[index] = stores.locate(ctx, source)
            given.append(stores.read(ctx, located[index]))
        else:
            given.append(next(lowered))
    return given, located


def _passes_receiver(ctx: Context, member: Member) -> bool:
    return member.owner is None or ctx.unit.world.takes_object(member.owner)


def _super_constructor(ctx: Context, node: typed.Call, callee: typed.Super) -> Node | None:
    """`super(…)`: the superclass's `init` does with the object what its constructor says."""
    type = callee.type
    member = None
    if isinstance(type, ClassType):
        member = ctx.unit.world.super_constructor(type.id)
    if member is None or member.owner is None or member.is_extern:
        return values.not_lowered(ctx, node, "super")
    given = _given(ctx, node.args)
    located = stores.locate(ctx, callee)
    name = ctx.unit.world.initializer(member.owner)
    made = tree.RemoteCall(
        members.owner_module(ctx, member), name, (stores.read(ctx, located), *given)
    )
    stores.store(ctx, node, located, lambda _: made)
    return None


def _function_call(
    ctx: Context, member: Member, arguments: tuple[Node, ...], module: Node | None = None
) -> Node:
    name = members.elixir_name(member)
    if module is not None:
        return tree.RemoteCall(module, name, arguments)
    if members.is_own(ctx, member):
        return own_call(name, arguments)
    return tree.RemoteCall(members.owner_module(ctx, member), name, arguments)


def _bind_again(
    ctx: Context,
    node: Expr,
    made: Node,
    effects: Effects,
    located: dict[int, stores.Located],
    wanted: bool,
) -> Node | None:
    """Bind the arguments that the call changed to what it returns for them."""
    appended = effects.appended
    if not appended:
        return _bind_carried(ctx, node, made, effects, located, wanted)
    if effects.is_void and len(appended) == 1:
        if appended[0] not in located:
            return made
        stores.store(ctx, node, located[appended[0]], lambda _: made)
        return None
    result = None if effects.is_void else tree.Variable("_")
    if result is not None and wanted:
        result = tree.Variable(ctx.hints.get(id(node)) or ctx.names.fresh("value"))
    slots = [slot_of(ctx, node, located.get(index)) for index in appended]
    # `var x = f(x)`: nobody reads the `x` from before again.
    slots = [tree.Variable("_") if slot == result else slot for slot in slots]
    elements = [*([] if result is None else [result]), *slots]
    ctx.out.append(tree.Match(tree.Tuple(tuple(elements)), made, origin=ctx.origin(node)))
    for index, slot in zip(appended, slots, strict=True):
        store_slot(ctx, node, located.get(index), slot)
    return result if wanted else None


def slot_of(ctx: Context, node: Expr, located: stores.Located | None) -> Node:
    """The variable that takes a changed argument in the tuple that a call returns."""
    if located is None or not _is_wanted(ctx, node, located):
        return tree.Variable("_")
    root = located.place.root
    if isinstance(root, typed.Variable) and not located.place.steps:
        return ctx.variable(root)
    return tree.Variable(ctx.names.fresh("changed"))


def _is_wanted(ctx: Context, node: Expr, located: stores.Located) -> bool:
    """Somebody reads the place later, or another name that sees what is in it."""
    root = located.place.root
    if stores.is_live(ctx, located):
        return True
    return isinstance(root, typed.Variable) and sharing.seen_elsewhere(ctx, node, root)


def store_slot(ctx: Context, node: Expr, located: stores.Located | None, slot: Node) -> None:
    if located is not None and slot != tree.Variable("_"):
        stores.store(ctx, node, located, lambda _: slot)


def _bind_carried(
    ctx: Context,
    node: Expr,
    made: Node,
    effects: Effects,
    located: dict[int, stores.Located],
    wanted: bool,
) -> Node | None:
    """The result itself holds what was changed."""
    needed = [
        (located[index], path)
        for index, path in effects.carried
        if index in located and _is_wanted(ctx, node, located[index])
    ]
    if not needed:
        for target in located.values():
            root = target.place.root
            sharing.show(ctx, node, root if isinstance(root, typed.Variable) else None)
        return made
    if len(needed) == 1 and needed[0][1] == ():
        target = needed[0][0]
        stores.store(ctx, node, target, lambda _: made)
        return stores.read(ctx, target) if wanted else None
    result = ctx.temporary("result", made)
    for target, path in needed:
        value: Node = result
        for position in path:
            value = ctx.kernel("elem", value, tree.Integer(position))
        stores.store(ctx, node, target, lambda _, new=value: new)  # type: ignore[misc]
    return result if wanted else None


# --- construction --------------------------------------------------------------------------------


def new(ctx: Context, node: typed.New) -> Node:
    kind = kind_of(ctx, node.type)
    member = node.constructor
    own = _own_exception(ctx, node)
    if own is not None:
        return own
    if member is not None and member.elixir is not None:
        arguments = _optional_operands(ctx, node.args)
        return templates.fill_template(ctx, node, member.elixir, None, arguments, node.args)
    if member is not None and members.has_no_elixir(ctx, member):
        return members.without_elixir(ctx, node, member)
    found = resolved(ctx, node.type)
    if isinstance(found, AbstractType) and ctx.unit.world.takes_object(found.id):
        return _made(ctx, node, found)
    if kind == "map":
        return tree.Map()
    if kind == "array":
        return tree.List()
    if isinstance(found, ClassType) and ctx.unit.world.has_instances(found.id):
        return _made(ctx, node, found)
    name = found.id.name if isinstance(found, ClassType) else "this"
    return values.not_lowered(ctx, node, f"new {name}")


def _own_exception(ctx: Context, node: typed.New) -> Node | None:
    """An exception of a class of the project's that has no constructor of its own."""
    type, world = resolved(ctx, node.type), ctx.unit.world
    if not isinstance(type, ClassType) or not is_exception_class(world, type.id):
        return None
    if has_own_constructor(world, type.id):
        return None
    given = zip(EXCEPTION_FIELDS, _optional_operands(ctx, node.args), strict=False)
    pairs = [tree.Pair(name, value) for name, value in given if value not in (None, tree.NIL)]
    return tree.RemoteCall(module_of_type(ctx, type), "exception", tuple(pairs))


def _is_record(ctx: Context, type: ClassType | AbstractType) -> bool:
    """A schema's struct is made by its name."""
    declared = ctx.unit.world.declared(type.id)
    return declared is not None and not OF_OBJECTS.isdisjoint(declared.annotations)


def _made(ctx: Context, node: typed.New, type: ClassType | AbstractType) -> Node:
    """The call of a constructor of the project's."""
    if not any(node.args) and _is_record(ctx, type):
        return tree.Struct(module_of_type(ctx, type))
    member = node.constructor
    effects = NO_EFFECTS
    if member is not None and not member.is_extern:
        effects = ctx.facts.effects(member)
    changed = tuple(one for one in effects.mutates if one != THIS)
    given, located = changed_arguments(ctx, list(enumerate(node.args)), changed)
    made: Node = tree.LocalCall("new", tuple(given))
    if type.id != ctx.unit.id:
        made = tree.RemoteCall(module_of_type(ctx, type), "new", tuple(given))
    if not changed:
        return made
    bound = _bind_again(ctx, node, made, Effects(changed), located, wanted=True)
    return bound if bound is not None else tree.NIL
