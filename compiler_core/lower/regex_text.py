"""Whether a regular expression means the same for bytes as for characters.

Haxe's text is characters, and its classes are Unicode's; Elixir's regular expressions see bytes and
ASCII's classes without the modifier `u`. It is added where it may make a difference:

    ~/[^a-z]/, ~/./, ~/\\w+/, ~/\\s/, ~/é/      ~r/[^a-z]/u, …
    ~/[a-z]+/, ~/"[^"]*"/, ~/[0-9]{2}/        as they are

`[^"]*` takes the same text either way: all of a character's bytes are no `"`.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
      (?P<escape> \\(?:x\{ | .) )
    | (?P<class> \[ \^? \]? (?: \\. | \[:\^?\w+:\] | [^\]\\] )* \] )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_UNICODE = frozenset("wWsSbBDpPXRNhHvV")
_IN_CLASS = re.compile(r"\\(?:[wWsSDpPhHvVN]|x\{)|\[:")


def sees_characters(pattern: str) -> bool:
    """It needs the modifier `u`."""
    if not pattern.isascii():
        return True
    end = 0
    is_behind_wide = False
    while end < len(pattern):
        token = _TOKEN.match(pattern, end)
        if token is None:
            return True
        end = token.end()
        escape, of_class, other = token["escape"], token["class"], token["other"]
        if escape is not None:
            if escape == "\\x{" or escape[1] in _UNICODE:
                return True
            is_behind_wide = False
        elif of_class is not None and _IN_CLASS.search(of_class):
            return True
        elif other == "." or (of_class is not None and of_class.startswith("[^")):
            # As many as there are: their bytes are as many as there are.
            if is_behind_wide or pattern[end : end + 1] not in ("*", "+"):
                return True
            if pattern[end + 1 : end + 2] == "?":
                return True
            is_behind_wide = True
        elif other is None or other not in "()*+?|:":
            is_behind_wide = False
    return False
