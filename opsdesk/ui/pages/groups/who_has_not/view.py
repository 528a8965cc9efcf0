"""Who has not? A full page over the groups: what is subtracted, the doubtful, who is left, and the names to paste."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from opsdesk.ui.pages.groups.who_has_not import texts
from opsdesk.ui.pages.groups.who_has_not.asking import Asking, Portion
from opsdesk.ui.pages.groups.who_has_not.deeds import ChaseDeeds
from opsdesk.ui.pages.groups.who_has_not.doubts import DoubtPart
from opsdesk.ui.pages.groups.who_has_not.lists import ListTaker
from opsdesk.ui.pages.groups.who_has_not.portions import BY_CARD, PortionPart
from opsdesk.ui.pages.groups.who_has_not.reading import Seen, look, open_group
from opsdesk.ui.pages.groups.who_has_not.sources import SourcesPart
from opsdesk.ui.pages.groups.who_has_not.table import ChaseTable
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.panel import PanelSplit
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.widgets.toolbar import Toolbar
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.platforms import Platform
    from opsdesk.domain.who_has_not import Claims, Doubt, Exempt, Person
    from opsdesk.ui.context import Context

LEFT_WIDE, LEFT_SMALL, SMALL_BELOW = 300, 248, 1180
EVERYBODY_HAS, NOTHING_YET, LIST = range(3)


class WhoHasNotView(QWidget):
    """`left` by the back arrow, `changed` when the rail and the status bar say something else."""

    left = Signal()
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._desk = context, context.desk
        self.asking: Asking | None = None
        self.seen: Seen | None = None
        self._platform: Platform | None = None
        self._kept: dict[int, Asking] = {}
        self.sources = SourcesPart()
        self.doubts = DoubtPart()
        self.table = ChaseTable(context.desk.clock)
        self.side = PortionPart(context.desk.clock)
        self.lists = ListTaker(context, self)
        self.deeds = ChaseDeeds(context, self)
        self._editing = True
        self._fresh = self._stale = False
        self._assemble()
        self._connect()
        self.setAcceptDrops(True)

    def _assemble(self) -> None:
        self.toolbar = Toolbar(self.tr("Who has not"))
        self.toolbar.add_back(self.tr("All groups"), self.left.emit)
        self.paste_button = Button(self.tr("Paste chain"), "clipboard-paste", key="Ctrl V", clicked=self.lists.paste)
        self.all_button = Button(self.tr("All reminded"), "check", clicked=self.post_all)
        self.side_button = Button(self.tr("Chase"), "at-sign", "primary", clicked=lambda: self.split.toggle())
        self.toolbar.add(self.paste_button, self.all_button, self.side_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nobody())
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self.table)
        self._foot = PlainLabel("", "small", "tertiary", numbers=True)
        self._foot.setContentsMargins(current().px(16), current().px(6), 0, current().px(8))
        middle = column(self.doubts, self._stack, self._foot, gap=0)
        middle.setStretch(1, 1)
        inside = row(self.sources, gap=0)
        inside.addWidget(_Upright())
        inside.addWidget(frame(middle, "Content"), 1)
        self.split = PanelSplit(frame(inside, "Content"), self.side)
        whole = column(self.toolbar, gap=0)
        whole.addWidget(self.split, 1)
        self.setLayout(whole)

    def _nothing_yet(self) -> EmptyState:
        return EmptyState(
            "letter",
            self.tr("Nothing to compare with yet"),
            self.tr("Copy the sign-up chain in the group and paste it here, or take a file of orders or a list."),
            EmptyAct(self.tr("Paste chain"), self.lists.paste, "clipboard-paste"),
            EmptyAct(self.tr("Choose a file"), self.lists.choose_file, "file-search"),
        )

    def _nobody(self) -> EmptyState:
        about = self.tr("Everybody in the group has, waits above for your answer, or need not be chased.")
        return EmptyState("calm", self.tr("Nobody left to chase"), about)

    def _connect(self) -> None:
        self.lists.taken.connect(self.take)
        self.sources.add_wanted.connect(self._open_add_menu)
        self.sources.dropped.connect(self.drop_list)
        self.sources.spared.connect(self._on_spared)
        self.doubts.decided.connect(self.decide)
        self.doubts.all_wanted.connect(self._decide_all)
        self.table.ticked.connect(self._show_portions)
        self.table.posted.connect(self.post_next)
        self.side.changed.connect(self._on_portioning)
        self.side.copy_wanted.connect(self.copy)
        self.side.posted.connect(self.post_next)
        self.side.export_wanted.connect(self.export_list)
        self.side.more_wanted.connect(lambda button: self.deeds.open_menu(button, self.save_segment, self.put_on_today))

    @property
    def group_id(self) -> int:
        """The group it asks about, 0 for none."""
        return self.asking.group_id if self.asking is not None else 0

    def ask(self, group_id: int, platform: Platform, chase_id: int = 0) -> None:
        """Ask about a group, with the lists of a chase she noted where one is named.

        What was subtracted and decided before in this window still is.
        """
        self._platform, self.seen = platform, None
        self.lists.group_id = group_id
        self._fresh = True
        known = self._kept.get(group_id)
        if known is not None and chase_id:
            self._context.jobs.latest("who_has_not", partial(open_group, self._desk, group_id, chase_id), self._begin)
            return
        self.asking = known or self._kept.setdefault(group_id, Asking(group_id))
        if known is not None:
            self.reload()
            return
        self._context.jobs.latest("who_has_not", partial(open_group, self._desk, group_id, chase_id), self._begin)

    def _begin(self, found: tuple[list[Claims], str]) -> None:
        if self.asking is not None:
            self.asking.add(found[0])
            self.side.body.show_text(found[1] or texts.bodies()[0])
            self.reload()

    def reload(self) -> None:
        """Read the group anew and compare, on a worker."""
        if self.asking is not None:
            asking = self.asking
            work = partial(look, self._desk, asking.group_id, list(asking.sources), dict(asking.decided), asking.topic)
            self._context.jobs.latest("who_has_not", work, self._show, self._on_gone)

    def _show(self, seen: Seen) -> None:
        self.seen, self._stale = seen, False
        asking = self.asking
        if asking is None or self._platform is None:
            return
        topic = f"{asking.topic}{texts.comma()}" if asking.topic else ""
        self.toolbar.set_quiet(f"{topic}{seen.roll.group}")
        self._show_answer()
        self.changed.emit()
        if self._fresh:
            self._fresh = self._stale = False
            self.focus_list()

    def _show_answer(self) -> None:
        asking, seen = self.asking, self.seen
        if asking is None or seen is None or self._platform is None:
            return
        self.sources.show_seen(asking, seen, self._platform, self._desk.clock)
        self.doubts.show_doubts(asking.doubts(seen), list(asking.sources))
        people = asking.to_chase(seen) if asking.sources else []
        self.table.show_people(people, asking.unticked)
        self._stack.setCurrentIndex(LIST if people else EVERYBODY_HAS if asking.sources else NOTHING_YET)
        self._show_portions()

    def _show_portions(self) -> None:
        asking, seen = self.asking, self.seen
        if asking is None or seen is None:
            return
        if asking.sources:
            self.side.show_portions(asking, seen)
        self.side.setEnabled(bool(asking.sources))
        self.all_button.setEnabled(self._editing and bool(self._waiting()))
        people = self.table.chase.people
        chosen = sum(one.id not in asking.unticked for one in people)
        text = self.tr("{chosen} of {count} ticked")
        said = text.replace("{chosen}", figures.number(chosen)).replace("{count}", figures.number(len(people)))
        self._foot.setText(said)
        self._foot.setVisible(bool(people))
        self.changed.emit()

    def _on_gone(self, error: OpsdeskError) -> None:
        self._context.notify.problem(error)
        self.left.emit()

    def decide(self, person: Person, doubt: Doubt, is_it: bool) -> None:
        """She says whether a line means somebody; the toast takes it back."""
        if self.asking is not None:
            self.asking.decide(doubt, is_it)
            text = self.tr("{name} has") if is_it else self.tr("{name} has not")
            said = text.replace("{name}", person.called)
            self._context.notify.done(said, undo=partial(self._undecide, self.asking, [doubt]))
            self.reload()

    def _decide_all(self, are: bool) -> None:
        if self.asking is None or self.seen is None:
            return
        doubts = [doubt for _, doubt in self.asking.doubts(self.seen)]
        for doubt in doubts:
            self.asking.decide(doubt, are)
        text = self.tr("All {count} have") if are else self.tr("None of the {count} has")
        said = text.replace("{count}", figures.number(len(doubts)))
        self._context.notify.done(said, undo=partial(self._undecide, self.asking, doubts))
        self.reload()

    def _undecide(self, asking: Asking, doubts: list[Doubt]) -> None:
        for doubt in doubts:
            asking.decide(doubt, None)
        self.reload()

    def _on_spared(self, one: Exempt, on: bool) -> None:
        if self.asking is not None:
            (self.asking.spared.add if on else self.asking.spared.discard)(one)
            self._show_answer()

    def _on_portioning(self) -> None:
        if self.asking is not None:
            self.asking.size = int(self.side.size_choice.key)
            self.asking.by_card = self.side.name_choice.key == BY_CARD
            self._show_portions()

    def take(self, group_id: int, found: list[Claims]) -> None:
        """Subtract what was read too."""
        asking = self._kept.get(group_id)
        if asking is None or not asking.add(found):
            return
        lines = sum(len(claims.lines) for claims in found)
        said = self.tr("Subtracted 1 line") if lines == 1 else self.tr("Subtracted {count} lines")
        self._context.notify.say(said.replace("{count}", figures.number(lines)), "done")
        if asking is self.asking:
            self.reload()

    def drop_list(self, at: int) -> None:
        """No longer subtract a list; the toast puts it back."""
        asking = self.asking
        if asking is None or at >= len(asking.sources):
            return
        gone = asking.sources.pop(at)
        said = self.tr("No longer subtracted: {list}").replace("{list}", texts.kind(gone))
        self._context.notify.done(said, undo=partial(self._put_back, asking, at, gone), kind="removed")
        self.reload()

    def _put_back(self, asking: Asking, at: int, gone: Claims) -> None:
        asking.sources.insert(at, gone)
        self.reload()

    def _open_add_menu(self, below: QWidget) -> None:
        seen = self.seen
        if seen is None:
            self.lists.open_menu(below, ())
        else:
            self.lists.open_menu(below, seen.chains, seen.surveys, seen.logs)

    def _waiting(self) -> list[Portion]:
        if self.asking is None or self.seen is None or not self.asking.sources:
            return []
        return [one for one in self.asking.portions(self.seen) if one.chase is None]

    def copy(self, at: int) -> None:
        """Copy one portion."""
        if self.asking is not None and 0 <= at < len(self.side.list.portions.lines):
            self.deeds.copy(self.asking, self.side.list.portions.lines[at], self.side.body.toPlainText())

    def copy_next(self) -> None:
        """1: copy the next portion that waits."""
        waiting = self._waiting()
        if waiting:
            self.copy(waiting[0].no - 1)

    def post_next(self) -> None:
        """Space: the next portion is posted."""
        self._post(self._waiting()[:1])

    def post_all(self) -> None:
        """All portions that wait are posted."""
        self._post(self._waiting())

    def _post(self, waiting: list[Portion]) -> None:
        """Until the answer is read anew, what waits is not known: a second Space would post the same names again."""
        if waiting and self.asking is not None and not self._stale:
            self._stale = self.deeds.post(self.asking, waiting, self.side.body.toPlainText())

    def export_list(self) -> None:
        """Write the ticked people into a file."""
        if self.asking is not None and self.seen is not None:
            self.deeds.export(self.asking, self.table.chase, self.seen.roll.group)

    def save_segment(self) -> None:
        """The ticked people become a segment picked by hand."""
        if self.asking is not None and self.seen is not None:
            self.deeds.save_segment(self.asking, self.table.chase, self.seen.roll.group)

    def put_on_today(self) -> None:
        """The ticked people stand on Today until they have."""
        if self.asking is not None:
            self.deeds.put_on_today(self.asking, self.table.chase)

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        self._editing = on
        self.side.posted_button.setEnabled(on and bool(self._waiting()))
        self.all_button.setEnabled(on and bool(self._waiting()))

    def paste(self) -> None:
        """Ctrl V: subtract what is on the clipboard."""
        self.lists.paste()

    def focus_list(self) -> None:
        """The keyboard to what wants an answer first."""
        (self.doubts.list if self.doubts.isVisible() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.post_next()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.lists.take_file(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self.window().width() < current().px(SMALL_BELOW)
        self.sources.setFixedWidth(current().px(LEFT_SMALL if small else LEFT_WIDE))
        docked = self.split.docked
        self.side_button.setVisible(not docked)
        self.paste_button.setVisible(docked or not small)


class _Upright(QWidget):
    """A hairline between the left and the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.canvas(self).fillRect(self.rect(), current().color("border.subtle"))
