"""File names from strangers' words that every system takes and that stay in their folder."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

BYTES_MAX: Final = 120  # of the whole name in UTF-8; systems stop at 255, shells and archives earlier
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_JOINERS: Final = ("\u200d", "\ufe0f")  # ZWJ and the emoji form: kept between characters, never at an end


def _is_shown(char: str) -> bool:
    """False for controls, lone surrogates, unassigned and invisible format characters, bidi marks among them."""
    return char in _JOINERS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")


def _cut(text: str, room: int) -> str:
    """The longest start of at most `room` bytes that does not end inside a character and its marks."""
    if len(text.encode()) <= room:
        return text
    short = text.encode()[:room].decode(errors="ignore")
    rest = text[len(short) :]
    while short and (rest[:1] in _JOINERS or unicodedata.combining(rest[:1] or " ") or short.endswith("\u200d")):
        rest = short[-1] + rest
        short = short[:-1]
    return short


def _bare(text: str) -> str:
    words = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())
    kept = "".join(char for char in re.sub(r"\s+", " ", words) if _is_shown(char))
    return _FORBIDDEN.sub("_", kept).strip(" .\u200d\ufe0f")


def safe_filename(stem: str, id_suffix: str = "", extension: str = "", number: int = 1) -> str:
    """A name of at most 120 bytes made of `stem`, then `-number` from 2 on, then `_id_suffix`, then `.extension`.

    What no file system takes becomes `_` or goes; what makes the name unique and the extension are never cut. A stem
    of which nothing is left leaves the suffix alone, or `_`. Rules: docs of Windows on naming files, and safety.md
    case 52.
    """
    suffix, kind = _bare(id_suffix), _bare(extension)
    tail = (f"-{number}" if number > 1 else "") + (f"_{suffix}" if suffix else "") + (f".{kind}" if kind else "")
    short = _cut(_bare(stem), BYTES_MAX - len(tail.encode())).rstrip(" .")
    name = f"{short}{tail}" if short else tail.lstrip("-_")
    if not name or name.startswith("."):
        name = f"_{name}"
    return f"_{name}" if _RESERVED.fullmatch(name.split(".")[0].rstrip()) else name
