"""The bundled faces of the window, and a font for each step of type."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from opsdesk import resources

if TYPE_CHECKING:
    from opsdesk.ui.theme.tokens import Tokens

FAMILIES = ["Inter", "Noto Sans SC"]
_ONE_STOREY_A = "cv11"
_TABULAR = "tnum"
_loaded: set[str] = set()


def _load(name: str) -> None:
    if name in _loaded:
        return
    path = next(path for path in resources.font_files() if path.stem == name)
    _loaded.add(name)
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        _loaded.discard(name)
        raise OSError(str(path))


def load_window_faces() -> None:
    """Inter in four weights and Noto Sans SC in two; the serif waits until a poster asks. Raises OSError."""
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        _load(f"Inter-{weight}")
    # The regular face first: it serves the weights between the two.
    for weight in ("Regular", "Bold"):
        _load(f"NotoSansSC-{weight}")


def load_serif() -> str:
    """Load the Chinese serif on first use; answers its family. Raises OSError."""
    _load("NotoSerifSC-Regular")
    return "Noto Serif SC"


def has_chinese(text: str) -> bool:
    """Whether a text holds a character that needs the Chinese face."""
    return any(char > "\u2e7f" and unicodedata.east_asian_width(char) in "WF" for char in text)


_BOLD, _STRONG = QFont.Weight.Bold, QFont.Weight.DemiBold
_bolder: dict[str, QFont] = {}


def for_text(font: QFont, text: str) -> QFont:
    """The font to draw a text with: strong Chinese needs the bold face, for there is no semibold of it.

    Asked for a weight between its two faces, Qt may take the regular one.
    """
    if font.weight() != _STRONG or text.isascii() or not has_chinese(text):
        return font
    key = font.key()
    if key not in _bolder:
        _bolder[key] = QFont(font)
        _bolder[key].setWeight(_BOLD)
    return _bolder[key]


def make_font(tokens: Tokens, step: str, weight: int | None, numbers: bool, chinese: bool | None) -> QFont:
    """A font for a step of type. `numbers` sets figures of one width, for columns."""
    facts = tokens.step(step, chinese)
    font = QFont(FAMILIES)
    font.setPixelSize(facts.size)
    font.setWeight(QFont.Weight(weight or facts.weight))
    # Hinted CFF outlines come out a third darker than the same face unhinted; advances become whole pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag(_ONE_STOREY_A), 1)
    if numbers:
        font.setFeature(QFont.Tag(_TABULAR), 1)
    return font
