"""One measurement of the member list in a process of its own: `python -m tests.bench.member_parts NAME FOLDER`.

Prints JSON: milliseconds, and for the ones about memory KiB. The peers are what a Qt program would do first:
QSqlTableModel with LIKE, and a list of Python rows behind QSortFilterProxyModel.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QApplication, QTableView

from opsdesk.app import TURN_S, OpenDesk
from opsdesk.application import make_application
from opsdesk.domain.batches import ImportOptions
from opsdesk.domain.members import MemberQuery, MemberSort
from opsdesk.services.desk import new_desk, open_desk
from opsdesk.ui.looks import Looks, make_theme
from opsdesk.ui.pages.members.page import MembersPage
from tests.bench.bench_import import roster_file
from tests.bench.table import timed

if TYPE_CHECKING:
    from collections.abc import Callable

QUERY = "王伟"
ROOT = QModelIndex()
TYPED = ("王", "王伟", "李", "13", "9000", "小雨", "wang", "wangw", "备注7", "zzzz", "雪", "1")


def _kib() -> int:
    with Path("/proc/self/statm").open() as file:
        return int(file.read().split()[1]) * resource.getpagesize() // 1024


class OurList:
    """The members place in the window of a desk, with the search read, as it stands some seconds after a start."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.desk = open_desk(folder)
        looks = Looks(folder / "looks.ini")
        self.shown = OpenDesk(self.desk, make_theme(app, looks), looks)
        self.shown.window.resize(1440, 900)
        self.shown.window.show()
        self.shown.window.go("members")
        page = self.shown.window.page
        assert isinstance(page, MembersPage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        """Until every row is listed and nothing is under way."""
        while not (self.page.listing.whole and self.shown.context.jobs.idle):
            self.app.processEvents()

    def first_page(self, query: MemberQuery) -> float:
        """Milliseconds from asking to the first rows painted; the list before is another one."""
        self.page.list_query(MemberQuery(text="zzzzzz"))
        self.settle()
        start = time.perf_counter()
        self.page.list_query(query)
        while not self.page.model.ids:
            self.app.processEvents()
        self.page.table.viewport().grab()
        spent = (time.perf_counter() - start) * 1000
        self.settle()
        return spent

    def by_spend(self) -> float:
        """Milliseconds from a click on a head to the first rows painted in that order."""
        self.page.list_query(MemberQuery())
        self.settle()
        start = time.perf_counter()
        self.page._on_order(((MemberSort.SPEND, True),))
        self.page.table.viewport().grab()
        spent = (time.perf_counter() - start) * 1000
        self.settle()
        self.page._on_order(((MemberSort.NAME, False),))
        self.settle()
        return spent


class Heart:
    """The longest time the window did not answer: the gaps between ticks of a timer that wants to tick at once."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def longest(self) -> float:
        self._timer.stop()
        return max(self.gaps)


def _warm(app: QApplication, folder: Path) -> OurList:
    ours = OurList(app, folder)
    ours.desk.members.search.warm()
    return ours


def ours_memory(app: QApplication, folder: Path) -> dict[str, float]:
    """What the list of everybody takes, scrolled from end to end, over the same place with a list of nobody."""
    ours = OurList(app, folder)
    ours.page.model.show([])
    ours.page.list_query(MemberQuery(starred=True))
    ours.settle()
    before = _kib()
    ours.page.list_query(MemberQuery())
    ours.settle()
    for row in range(0, len(ours.page.model.ids), 4096):
        ours.page.model.line(row)
    return {"kib": max(_kib() - before, 1)}


def ours_search(app: QApplication, folder: Path) -> dict[str, float]:
    ours = _warm(app, folder)
    return {"ms": statistics.median(ours.first_page(MemberQuery(text=QUERY)) for _ in range(7))}


def ours_sort(app: QApplication, folder: Path) -> dict[str, float]:
    ours = _warm(app, folder)
    return {"ms": statistics.median(ours.by_spend() for _ in range(7))}


def ours_count(app: QApplication, folder: Path) -> dict[str, float]:
    """An exact count of a rare query against copying the bytes it looks through."""
    search = _warm(app, folder).desk.members.search
    words = search._words
    assert words is not None
    parts = [bytearray(part[1]) for part in words._parts]

    def count() -> int:
        search._last = None
        return len(search.find(QUERY))

    mine = statistics.median(timed(count) for _ in range(7))
    copied = statistics.median(timed(lambda: [bytes(part) for part in parts]) for _ in range(7))
    return {"ms": mine, "floor": copied}


def ours_stall(app: QApplication, folder: Path) -> dict[str, float]:
    """The longest silence of the window while she types letter by letter."""
    ours, heart = _warm(app, folder), Heart()
    ours.page.list_query(MemberQuery(text="x"))
    ours.settle()
    heart.start()
    for text in TYPED:
        ours.page.list_query(MemberQuery(text=text))
        ours.settle()
    return {"ms": heart.longest(), "typical": sorted(heart.gaps)[int(len(heart.gaps) * 0.999)]}


def ours_stall_importing(app: QApplication, folder: Path) -> dict[str, float]:
    """The longest silence of the window while a roster of 100,000 rows is read and written."""
    with tempfile.TemporaryDirectory() as place:
        small = new_desk(Path(place) / "small.opsdesk", "Bench")
        small.close()
        ours, heart = OurList(app, Path(place) / "small.opsdesk"), Heart()
        path = Path(place) / "QQ群成员列表-大群.csv"
        roster_file(path)
        jobs, done = ours.shown.context.jobs, list[object]()
        heart.start()
        jobs.run(partial(ours.desk.imports.bring_in, path, ImportOptions(taken="2026-11-15")), done.append)
        while not done:
            app.processEvents()
        ours.settle()
        found = {"ms": heart.longest(), "typical": sorted(heart.gaps)[int(len(heart.gaps) * 0.999)]}
        ours.desk.close()
    return found


def _plain(folder: Path) -> QSqlTableModel:
    database = QSqlDatabase.addDatabase("QSQLITE", "plain")
    database.setDatabaseName(str(folder / "plain.db"))
    database.open()
    model = QSqlTableModel(None, database)
    model.setTable("member")
    return model


def _all(model: QSqlTableModel) -> None:
    model.select()
    while model.canFetchMore():
        model.fetchMore()


def peer_memory(_app: QApplication, folder: Path) -> dict[str, float]:
    model = _plain(folder)
    before = _kib()
    _all(model)
    return {"kib": _kib() - before}


def peer_search(_app: QApplication, folder: Path) -> dict[str, float]:
    """QSqlTableModel in a QTableView, in the order of names, filtered with LIKE, to the first rows painted."""
    model, view = _plain(folder), QTableView()
    model.setSort(1, Qt.SortOrder.AscendingOrder)
    view.setModel(model)
    view.resize(1232, 800)
    view.show()

    def search() -> None:
        model.setFilter(f"name like '%{QUERY}%' or remark like '%{QUERY}%' or handle like '%{QUERY}%'")
        model.select()
        view.viewport().grab()

    return {"ms": statistics.median(timed(search) for _ in range(3))}


class _Rows(QAbstractTableModel):
    """Rows of Python, as a first try would hold them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._rows = sqlite3.connect(folder / "plain.db").execute("select * from member").fetchall()

    def rowCount(self, parent: Any = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = ROOT) -> int:
        return 0 if parent.isValid() else 5

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def _proxy(folder: Path) -> tuple[QSortFilterProxyModel, QTableView, _Rows]:
    rows, proxy, view = _Rows(folder), QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(rows)
    proxy.setFilterKeyColumn(-1)
    view.setModel(proxy)
    view.resize(1232, 800)
    view.show()
    return proxy, view, rows


def proxy_search(_app: QApplication, folder: Path) -> dict[str, float]:
    proxy, view, _rows = _proxy(folder)

    def search() -> None:
        proxy.setFilterFixedString(QUERY)
        view.viewport().grab()

    return {"ms": timed(search)}


def proxy_sort(_app: QApplication, folder: Path) -> dict[str, float]:
    proxy, view, _rows = _proxy(folder)

    def sort() -> None:
        proxy.sort(4, Qt.SortOrder.DescendingOrder)
        view.viewport().grab()

    return {"ms": timed(sort)}


PARTS: dict[str, Callable[[QApplication, Path], dict[str, float]]] = {
    part.__name__: part
    for part in (
        ours_memory, ours_search, ours_sort, ours_count, ours_stall, ours_stall_importing,
        peer_memory, peer_search, proxy_search, proxy_sort,
    )
}  # fmt: skip


def main() -> None:
    """Measure one part and print what was found."""
    gc.disable()  # as in the window, which collects when nothing is under way
    sys.setswitchinterval(TURN_S)
    app = make_application(sys.argv[:1], language="zh")
    print(json.dumps(PARTS[sys.argv[1]](app, Path(sys.argv[2]))), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
