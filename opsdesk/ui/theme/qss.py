"""Fills the style sheet template with the tokens of a theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opsdesk import resources

if TYPE_CHECKING:
    from opsdesk.ui.theme.tokens import Tokens

_HOLE = re.compile(r"@(?:(?P<px>\d+)px(?:-(?P<minus>\d+))?|type\.(?P<step>\w+)|(?P<color>[\w.]+))@")


def make_sheet(tokens: Tokens) -> str:
    """The style sheet. `@text.primary@` is a colour, `@30px-2@` 30 px at the scale less 2, `@type.small@` a type size.

    Raises KeyError when the template names what the tokens do not have.
    """

    def fill(hole: re.Match[str]) -> str:
        if hole["px"]:
            return f"{max(tokens.px(int(hole['px'])) - int(hole['minus'] or 0), 0)}px"
        if hole["step"]:
            return f"{tokens.step(hole['step']).size}px"
        return tokens.text_of(hole["color"])

    template = resources.path("theme", "opsdesk.qss.in").read_text("utf-8")
    return _HOLE.sub(fill, re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL))
