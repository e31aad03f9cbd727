"""`import Kernel, except: […]` and `require`: what a module needs before its functions' names and
macros mean what they say.

    static function max(a, b) …        import Kernel, except: [max: 2]
    static function raise(text) …      import Kernel, except: [raise: 1], and `Kernel.raise(…)`
    Logger.info("…")                   require Logger
"""

from __future__ import annotations

from collections.abc import Iterable

from compiler_core.elixir import tree
from compiler_core.elixir.names import KERNEL_FUNCTIONS, KERNEL_MACROS, kernel_kind
from compiler_core.elixir.tree import Node
from compiler_core.lower.group import LoweredGroup
from compiler_core.lower.rewrite import bottom_up_of


def kernel_imports(made: list[Node]) -> list[Node]:
    """`import Kernel, except: […]` for functions that bear a name of Kernel's."""
    taken: dict[tuple[str, int], None] = {}
    for node in made:
        if isinstance(node, tree.Definition) and _is_kernel_name(node.name):
            defaults = sum(
                isinstance(one, tree.Binary) and one.operator == "\\\\" for one in node.parameters
            )
            count = len(node.parameters)
            for arity in range(count - defaults, count + 1):
                if kernel_kind(node.name, arity) in ("function", "macro"):
                    taken[(node.name, arity)] = None
    if not taken:
        return []
    pairs = tuple(tree.Pair(name, tree.Integer(arity)) for name, arity in taken)
    option = tree.Pair("except", tree.List(pairs))
    return [tree.Directive("import", tree.Alias("Kernel"), (option,), blank_before=True)]


def kept_macros(made: list[Node]) -> list[Node]:
    """`raise` and `is_nil` as Kernel's where the module has a function of that name (whose own
    calls have their parentheses: `forms.own_call`)."""
    taken = {one.name for one in made if isinstance(one, tree.Definition)} & _WRITTEN
    if not taken:
        return made

    def kernels(node: Node) -> Node:
        if isinstance(node, tree.LocalCall) and node.name in taken and not node.parens:
            alias = tree.Alias("Kernel")
            return tree.RemoteCall(alias, node.name, node.arguments, origin=node.origin)
        return node

    return [bottom_up_of((tree.LocalCall,), one, kernels) for one in made]


def keeps_macros(names: Iterable[str]) -> bool:
    """Whether `kept_macros` may change a module whose functions have these names."""
    return not _WRITTEN.isdisjoint(names)


_WRITTEN = frozenset((
    "is_atom", "is_binary", "is_boolean", "is_float", "is_function", "is_integer", "is_list",
    "is_map", "is_map_key", "is_nil", "is_number", "is_struct", "is_tuple", "raise", "reraise",
    "throw",
))  # fmt: skip
"""Of Kernel's, what statements and tests are lowered to wherever they stand."""


def _is_kernel_name(name: str) -> bool:
    return name in KERNEL_FUNCTIONS or name in KERNEL_MACROS


def requires(groups: list[LoweredGroup]) -> list[Node]:
    """`require` for the modules whose macros are called."""
    names = sorted({name for group in groups for name in group.macros})
    return [tree.Directive("require", tree.Alias(name), blank_before=True) for name in names]
