"""The only finder of icons, fonts, templates, translations and the sample files."""

from __future__ import annotations

import importlib.resources
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
    """Every bundled face: Inter, Noto Sans SC (regular from its package, bold from here) and Noto Serif SC."""
    chinese = importlib.resources.files("pylopdf_fonts_zh_cn")
    faces = [Path(str(chinese / f"Noto{face}SC-Regular.otf")) for face in ("Sans", "Serif")]
    return [*sorted(path("fonts").glob("*.ttf")), *faces]
