"""Builds the translations (.qm), and maps the resources into a wheel."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def lrelease() -> Path:
    """The translation compiler that came with the PySide6 of this interpreter."""
    import PySide6

    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    folder = Path(PySide6.__file__).parent
    return next(
        path for path in (folder / name, folder / "libexec" / name, folder / "Qt" / "libexec" / name) if path.exists()
    )


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in sorted((Path(self.root) / "resources" / "i18n").glob("*.ts")):
            subprocess.run([str(lrelease()), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)
        if version == "standard":  # an editable install reads them where they lie
            build_data["force_include"][str(Path(self.root) / "resources")] = "opsdesk/_resources"
