"""The theme in force: colours, sizes, fonts and pictures, and the switch between light and dark."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from opsdesk.ui.theme.fonts import for_text, has_chinese, load_window_faces, make_font
from opsdesk.ui.theme.glyphs import Glyphs
from opsdesk.ui.theme.icons import IconCache
from opsdesk.ui.theme.palette import make_palette
from opsdesk.ui.theme.qss import make_sheet
from opsdesk.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
    from PySide6.QtWidgets import QApplication


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Reads the tokens for whoever paints. `changed`: other colours; `resized`: other scale or language, rebuild."""

    changed = Signal()
    resized = Signal()

    def __init__(
        self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, scale: int = 100, chinese: bool = False
    ) -> None:
        super().__init__(app)
        load_window_faces()
        self._app = app
        self._choice = choice
        self._fonts: dict[tuple[str, int | None, bool, bool | None], QFont] = {}
        self.icons = IconCache()
        self.tokens = Tokens(False, scale, chinese)
        self.glyphs = Glyphs(self.tokens, self.icons, self.font)
        if choice is not ThemeChoice.SYSTEM:
            app.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply(self._wants_dark(), scale, chinese)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)

    @property
    def dark(self) -> bool:
        return self.tokens.dark

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def color(self, name: str) -> QColor:
        """A colour by its dotted name, `text.secondary`. Raises KeyError."""
        return self.tokens.color(name)

    def px(self, size: str | int) -> int:
        """A named size, or px at 100 %, at the chosen scale."""
        return self.tokens.px(size)

    def font(
        self, step: str = "body", weight: int | None = None, *, numbers: bool = False, sample: str | None = None
    ) -> QFont:
        """The font of a step of type. With `sample`, a Chinese caption gets its 12 px in an English window too."""
        chinese = True if sample is not None and has_chinese(sample) else None
        key = (step, weight, numbers, chinese)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = make_font(self.tokens, step, weight, numbers, chinese)
        return font if sample is None else for_text(font, sample)

    def pixmap(self, name: str, role: str = "text.secondary", size: int | None = None, dpr: float = 1.0) -> QPixmap:
        """A lucide icon in the colour of a role; `size` in px at 100 %, 16 unless told."""
        return self.icons.pixmap(name, self.color(role), self.px(size or "icon"), dpr)

    def icon(self, name: str, role: str = "text.secondary", size: int | None = None) -> QIcon:
        """The same for QAction and widgets of Qt's own. It keeps its colour: make it anew on `changed`."""
        return self.icons.icon(name, self.color(role), self.color("text.disabled"), self.px(size or "icon"))

    def set_choice(self, choice: ThemeChoice) -> None:
        """Light, dark, or as the system does."""
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply(self._wants_dark(), self.tokens.scale, self.tokens.chinese)

    def set_scale(self, scale: int) -> None:
        """The size of everything, 90 to 140 percent."""
        self._apply(self.dark, scale, self.tokens.chinese)

    def set_chinese(self, chinese: bool) -> None:
        """Whether the window speaks Chinese: its captions are 12 px then."""
        self._apply(self.dark, self.tokens.scale, chinese)

    def _wants_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def _on_scheme(self) -> None:
        self._apply(self._wants_dark(), self.tokens.scale, self.tokens.chinese)

    def _apply(self, dark: bool, scale: int, chinese: bool) -> None:
        old = self.tokens
        first = not self._app.styleSheet()
        if not first and (old.dark, old.scale, old.chinese) == (dark, scale, chinese):
            return
        self.tokens = Tokens(dark, scale, chinese)
        self._fonts.clear()
        self.icons.clear()
        self.glyphs.reset(self.tokens)
        self._app.setPalette(make_palette(self.tokens))
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(make_sheet(self.tokens))
        _set_current(self)
        if (old.scale, old.chinese) != (self.tokens.scale, chinese):
            self.resized.emit()
        if not first:
            self.changed.emit()


_current: list[Theme] = []


def _set_current(theme: Theme) -> None:
    _current[:] = [theme]


def current() -> Theme:
    """The theme in force. Raises IndexError before the application was made."""
    return _current[0]
