"""The places, in the order of the rail. A new page is one line here.

A build function imports its page inside, so that a place costs nothing before its first visit:

    def _members(context: Context) -> Page:
        from opsdesk.ui.pages.members.page import MembersPage
        return MembersPage(context)

    PageSpec("members", str(QT_TRANSLATE_NOOP("places", "Members")), "users", _members, "M"),
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.page import Page
    from opsdesk.ui.rail import RailCount


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A place: `title` is English source text of the context "places"; `letter` goes there after G.

    `foot` puts it to the bottom of the rail. `takes_files`: files dropped on the window go to its `reveal` as a list of
    paths. `count` runs on a worker thread after the first paint and after every
    change; it gives the small number beside the place, or None. `inside` names what its `reveal` opens beyond the
    place itself, for pictures: a name for the file, and the target.
    """

    key: str
    title: str
    icon: str
    build: Callable[[Context], Page]
    letter: str = ""
    foot: bool = False
    takes_files: bool = False
    count: Callable[[Context], RailCount | None] | None = None
    inside: Callable[[Context], list[tuple[str, object]]] | None = None


def _members(context: Context) -> Page:
    from opsdesk.ui.pages.members.merging.place import MembersPlace

    return MembersPlace(context, frozenset(spec.key for spec in PAGES))


def _count_members(context: Context) -> RailCount | None:
    from opsdesk.domain.members import MemberQuery
    from opsdesk.ui.rail import RailCount
    from opsdesk.ui.wording.figures import compact

    total = context.desk.members.count(MemberQuery())
    return RailCount(compact(total)) if total else None


def _inside_members(_context: Context) -> list[tuple[str, object]]:
    return [("same-person", {"merge": []})]


def _inside_insights(_context: Context) -> list[tuple[str, object]]:
    return [("tiers", "tiers")]


def _inside_groups(context: Context) -> list[tuple[str, object]]:
    """Of the group with most people: it shows most. And a roster compared with the one before."""
    from opsdesk.services.sample import later_list

    cards = sorted(context.desk.groups.cards(), key=lambda card: -card.members)[:1]
    found: list[tuple[str, object]] = [("group", {"group": card.id}) for card in cards]
    found += [("who-has-not", {"who_has_not": card.id}) for card in cards]
    due = sorted(context.desk.codes.due(), key=lambda one: -one.posters)[:1]
    found += [("codes", {"codes": one.group_id}) for one in due]
    later = later_list(context.desk)
    if later is not None:
        found.append(("roster-diff", {"roster": later[0], "looked": later[1]}))
    return found


def _inside_posters(context: Context) -> list[tuple[str, object]]:
    """A template with nothing selected, and with its code, the topmost of its texts, and several selected; then the
    batch of the starred core."""
    from opsdesk.domain.members import MemberQuery
    from opsdesk.domain.posters import LayerKind

    made = next(iter(context.desk.posters.templates()), None)
    if made is None:
        return []
    kinds = [layer.kind for layer in made.layers]
    texts = [at for at, kind in enumerate(kinds) if kind is LayerKind.TEXT]
    codes = [at for at, kind in enumerate(kinds) if kind is LayerKind.CODE]
    chosen = {"template": (), "code": codes[:1], "text": texts[:1], "several": texts[-3:]}
    found: list[tuple[str, object]] = [
        (name, {"template": made.id, "select": select}) for name, select in chosen.items()
    ]
    core = context.desk.members.find(MemberQuery(starred=True))
    return [*found, ("batch", {"template": made.id, "members": core})]


def _posters(context: Context) -> Page:
    from opsdesk.ui.pages.posters.page import PostersPage

    return PostersPage(context)


def _events(context: Context) -> Page:
    from opsdesk.ui.pages.events.page import EventsPage

    return EventsPage(context)


def _connections(context: Context) -> Page:
    from opsdesk.ui.pages.connections.page import ConnectionsPage

    return ConnectionsPage(context)


def _insights(context: Context) -> Page:
    from opsdesk.ui.pages.insights.page import InsightsPage

    return InsightsPage(context)


def _import(context: Context) -> Page:
    from opsdesk.ui.pages.importing.page import ImportPage

    return ImportPage(context)


def _inside_import(_context: Context) -> list[tuple[str, object]]:
    """The steps of the sample's member list, and a chat with names in it that wait for her."""
    from opsdesk import resources

    chat = resources.path("sample/chats/WhatsApp Chat with Overseas Friends.txt")
    steps = [(step, {"files": [resources.path("sample/members.xlsx")], "step": step}) for step in _IMPORT_STEPS]
    return [*steps, ("chat", {"files": [chat], "step": "check"})]


_IMPORT_STEPS = ("columns", "check")


def _groups(context: Context) -> Page:
    from opsdesk.ui.pages.groups.page import GroupsPage

    return GroupsPage(context)


def _count_groups(context: Context) -> RailCount | None:
    from opsdesk.ui.rail import RailCount
    from opsdesk.ui.wording.figures import compact

    count = len(context.desk.groups.cards())
    return RailCount(compact(count)) if count else None


def _settings(context: Context) -> Page:
    from opsdesk.ui.pages.settings.page import SettingsPage

    return SettingsPage(context)


def _today(context: Context) -> Page:
    from opsdesk.ui.pages.today.page import TodayPage

    return TodayPage(context)


def _count_today(context: Context) -> RailCount | None:
    from opsdesk.ui.pages.today.reading import waiting
    from opsdesk.ui.rail import RailCount

    count = waiting(context.desk)
    return RailCount(str(count), waits=True) if count else None


def _calendar(context: Context) -> Page:
    from opsdesk.ui.pages.calendar.page import CalendarPage

    return CalendarPage(context)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("today", str(QT_TRANSLATE_NOOP("places", "Today")), "sun", _today, "T", count=_count_today),
    PageSpec(
        "members",
        str(QT_TRANSLATE_NOOP("places", "Members")),
        "users",
        _members,
        "M",
        count=_count_members,
        inside=_inside_members,
    ),
    PageSpec(
        "groups",
        str(QT_TRANSLATE_NOOP("places", "Groups")),
        "messages-square",
        _groups,
        "G",
        count=_count_groups,
        inside=_inside_groups,
    ),
    PageSpec("calendar", str(QT_TRANSLATE_NOOP("places", "Calendar")), "calendar", _calendar, "C"),
    PageSpec("posters", str(QT_TRANSLATE_NOOP("places", "Posters")), "image", _posters, "P", inside=_inside_posters),
    PageSpec("events", str(QT_TRANSLATE_NOOP("places", "Events")), "map-pin", _events, "E"),
    PageSpec("connections", str(QT_TRANSLATE_NOOP("places", "Connections")), "heart-handshake", _connections, "N"),
    PageSpec(
        "insights",
        str(QT_TRANSLATE_NOOP("places", "Insights")),
        "chart-no-axes-combined",
        _insights,
        "I",
        inside=_inside_insights,
    ),
    PageSpec(
        "import",
        str(QT_TRANSLATE_NOOP("places", "Import")),
        "import",
        _import,
        "X",
        foot=True,
        takes_files=True,
        inside=_inside_import,
    ),
    PageSpec("settings", str(QT_TRANSLATE_NOOP("places", "Settings")), "settings-2", _settings, foot=True),
)
