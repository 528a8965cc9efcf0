"""The looks of this machine: window, language, theme, scale, density, keys. They do not travel with a desk."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from opsdesk.ui.theme.theme import Theme, ThemeChoice
from opsdesk.ui.theme.tokens import SCALES
from opsdesk.ui.widgets.motion import set_still

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class Density(StrEnum):
    """How high a row is; the value is the name of a size."""

    COMPACT = "row_compact"
    STANDARD = "row_standard"
    ROOMY = "row_comfortable"


LANGUAGES = ("en", "zh")


class Looks(QObject):
    """Typed access to QSettings. `changed` brings the name of what was set."""

    changed = Signal(str)

    def __init__(self, file: Path | None = None) -> None:
        """`file` is where tests and demos keep theirs; without it the settings of the user."""
        super().__init__()
        ini = QSettings.Format.IniFormat
        self._settings = (
            QSettings(str(file), ini) if file else QSettings(ini, QSettings.Scope.UserScope, "opsdesk", "opsdesk")
        )

    @property
    def language(self) -> str:
        """`en`, `zh`, or empty for the language of the system."""
        value = self.text("language")
        return value if value in LANGUAGES else ""

    @property
    def theme(self) -> ThemeChoice:
        value = self.text("theme")
        return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM

    @property
    def scale(self) -> int:
        """Percent, 90 to 140."""
        value = self.text("scale")
        return min(max(int(value), SCALES.start), SCALES.stop - 1) if value.isdigit() else 100

    @property
    def density(self) -> Density:
        value = self.text("density")
        return Density(value) if value in set(Density) else Density.STANDARD

    @property
    def letters(self) -> bool:
        """Whether single letters are keys."""
        return self.text("letters") != "off"

    @property
    def motion(self) -> bool:
        return self.text("motion") != "off"

    def text(self, name: str, default: str = "") -> str:
        """Any look by its name; pages keep theirs under `page/name`."""
        value = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def set(self, name: str, value: str) -> None:
        """Keep a look and tell."""
        self._settings.setValue(name, value)
        self.changed.emit(name)

    def bytes(self, name: str) -> QByteArray:
        """A state of Qt's own: geometry, header."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        self._settings.setValue(name, value)


def speaks_chinese() -> bool:
    """Whether the window speaks Chinese now; see `application.switch_language`."""
    return QLocale().language() is QLocale.Language.Chinese


def make_theme(app: QApplication, looks: Looks) -> Theme:
    """The theme as this machine likes it, applied to the application before the first widget is made."""
    set_still(not looks.motion)
    return Theme(app, looks.theme, looks.scale, speaks_chinese())
