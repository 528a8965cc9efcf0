"""Settings: the desk's own, this machine's looks, posters, backups and history; one scroll, saved at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from opsdesk.application import language, switch_language
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.ui.looks import Density
from opsdesk.ui.pages.page import Page
from opsdesk.ui.pages.settings.checking import CheckPart, ReservePart
from opsdesk.ui.pages.settings.safety import BackupList, HistoryList
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.theme.theme import ThemeChoice
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.checks import Switch
from opsdesk.ui.widgets.fields import Choice, SettingRow, TextField
from opsdesk.ui.widgets.layouts import Scroll, column
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.settings import Setting
    from opsdesk.ui.context import Context

WIDTH = 760
SCALES = (90, 100, 110, 125, 140)


class SettingsPage(Page):
    """Every row acts at once; the desk's own settings can be undone, looks of this machine are simply chosen again."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("SettingsPage", "Settings"))
        self._sections: dict[str, QWidget] = {}
        self._backups = BackupList(context)
        self._history = HistoryList(context)
        self._reserve = ReservePart(context)
        body = QWidget()
        body.setFixedWidth(context.theme.px(WIDTH))
        body.setLayout(column(*self._desk(), *self._looks(), *self._posters(), *self._safety(), None, gap=2))
        self._scroll: QScrollArea = Scroll(line(body, None, margins=(24, 8, 24, 24)))
        self.add(self._scroll, 1)

    def _head(self, key: str, title: str, *actions: QWidget) -> QWidget:
        head = SectionHeader(title, "", *actions, line=True, large=True)
        head.setContentsMargins(0, self.context.theme.px(18), 0, 0)
        self._sections[key] = head
        return head

    def _desk(self) -> list[QWidget]:
        desk = self.context.desk
        name = TextField(desk.name, "", 280)
        name.committed.connect(self._rename)
        folder = Button(self.tr("Open the folder"), "folder-open", scale="small", clicked=self._open_folder)
        return [
            self._head("desk", self.tr("This desk")),
            SettingRow(self.tr("Name"), "", name),
            SettingRow(self.tr("Folder"), str(desk.folder), folder),
            SettingRow(self.tr("Time zone and currency"), f"{desk.clock.zone} · {desk.currency}"),
        ]

    def _looks(self) -> list[QWidget]:
        looks, theme = self.context.looks, self.context.theme
        themes = [
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ]
        heights = [
            (Density.COMPACT, self.tr("Compact")),
            (Density.STANDARD, self.tr("Standard")),
            (Density.ROOMY, self.tr("Roomy")),
        ]
        tongue = _choice([("en", "English"), ("zh", "简体中文")], language(), self._speak)
        colours = _choice(themes, theme.choice, self._colour)
        scale = _choice([(str(percent), f"{percent} %") for percent in SCALES], str(looks.scale), self._scale)
        density = _choice(heights, looks.density, partial(looks.set, "density"))
        letters = self._switch("letters", looks.letters)
        motion = self._switch("motion", looks.motion)
        return [
            self._head("looks", self.tr("Looks of this machine")),
            SettingRow(self.tr("Language"), "", tongue),
            SettingRow(self.tr("Colours"), "", colours),
            SettingRow(self.tr("Size of everything"), "", scale),
            SettingRow(self.tr("Height of rows"), "", density),
            SettingRow(self.tr("Single letters are keys"), self.tr("never while you type in a field"), letters),
            SettingRow(self.tr("Panels slide"), "", motion),
        ]

    def _switch(self, name: str, on: bool) -> Switch:
        switch = Switch("", on)
        switch.toggled.connect(lambda now: self.context.looks.set(name, "on" if now else "off"))
        return switch

    def _posters(self) -> list[QWidget]:
        settings = self.context.desk.settings
        url = TextField(settings.get(JOIN_URL), "https://…?c={code}", 340)
        url.committed.connect(lambda text: self._put(JOIN_URL, text.strip()))
        pattern = TextField(settings.get(FILE_PATTERN), "", 340)
        pattern.committed.connect(lambda text: self._put(FILE_PATTERN, text.strip() or FILE_PATTERN.default))
        return [
            self._head("posters", self.tr("Posters")),
            SettingRow(self.tr("What a code opens"), self.tr("{code} stands for the personal code"), url),
            SettingRow(self.tr("File names"), "{template} {code} {nickname} {group} {date}", pattern),
        ]

    def _safety(self) -> list[QWidget]:
        act = Button(self.tr("Back up now"), "hard-drive-download", scale="small", clicked=self._backups.back_up)
        return [
            self._head("safety", self.tr("Backups"), act),
            SettingRow(
                self.tr("Every half hour, on closing, and before each import"),
                self.tr("each is read back; 12 daily, 10 weekly and 9 monthly ones are kept"),
                line=False,
            ),
            self._backups,
            CheckPart(self.context),
            self._reserve,
            self._head("history", self.tr("History")),
            self._history,
        ]

    def _put(self, setting: Setting[str], value: str) -> None:
        if value != self.context.desk.settings.get(setting):
            self.context.desk.settings.put(setting, value)
            self.context.notify.done(self.tr("Saved"))

    def _rename(self, name: str) -> None:
        self.context.notify.attempt(lambda: self.context.desk.settings.rename_desk(name), "")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.desk.folder)))

    def _speak(self, code: str) -> None:
        self.context.looks.set("language", code)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.context.theme.set_chinese(code == "zh")
            switch_language(app, code)

    def _colour(self, key: str) -> None:
        self.context.looks.set("theme", key)
        self.context.theme.set_choice(ThemeChoice(key))

    def _scale(self, key: str) -> None:
        self.context.looks.set("scale", key)
        self.context.theme.set_scale(int(key))

    def rail_sections(self) -> list[RailSection]:
        parts = (
            ("desk", self.tr("This desk"), "laptop"),
            ("looks", self.tr("Looks"), "sun-moon"),
            ("posters", self.tr("Posters"), "image"),
            ("safety", self.tr("Backups"), "shield-check"),
            ("history", self.tr("History"), "rotate-ccw"),
        )
        items = [RailItem(text, partial(self.reveal, key), icon) for key, text, icon in parts]
        return [RailSection(self.tr("Settings"), items)]

    def reveal(self, target: object) -> None:
        section = self._sections.get(str(target))
        if section is not None:
            self._scroll.verticalScrollBar().setValue(section.y())

    def on_changes(self, changes: Changes) -> None:
        self._history.reload()
        self._reserve.reload()
        if changes.touches("desk"):
            self._backups.reload()


def _choice(options: Sequence[tuple[str, str]], chosen: str, take: Callable[[str], object]) -> Choice:
    choice = Choice([(str(key), text) for key, text in options], str(chosen), 170)
    choice.chosen.connect(take)
    return choice
