"""The bundled faces in Qt's font database, and the check that no poster or page shows an empty box."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from opsdesk import resources
from opsdesk.domain.posters import Face

SANS: Final = "Noto Sans SC"
SERIF: Final = "Noto Serif SC"
LATIN: Final = "Inter"
EMOJI: Final = "Twemoji Mozilla"
_BEHIND: Final = ("Noto Emoji", "Noto Sans Arabic", "Noto Sans Hebrew")
_BOLD: Final = 600  # from here on bold: the faces come in two weights
_STEMS: Final = {
    (SANS, False): "NotoSansSC-Regular",
    (SANS, True): "NotoSansSC-Bold",
    (SERIF, False): "NotoSerifSC-Regular",
    **{(name, False): f"{name.replace(' ', '')}-Regular" for name in _BEHIND},
}
FAMILIES: Final = {Face.SANS: SANS, Face.SERIF: SERIF}

_THICKENED: Final = 24  # of the size: the stroke by which Qt, too, makes a regular cut bold

_loaded: list[int] = []
_lock = threading.Lock()


def load_fonts() -> None:
    """Add the bundled faces to the font database, once; a Qt application must be there. A broken file is passed over:
    the other faces stand in for it, and the check below finds what is then missing."""
    with _lock:
        if not _loaded:
            _loaded.extend(QFontDatabase.addApplicationFont(str(file)) for file in resources.font_files())


class _ThreadFaces(threading.local):
    """Faces read from their files, 10 MB of memory each, for the life of one thread: Qt keeps what a QRawFont stands on
    in the thread that made it, and a face used by another thread kills the process."""

    def __init__(self) -> None:
        self.by_stem: dict[str, QRawFont] = {}


_faces = _ThreadFaces()


def _own_face(stem: str) -> QRawFont:
    face = _faces.by_stem.get(stem)
    if face is None:
        file = next(file for file in resources.font_files() if file.stem == stem)
        face = _faces.by_stem[stem] = QRawFont(str(file), 100, QFont.HintingPreference.PreferNoHinting)
    return face


@dataclass(frozen=True, slots=True)
class Outlines:
    """A bundled face at a size, to take the outlines of letters from, and the width of the stroke in pixels that makes
    it bold where it has no bold cut."""

    face: QRawFont
    stroke: float


def is_thickened(face: QRawFont) -> bool:
    """True for a bold face that has only a regular cut, which Qt would thicken by outlines of its own."""
    family = face.familyName()
    return face.weight() >= _BOLD and (family, False) in _STEMS and (family, True) not in _STEMS


def outlines(face: QRawFont) -> Outlines | None:
    """The same face at the same size, read apart from the font database; None for what is not bundled or has colours
    of its own."""
    bold = face.weight() >= _BOLD
    family = face.familyName()
    stem = _STEMS.get((family, bold)) or _STEMS.get((family, False))
    if stem is None:
        return None
    sized = QRawFont(_own_face(stem))
    sized.setPixelSize(face.pixelSize())
    return Outlines(sized, face.pixelSize() / _THICKENED if is_thickened(face) else 0.0)


def font(family: str, pixels: float, weight: int = 400, spacing: float = 0.0) -> QFont:
    """A face of `pixels` height with the other bundled faces behind it; spacing in pixels between letters."""
    load_fonts()
    made = QFont([family, SANS, EMOJI, *_BEHIND])
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight.Bold if weight >= _BOLD else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


def blank_glyphs(layout: QTextLayout) -> set[str]:
    """The characters of a finished layout for which no font, bundled or of the system, has a picture."""
    text = layout.text()
    flag = QTextLayout.GlyphRunRetrievalFlag
    runs = layout.glyphRuns(-1, -1, flag.RetrieveGlyphIndexes | flag.RetrieveStringIndexes)
    units = text.encode("utf-16-le", "surrogatepass")
    missing: set[str] = set()
    for run in runs:
        indexes = run.glyphIndexes()
        if 0 not in indexes:
            continue
        for glyph, unit in zip(indexes, run.stringIndexes(), strict=False):
            if glyph == 0:
                missing.add(_character(units, unit))
    return {char for char in missing if not _is_unseen(char)}


def _character(units: bytes, unit: int) -> str:
    """The character of the UTF-16 text at this unit; Qt counts in units, Python in characters."""
    pair = units[2 * unit : 2 * unit + 4]
    is_pair = len(pair) == 4 and 0xD8 <= pair[1] <= 0xDB
    return pair[: 4 if is_pair else 2].decode("utf-16-le", "replace")


def _is_unseen(char: str) -> bool:
    """True for what has no picture by its nature: joiners, variation selectors, marks of direction, line ends."""
    return unicodedata.category(char) in ("Cf", "Cc", "Zl", "Zp") or "\ufe00" <= char <= "\ufe0f"


def missing_characters(text: str, family: str = SANS) -> set[str]:
    """The characters of `text` that would be drawn as empty boxes in `family` with everything that stands behind it.

    Found in a real layout, so that what the system's own fonts add (colour emoji, Hebrew) counts and what joins into
    one picture is not taken apart.
    """
    layout = QTextLayout(text, font(family, 32))
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(1e6)
        line.setPosition(QPointF(0, 0))
        line = layout.createLine()
    layout.endLayout()
    return blank_glyphs(layout)
