"""The bundled faces of the window, and a font for each step of type."""

from __future__ import annotations

import unicodedata
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from opsdesk import resources

if TYPE_CHECKING:
    from opsdesk.ui.theme.tokens import Tokens

FAMILIES = ["Inter", "Noto Sans SC", "Noto Emoji", "Noto Sans Arabic", "Noto Sans Hebrew"]
_ONE_STOREY_A = "cv11"
_TABULAR = "tnum"
# The regular Chinese face before the bold one: it serves the weights between the two.
_WINDOW = (
    *("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"),
    *("NotoSansSC-Regular", "NotoSansSC-Bold"),
    *("NotoEmoji-Regular", "NotoSansArabic-Regular", "NotoSansHebrew-Regular"),
)
_loaded: set[str] = set()
_missing: list[str] = []
_loaders: list[Thread] = []


def _load(name: str) -> None:
    if name in _loaded:
        return
    _loaded.add(name)
    path = next((path for path in resources.font_files() if path.stem == name), None)
    if path is None or QFontDatabase.addApplicationFont(str(path)) < 0:
        _loaded.discard(name)
        _missing.append(name)


def _load_window() -> None:
    for name in _WINDOW:
        _load(name)


def begin_loading() -> None:
    """Start to read the faces on a thread, 20 ms of work, while the program is imported; needs the application.

    A program that ends meanwhile, as a second start does, waits for it: Qt must not be torn down under the thread.
    """
    if not _loaders:
        _loaders.append(Thread(target=_load_window, name="faces", daemon=False))
        _loaders[0].start()


def load_window_faces() -> None:
    """Inter in four weights and Noto Sans SC in two; the serif waits until a poster asks.

    Waits for `begin_loading`. Raises OSError when a face is not there.
    """
    begin_loading()
    _loaders[0].join()
    if _missing:
        raise OSError(", ".join(_missing))


def load_serif() -> str:
    """Load the Chinese serif on first use; answers its family. Raises OSError."""
    _load("NotoSerifSC-Regular")
    if _missing:
        raise OSError(", ".join(_missing))
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
