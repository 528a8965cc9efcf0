"""The only finder of icons, fonts, templates, translations and the sample files."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """The folder of resources: in a frozen bundle, in an installed wheel, or in the source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Where a resource lies, such as `path("icons", "star.svg")`."""
    return _root().joinpath(*parts)


def font_files() -> list[Path]:
    """Every bundled face: Inter, Noto Sans SC in two weights, faces for emoji, Arabic and Hebrew, and Noto Serif SC.

    The serif comes from its package, which is found without being imported.
    """
    from importlib.util import find_spec

    found = find_spec("pylopdf_fonts_zh_cn")
    serif = [] if found is None or found.origin is None else [Path(found.origin).parent / "NotoSerifSC-Regular.otf"]
    return [*sorted(path("fonts").glob("*.ttf")), *serif]
