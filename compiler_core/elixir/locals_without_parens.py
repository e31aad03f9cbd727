"""The macros that frameworks want called without parentheses, as their formatter settings say.

The formatter never takes parentheses away; it puts them where a call without them isn't on its
list. So a list decides how the printer writes calls, and the same list (or a longer one) has to
be in the project's `.formatter.exs`: `import_deps: [:ecto, :phoenix]` there brings it.

Each constant is a tuple of `name/arity` for `PrintOptions.locals_without_parens`.
"""

from __future__ import annotations

from typing import Final


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


ECTO: Final = _names(
    """
    from/2 field/1 field/2 field/3 timestamps/1 belongs_to/2 belongs_to/3 has_one/2 has_one/3
    has_many/2 has_many/3 many_to_many/2 many_to_many/3 embeds_one/2 embeds_one/3 embeds_one/4
    embeds_many/2 embeds_many/3 embeds_many/4
    """
)

ECTO_MIGRATIONS: Final = _names(
    """
    add/2 add/3 add_if_not_exists/2 add_if_not_exists/3 alter/2 create/1 create/2
    create_if_not_exists/1 create_if_not_exists/2 drop/1 drop/2 drop_if_exists/1 drop_if_exists/2
    execute/1 execute/2 modify/2 modify/3 remove/1 remove/2 remove/3 remove_if_exists/2 rename/2
    rename/3 timestamps/1
    """
)

PLUG: Final = _names(
    """
    plug/1 plug/2 forward/2 forward/3 forward/4 match/2 match/3 get/2 get/3 head/2 head/3 post/2
    post/3 put/2 put/3 patch/2 patch/3 delete/2 delete/3 options/2 options/3
    """
)

PHOENIX: Final = _names(
    """
    plug/1 plug/2 action_fallback/1 pipeline/2 pipe_through/1 scope/2 scope/3 scope/4 forward/2
    forward/3 forward/4 match/3 match/4 match/5 get/2 get/3 get/4 head/2 head/3 head/4 post/2 post/3
    post/4 put/2 put/3 put/4 patch/2 patch/3 patch/4 delete/2 delete/3 delete/4 options/2 options/3
    options/4 connect/2 connect/3 connect/4 trace/2 trace/3 trace/4 resources/2 resources/3
    resources/4 socket/2 socket/3 channel/2 channel/3 intercept/1 transport/2 transport/3
    embed_templates/1 embed_templates/2
    """
)

LIVE_VIEW: Final = _names(
    """
    live/2 live/3 live/4 live_session/2 live_session/3 attr/2 attr/3 slot/1 slot/2 slot/3 on_mount/1
    """
)

ABSINTHE: Final = _names(
    """
    arg/2 arg/3 resolve/1 object/2 object/3 field/2 field/3 field/4 query/1 query/2 mutation/1
    mutation/2 subscription/1 subscription/2 input_object/2 input_object/3 enum/2 enum/3 value/1
    value/2 interface/2 interface/3 union/2 union/3 scalar/2 scalar/3 import_types/1 import_types/2
    import_fields/1 import_fields/2 config/1 trigger/2 middleware/1 middleware/2 complexity/1
    description/1 is_type_of/1 resolve_type/1 types/1 parse/1 serialize/1
    """
)

STREAM_DATA: Final = _names(
    """
    all/1 all/2 all/3 all/4 all/5 all/6 check/1 check/2 property/1 property/2
    """
)
