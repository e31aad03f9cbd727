"""What LiveView 1.0 and HTML know by themselves: tags, attributes, bindings, components, functions.

Components are told as `name: props; slots`, a `!` behind what is required; `*` stands for all HTML
attributes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from compiler_core.lower.heex import CORE_COMPONENTS


@dataclass(frozen=True, slots=True)
class Component:
    """What a component takes. `is_open`: it takes any attribute, or nobody knows which."""

    name: str
    props: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    slots: tuple[str, ...] = ()
    required_slots: frozenset[str] = frozenset()
    is_open: bool = False
    takes_html: bool = False
    kinds: tuple[tuple[str, str], ...] = ()
    """The kind of value (`Int`, `Bool`, `String`, …) of some props."""
    doc: str = ""


_PHOENIX = """
link: navigate patch href replace method csrf_token * ; inner_block!
form: for! action as csrf_token errors method multipart * ; inner_block!
inputs_for: field! id as default prepend append skip_hidden skip_persistent_id options; inner_block!
focus_wrap: id! * ; inner_block!
dynamic_tag: tag_name name * ; inner_block
live_file_input: upload! accept * ;
live_img_preview: entry! id * ;
intersperse: enum! ; inner_block! separator!
async_result: assign! ; loading failed inner_block
live_title: prefix default suffix ; inner_block!
"""


@cache
def phoenix_components() -> dict[str, Component]:
    """Those that are in scope of every template."""
    found = {
        "live_component": Component(
            "live_component", ("module", "id"), frozenset(("module", "id")), is_open=True
        )
    }
    for line in _PHOENIX.strip().splitlines():
        name, _, rest = line.partition(":")
        props, _, slots = rest.partition(";")
        plain, required = _names(props)
        slot_names, required_slots = _names(slots)
        found[name] = Component(
            name,
            tuple(one for one in plain if one != "*"),
            required,
            slot_names,
            required_slots,
            takes_html="*" in plain,
        )
    for name in CORE_COMPONENTS:
        found[name] = Component(name, is_open=True)
    return found


def _names(written: str) -> tuple[tuple[str, ...], frozenset[str]]:
    words = written.split()
    required = frozenset(word[:-1] for word in words if word.endswith("!"))
    return tuple(word.removesuffix("!") for word in words), required


EVENTS = (
    *("phx-click", "phx-click-away", "phx-submit", "phx-change", "phx-blur", "phx-focus"),
    *("phx-keydown", "phx-keyup", "phx-window-blur", "phx-window-focus", "phx-window-keydown"),
    *("phx-window-keyup", "phx-viewport-top", "phx-viewport-bottom", "phx-auto-recover"),
    "phx-capture-click",
)
"""Bindings whose value is the name of an event."""

BINDINGS = (
    *EVENTS,
    *("phx-target", "phx-hook", "phx-update", "phx-key", "phx-debounce", "phx-throttle"),
    *("phx-disable-with", "phx-feedback-for", "phx-trigger-action", "phx-link", "phx-link-state"),
    *("phx-mounted", "phx-remove", "phx-connected", "phx-disconnected", "phx-page-loading"),
    *("phx-track-static", "phx-no-format", "phx-no-curly-interpolation", "phx-drop-target"),
    *("phx-no-unused-field", "phx-no-usage-tracking", "phx-viewport-overrun-target"),
    *("phx-click-loading", "phx-submit-loading", "phx-change-loading", "phx-static"),
)

DIRECTIVES = (":for", ":if", ":let", ":key", ":type")

UPDATES = ("ignore", "stream", "replace", "append", "prepend")

ATTRIBUTES = frozenset(
    """
    accept accept-charset accesskey action align allow allowfullscreen alt as async autocapitalize
    autocomplete autofocus autoplay capture charset checked cite class color cols colspan content
    contenteditable controls coords crossorigin data datetime decoding default defer dir dirname
    disabled download draggable enctype enterkeyhint for form formaction formenctype formmethod
    formnovalidate formtarget headers height hidden high href hreflang http-equiv icon id imagesizes
    imagesrcset inert inputmode integrity is itemid itemprop itemref itemscope itemtype kind label
    lang language list loading loop low max maxlength media method min minlength multiple muted name
    nonce novalidate open optimum part pattern ping placeholder playsinline popover poster preload
    property readonly referrerpolicy rel required reversed role rows rowspan sandbox scope scoped
    selected shape size sizes slot span spellcheck src srcdoc srclang srcset start step style
    summary tabindex target title translate type usemap value webkitdirectory width wrap
    """.split()  # noqa: SIM905
)

TAGS = frozenset(
    """
    a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption
    circle cite clippath code col colgroup data datalist dd defs del desc details dfn dialog div dl
    dt ellipse em embed fieldset figcaption figure filter footer foreignobject form g h1 h2 h3 h4 h5
    h6 head header hgroup hr html i iframe image img input ins kbd label legend li line
    lineargradient link main map mark marker mask math menu meta meter nav noscript object ol
    optgroup option output p param path pattern picture polygon polyline pre progress q
    radialgradient rect rp rt ruby s samp script search section select slot small source span stop
    strong style sub summary sup svg symbol table tbody td template text textarea textpath tfoot th
    thead time title tr track tspan u ul use var video view wbr
    """.split()  # noqa: SIM905
)

GIVEN_ASSIGNS = frozenset(
    """
    flash live_action uploads streams socket myself inner_content inner_block __changed__ conn
    live_module page_title
    """.split()  # noqa: SIM905
)
"""Assigns that Phoenix itself makes, or a layout alone reads."""

FUNCTIONS = frozenset(
    """
    assign assign_new update render_slot live_render to_form used_input? upload_errors live_flash
    assigns_to_attributes changed? sigil_H embed_templates sigil_p url path static_path static_url
    gettext dgettext ngettext dngettext pgettext translate_error translate_errors show hide
    show_modal hide_modal get_csrf_token connected? push_event put_flash push_navigate push_patch
    redirect sigil_w sigil_W sigil_r sigil_s sigil_S sigil_c sigil_D sigil_T
    """.split()  # noqa: SIM905
)
"""Functions that are in scope in a template, or that Phoenix's generators put there."""
