"""Renders the shared widgets and the frame to pictures, to look at: `python -m tests.ui.gallery FOLDER [--qm FILE]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer, QTranslator
from PySide6.QtGui import QCursor

from opsdesk.application import make_application, switch_language
from opsdesk.services.desk import Desk, new_desk
from opsdesk.ui.context import Context, nowhere
from opsdesk.ui.hub import ChangeHub
from opsdesk.ui.jobs import Jobs
from opsdesk.ui.looks import Looks, make_theme
from opsdesk.ui.notify import Notify
from opsdesk.ui.pages.catalog import PageSpec
from opsdesk.ui.pages.page import Page
from opsdesk.ui.rail import RailCount
from opsdesk.ui.theme.theme import ThemeChoice
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.window import MainWindow
from tests.ui.gallery_page import SamplePage, t
from tests.ui.gallery_parts import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget


class EmptyPage(Page):
    """An empty place with three cards."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, t("Groups", "社群"))
        self.toolbar.set_quiet(t("none yet", "还没有"))
        acts = [
            EmptyAct(
                t("Add first member", "添加首位成员"),
                lambda: None,
                "user-plus",
                t("Add by hand", "手工添加"),
                t("Nickname and one line about them. Enter adds the next one.", "昵称加一句话。回车接着加下一个。"),
            ),
            EmptyAct(
                t("Choose file…", "选择文件"),
                lambda: None,
                "file-spreadsheet",
                t("Import a file", "导入文件"),
                t(
                    "Excel or CSV, any column names. You see every row before it is stored.",
                    "Excel 或 CSV，列名随意。入库前每一行都给你看。",
                ),
            ),
            EmptyAct(
                t("Paste", "粘贴"),
                lambda: None,
                "clipboard-paste",
                t("Paste a list", "粘贴名单"),
                t("One nickname a line, as copied from a group.", "一行一个昵称，从群成员列表复制来即可。"),
            ),
        ]
        sentence = t(
            "Ten regulars with a note each are worth more than ten thousand names. You can bring the rest in later.",
            "十个有备注的老友，胜过一万个名字。其余的以后再导入。",
        )
        self.add(
            EmptyState("cup", t("Start with the people you already know", "从你已经认识的人开始"), sentence, *acts), 1
        )


def places() -> tuple[PageSpec, ...]:
    names = [("members", "Members", "users", "M"), ("groups", "Groups", "messages-square", "G")]
    names += [("calendar", "Calendar", "calendar-days", "C"), ("posters", "Posters", "image", "P")]
    names += [("events", "Events", "map-pin", "E"), ("growth", "Growth", "waypoints", "W")]
    names += [
        ("connections", "Connections", "heart-handshake", "N"),
        ("insights", "Insights", "chart-no-axes-combined", "I"),
    ]
    rail = [PageSpec("today", "Today", "sun", EmptyPage, "T", count=lambda _c: RailCount("9", waits=True))]
    rail += [
        PageSpec(key, title, icon, SamplePage if key == "members" else EmptyPage, letter)
        for key, title, icon, letter in names
    ]
    rail[1] = PageSpec("members", "Members", "users", SamplePage, "M", count=lambda _c: RailCount("128k"))
    foot = [("import", "Import & export", "import"), ("settings", "Settings", "settings-2")]
    return (*rail, *[PageSpec(key, title, icon, EmptyPage, foot=True) for key, title, icon in foot])


def make_context(app: QApplication, desk: Desk, folder: Path) -> Context:
    looks = Looks(folder / "looks.ini")
    hub = ChangeHub()
    desk.store.notify = hub.announce
    return Context(desk, hub, Jobs(), make_theme(app, looks), looks, Notify(), nowhere)


def settle(app: QApplication) -> None:
    """Let queued work, layouts and paints happen."""
    for _ in range(6):
        app.processEvents()


def wait(milliseconds: int) -> None:
    """Let timers run out: the counts of the rail come a moment after the first paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shoot(app: QApplication, widget: QWidget, file: Path) -> None:
    settle(app)
    picture: QPixmap = widget.grab()
    picture.save(str(file))


def frames(app: QApplication, window: MainWindow, out: Path, name: str) -> None:
    """The window at two sizes, with its overlays."""
    window.resize(1440, 900)
    window.go("members")
    page = window.page
    assert isinstance(page, SamplePage)
    page.table.setFocus()
    shoot(app, window, out / f"frame-1440-{name}.png")
    window.open_palette()
    shoot(app, window, out / f"palette-{name}.png")
    window.resize(1024, 640)
    if window._palette is not None:
        window._palette.leave()
    settle(app)
    shoot(app, window, out / f"frame-1024-{name}.png")
    page.split.set_open(True, animate=False)
    shoot(app, window, out / f"panel-1024-{name}.png")
    window.resize(1440, 900)
    window.go("groups")
    shoot(app, window, out / f"empty-{name}.png")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--qm", type=Path, help="translations to use besides those of the resources")
    chosen = parser.parse_args(argv)
    chosen.out.mkdir(parents=True, exist_ok=True)
    app = make_application(argv, True, "en")
    translator = QTranslator(app)
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder) / "gallery.opsdesk", "Moss & Kettle")
        context = make_context(app, desk, Path(folder))
        window = MainWindow(context, places(), quiet="tea circle, this laptop")
        window.set_facts([StatusItem("desk file 412 MB", "hard-drive"), StatusItem("backed up 09:12", "shield-check")])
        window.show()
        QCursor.setPos(window.mapToGlobal(window.rect().center()))
        settle(app)
        for language in ("en", "zh"):
            switch_language(app, language)
            if language == "zh" and chosen.qm and translator.load(str(chosen.qm)):
                app.installTranslator(translator)
            wait(600)
            for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                context.theme.set_choice(choice)
                name = f"{choice}-{language}"
                frames(app, window, chosen.out, name)
                sheet = Sheet()
                sheet.resize(1440, 900)
                shoot(app, sheet, chosen.out / f"components-{name}.png")
                sheet.deleteLater()
        window.close()
        context.jobs.stop()
        desk.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
