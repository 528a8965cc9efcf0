"""What a hand does in Today: writes posts and looks at their ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.posts import PostDraft, PostPurpose, PostState
from opsdesk.ui.pages.today.page import TodayPage

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk
    from opsdesk.ui.window import MainWindow

DAY = "2026-09-18"
TEXT = "今晚的问题\n你第一次喝中秋茶用的是哪只杯子？"


def page_of(window: MainWindow) -> TodayPage:
    page = window._built["today"]
    assert isinstance(page, TodayPage)
    return page


def write(desk: Desk, title: str, at: str | None, state: PostState = PostState.READY, body: str = TEXT) -> int:
    ids = tuple(card.id for card in desk.groups.cards())
    return desk.posts.write_post(PostDraft(title, PostPurpose.TOPIC, body, DAY, at, state, ids))


def ticks(desk: Desk, post: int) -> list[str]:
    """What stands at each place of a post, in the order in which she posts."""
    return [
        "posted" if one.posted_at else "skipped" if one.skipped_at else "open"
        for one in desk.posts.detail(post).targets
    ]
