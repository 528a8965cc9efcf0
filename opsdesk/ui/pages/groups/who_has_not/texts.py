"""Words of "Who has not?": reasons, lists, counts, and the texts to chase with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.imports import FileKind
from opsdesk.domain.who_has_not import Claims, Doubt, Exempt, Person, Why
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate

ICONS = {
    FileKind.CHAIN: "list-ordered",
    FileKind.ORDERS: "shopping-bag",
    FileKind.ROSTER: "users",
    FileKind.MEMBERS: "users",
    FileKind.CONTACTS: "contact",
    FileKind.CHAT: "messages-square",
    FileKind.SURVEY: "clipboard-list",
}


def exempt(one: Exempt) -> str:
    """Why somebody need not be chased."""
    return {
        Exempt.STAFF: translate("WhoHasNot", "Owner, admins, yourself"),
        Exempt.REMINDED: translate("WhoHasNot", "Reminded within 3 days"),
        Exempt.QUIET: translate("WhoHasNot", "Tag: Do not disturb"),
        Exempt.NEW: translate("WhoHasNot", "Joined less than a day ago"),
    }[one]


def kind(claims: Claims) -> str:
    """What is subtracted, as the head of its card: Chain: mooncake box."""
    title = claims.title.strip().splitlines()[0] if claims.title.strip() else ""
    if claims.kind is FileKind.CHAIN:
        pattern = translate("WhoHasNot", "Chain: {title}") if title else translate("WhoHasNot", "Pasted chain")
    elif claims.kind is FileKind.ORDERS:
        pattern = translate("WhoHasNot", "Orders: {title}")
    elif claims.kind is FileKind.SURVEY:
        pattern = translate("WhoHasNot", "Survey: {title}")
    elif claims.kind is FileKind.CHAT:
        pattern = translate("WhoHasNot", "Spoke: {title}")
    elif claims.ref.startswith("segment:"):
        pattern = translate("WhoHasNot", "Segment: {title}")
    else:
        pattern = translate("WhoHasNot", "List: {title}") if title else translate("WhoHasNot", "Pasted list")
    return pattern.replace("{title}", title)


def about(claims: Claims) -> str:
    """What a list holds: 286 lines; 118 paid orders, 4 refunded or unpaid left out."""
    count = figures.number(len(claims.lines))
    if claims.kind is FileKind.ORDERS:
        text = translate("WhoHasNot", "{count} paid orders").replace("{count}", count)
        if claims.left_out:
            rest = translate("WhoHasNot", "{count} unpaid or refunded left out")
            text = f"{text}{comma()}{rest.replace('{count}', figures.number(claims.left_out))}"
        return text
    if claims.kind is FileKind.SURVEY:
        return translate("WhoHasNot", "{count} answered").replace("{count}", count)
    if claims.kind is FileKind.CHAT:
        return translate("WhoHasNot", "{count} spoke").replace("{count}", count)
    if claims.ref.startswith("segment:"):
        return translate("WhoHasNot", "{count} of the group").replace("{count}", count)
    if len(claims.lines) == 1:
        return translate("WhoHasNot", "1 line")
    return translate("WhoHasNot", "{count} lines").replace("{count}", count)


def comma() -> str:
    """Between two parts of a sentence."""
    return translate("WhoHasNot", ", ")


def why(doubt: Doubt, claims: Claims) -> str:
    """What speaks for it: the line, and why it does not settle it."""
    line = " ".join(doubt.line.names[0].split()) if doubt.line.names else doubt.line.text
    number = figures.number(doubt.line.no)
    if claims.kind is FileKind.CHAIN:
        place = translate("WhoHasNot", "chain, no. {no}: “{line}”")
    elif claims.kind is FileKind.ORDERS:
        place = translate("WhoHasNot", "order of “{line}”")
    elif claims.kind is FileKind.SURVEY:
        place = translate("WhoHasNot", "survey, answered by “{line}”")
    elif claims.kind is FileKind.CHAT:
        place = translate("WhoHasNot", "chat, “{line}” spoke")
    else:
        place = translate("WhoHasNot", "list, row {no}: “{line}”")
    return place.replace("{no}", number).replace("{line}", line)


def apart(person: Person) -> str:
    """What tells somebody from others of the same name: the nickname beside a card, the number, else the tier."""
    number = person.handle.partition(":")[2] if person.handle else ""
    known = person.name if person.card else number
    return known or (words.tier(person.tier) if person.tier else "")


def reason(doubt: Doubt) -> str:
    """Why it is not settled."""
    return {
        Why.SAME_NAME: translate("WhoHasNot", "Several in the group bear this name"),
        Why.UNKNOWN_NUMBER: translate("WhoHasNot", "The name fits, the number beside it is not known"),
        Why.ALIKE: translate("WhoHasNot", "The name is only alike, or known from somewhere else"),
    }[doubt.why]


def ago(at: int | None, clock: Clock) -> str:
    """When somebody spoke last: today, yesterday, 12 days ago; a dash for never seen speaking."""
    if at is None:
        return "—"
    days = figures.days_since(at, clock)
    if days < 2:
        return figures.age(at, clock)
    return translate("WhoHasNot", "{days} days ago").replace("{days}", figures.number(days))


def reminded(at: int | None, clock: Clock) -> str:
    """When somebody was reminded last."""
    if at is None:
        return translate("WhoHasNot", "never")
    if figures.days_since(at, clock) == 0:
        return translate("WhoHasNot", "today {time}").replace("{time}", f"{clock.local(at):%H:%M}")
    return figures.short_day(clock.day_of(at), clock.today())


def token() -> str:
    """What stands for the names in a text."""
    return translate("WhoHasNot", "@names")


def tokens() -> tuple[str, ...]:
    """What may stand for the names, also in a text that was written in the other language."""
    return tuple(dict.fromkeys((token(), "@names", "@名单")))


def bodies() -> tuple[str, ...]:
    """Texts to chase with, the first one offered."""
    return (
        translate("WhoHasNot", "@names We count tonight at 22:00. Add your line if you want one; if not, answer 1 and"
                               " I will not ask again."),
        translate("WhoHasNot", "@names Still missing from the list. No hurry: a word from you is enough, yes or no."),
        translate("WhoHasNot", "@names Last call. After this I close the list and pass it on."),
    )  # fmt: skip


def topic_mark() -> str:
    """Between what is said of people and what it is about."""
    return translate("WhoHasNot", ": ")
