"""The design tokens: colours of a theme, sizes at a scale, the steps of type."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from opsdesk import resources

SCALES = range(90, 141)
"""The sizes of everything a person may choose, in percent."""


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the type scale: size and line height in px, weight 100 to 900."""

    size: int
    line: int
    weight: int


@cache
def raw() -> dict[str, Any]:
    """tokens.json as it is."""
    data: dict[str, Any] = json.loads(resources.path("theme", "tokens.json").read_text("utf-8"))
    return data


def parse_color(text: str) -> QColor:
    """`#RRGGBB` or `rgba(r,g,b,a)` with a from 0 to 1. Raises ValueError for anything else."""
    if text.startswith("rgba("):
        red, green, blue, alpha = text[5:-1].split(",")
        return QColor(int(red), int(green), int(blue), round(float(alpha) * 255))
    color = QColor(text)
    if not color.isValid():
        raise ValueError(text)
    return color


def flatten(tree: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """A tree of names as `{"text.primary": "#1B201C"}`."""
    flat: dict[str, str] = {}
    for name, value in tree.items():
        if isinstance(value, dict):
            flat |= flatten(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = value
    return flat


@cache
def colors(theme: str) -> dict[str, str]:
    """Every colour of `light` or `dark` by its dotted name, as written in the file."""
    return flatten(raw()["color"][theme])


class Tokens:
    """One theme at one scale: `color("text.primary")`, `px("rail")`, `step("body")`.

    `chinese` says that the window speaks Chinese: captions are 12 px then, never 11.
    Unknown names raise KeyError, so a typing mistake never shows as black.
    """

    def __init__(self, dark: bool, scale: int = 100, chinese: bool = False) -> None:
        self.dark = dark
        self.scale = min(max(scale, SCALES.start), SCALES.stop - 1)
        self.chinese = chinese
        self._texts = colors("dark" if dark else "light")
        self._colors: dict[str, QColor] = {}
        self._sizes: dict[str, int] = raw()["size"]
        self._px: dict[str | int, int] = {}

    def color(self, name: str) -> QColor:
        """A colour by its dotted name; the object is shared, so copy it before changing it."""
        color = self._colors.get(name)
        if color is None:
            color = self._colors[name] = parse_color(self._texts[name])
        return color

    def text_of(self, name: str) -> str:
        """The colour as QSS takes it."""
        return self._texts[name]

    def px(self, size: str | int) -> int:
        """A named size, or a number of px at 100 %, at the chosen scale."""
        px = self._px.get(size)
        if px is None:
            px = self._px[size] = round((self._sizes[size] if isinstance(size, str) else size) * self.scale / 100)
        return px

    def radius(self, name: str) -> int:
        return self.px(int(raw()["radius"][name]))

    def step(self, name: str, chinese: bool | None = None) -> TypeStep:
        """A step of the type scale; `chinese` overrides the language of the window for one text."""
        facts = raw()["type"][name]
        prefix = "cjk_" if (self.chinese if chinese is None else chinese) else ""
        return TypeStep(self.px(facts[f"{prefix}size"]), self.px(facts[f"{prefix}line"]), facts["weight"])
