"""Words of posts: what they are for, how far they are, and the places they go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.posts import PostLook, PostPurpose, PostState

if TYPE_CHECKING:
    from opsdesk.domain.posts import PostCard

_PURPOSES: dict[PostPurpose, object] = {
    PostPurpose.NEWS: QT_TRANSLATE_NOOP("words", "news"),
    PostPurpose.TOPIC: QT_TRANSLATE_NOOP("words", "topic"),
    PostPurpose.QA: QT_TRANSLATE_NOOP("words", "Q&A"),
    PostPurpose.SHARING: QT_TRANSLATE_NOOP("words", "expert sharing"),
    PostPurpose.GOODNIGHT: QT_TRANSLATE_NOOP("words", "good-night line"),
    PostPurpose.WARM_UP: QT_TRANSLATE_NOOP("words", "warm-up"),
    PostPurpose.LINK: QT_TRANSLATE_NOOP("words", "link"),
    PostPurpose.THANKS: QT_TRANSLATE_NOOP("words", "thanks"),
    PostPurpose.GAME: QT_TRANSLATE_NOOP("words", "game"),
    PostPurpose.OTHER: QT_TRANSLATE_NOOP("words", "other post"),
}
_STATES: dict[PostState, object] = {
    PostState.IDEA: QT_TRANSLATE_NOOP("words", "idea"),
    PostState.DRAFT: QT_TRANSLATE_NOOP("words", "draft"),
    PostState.READY: QT_TRANSLATE_NOOP("words", "ready"),
    PostState.DROPPED: QT_TRANSLATE_NOOP("words", "dropped"),
}
_LOOKS: dict[PostLook, object] = {
    PostLook.IDEA: QT_TRANSLATE_NOOP("words", "idea"),
    PostLook.DRAFT: QT_TRANSLATE_NOOP("words", "draft"),
    PostLook.SCHEDULED: QT_TRANSLATE_NOOP("words", "ready"),
    PostLook.LATE: QT_TRANSLATE_NOOP("words", "late"),
    PostLook.PARTLY: QT_TRANSLATE_NOOP("words", "partly posted"),
    PostLook.POSTED: QT_TRANSLATE_NOOP("words", "posted"),
    PostLook.DROPPED: QT_TRANSLATE_NOOP("words", "dropped"),
}

translate = QCoreApplication.translate


def purpose(value: PostPurpose) -> str:
    """What a post is for: "topic", "good-night line"."""
    return translate("words", str(_PURPOSES[value]))


def state(value: PostState) -> str:
    """How far she wrote it: "idea", "draft", "ready"."""
    return translate("words", str(_STATES[value]))


def look(value: PostLook) -> str:
    """How a card of it stands: "draft", "late", "posted"."""
    return translate("words", str(_LOOKS[value]))


def places(count: int) -> str:
    """How many groups and accounts it goes to: "1 group", "12 groups"."""
    return translate("words", "1 group") if count == 1 else translate("words", "{count} groups").format(count=count)


def progress(posted: int, targets: int) -> str:
    """How far the ticks are: "5 of 12 groups"; "goes nowhere yet" without any."""
    if not targets:
        return translate("words", "goes nowhere yet")
    if not posted:
        return places(targets)
    return translate("words", "{done} of {count} groups").format(done=posted, count=targets)


def state_of(value: PostLook | None) -> str:
    """The word of a look; empty where there is none."""
    return "" if value is None else look(value)


def contents(post: PostCard) -> str:
    """What there is of a post: "2 images", "no text"; empty for a text alone."""
    if post.blank:
        return translate("words", "no text")
    if not post.pictures:
        return ""
    one = translate("words", "1 image")
    return one if post.pictures == 1 else translate("words", "{count} images").format(count=post.pictures)


def headed(text: str) -> str:
    """A word as it begins a line: "topic" is "Topic"; Chinese stays as it is."""
    return text[:1].upper() + text[1:]
