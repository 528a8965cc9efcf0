"""What a code carries and how it looks: every kind by its fields, what could not be read told at once and mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.code_contents import CodeKind
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posters import Logo
from opsdesk.render.code_picture import code_picture
from tests.ui.pages.poster_editor.hand import colour_of, take

if TYPE_CHECKING:
    from tests.ui.pages.poster_editor.hand import Hand

CODE = 2


@pytest.mark.parametrize(
    ("kind", "words", "reads"),
    [
        (CodeKind.TEXT, {"content": "Hello"}, "Hello"),
        (CodeKind.LINK, {"content": "https://t.example.com/{code}"}, "https://t.example.com/"),
        (CodeKind.CONTACT, {"name": "Ann", "phone": "13800000000"}, "BEGIN:VCARD"),
        (CodeKind.EVENT, {"title": "Tea", "start": "2026-09-25 19:30"}, "BEGIN:VCALENDAR"),
        (CodeKind.WIFI, {"network": "Tea", "password": "green"}, "WIFI:T:WPA;S:Tea;P:green;;"),
    ],
)
def test_a_code_carries_what_its_fields_say(hand: Hand, kind: CodeKind, words: dict[str, str], reads: str) -> None:
    hand.click(350, 350)
    content = hand.view.side.code.content
    take(content.kind, str(kind))
    for name, text in words.items():
        field = content.fields[name]
        field.setFocus()
        field.setPlainText(text)
        hand.view.canvas.setFocus()
    assert hand.props(CODE).kind is kind
    hand.rest()
    seen = hand.view.seen
    assert seen is not None
    assert seen.picture.proof.ok
    assert seen.picture.proof.codes[0].startswith(reads)


def test_a_wrong_hour_of_an_event_is_told_at_its_field(hand: Hand) -> None:
    hand.click(350, 350)
    content = hand.view.side.code.content
    take(content.kind, "event")
    field = content.fields["start"]
    field.setFocus()
    field.setPlainText("tomorrow")
    hand.view.canvas.setFocus()
    assert field.accessibleDescription() == "Write it as 2026-09-25 19:30"
    assert content.fields["title"].accessibleDescription() == "Without this there is no code"


def test_where_a_code_leads_is_said_and_changed_in_the_template(hand: Hand) -> None:
    hand.click(350, 350)
    part = hand.view.side.code
    assert part.target.words == "Points to t.example.com/j/tea?c={code}"
    take(part.content.kind, "group")
    assert part.target.words == "No group with a code is chosen"
    take(part.content.kind, "text")
    assert part.target.words == ""
    take(part.content.kind, "link")
    part.target.link.clicked.emit()
    assert hand.selected() == ()
    assert QApplication.focusWidget() is hand.view.side.sheet.url


def test_a_code_of_the_group_names_it_and_is_drawn_anew(hand: Hand) -> None:
    group = hand.desk.groups.add("Harbor 05", Platform.WECHAT)
    hand.desk.codes.paste(group, Platform.WECHAT, code_picture("https://weixin.qq.com/g/abc"))
    hand.rest()
    hand.view.side.sheet.group.chosen.emit(str(group))
    hand.view.side.sheet.group.choose(str(group))
    hand.click(350, 350)
    take(hand.view.side.code.content.kind, "group")
    hand.rest()
    assert hand.view.side.code.target.words == "Points to the group Harbor 05"
    assert hand.view.seen is not None
    assert hand.view.seen.picture.proof.codes == ("https://weixin.qq.com/g/abc",)


def test_a_pale_code_is_told_at_once_and_mended(hand: Hand) -> None:
    hand.click(350, 350)
    part = hand.view.side.code
    hand.write(colour_of(part.ink), "#BBBBBB")
    assert "Contrast 1.9 : 1" in part.contrast.words
    hand.rest()
    scan = hand.view.side.scan
    assert "too pale" in scan.words
    assert scan.mend.isVisible()
    scan.mend.clicked.emit()
    hand.rest()
    assert scan.words == "Reads at every size"
    assert part.contrast.words == ""
    assert not scan.mend.isVisible()
    hand.undo()
    assert hand.props(CODE).ink == "#BBBBBB"


def test_what_stands_in_the_middle_brings_its_level(hand: Hand) -> None:
    hand.click(350, 350)
    part = hand.view.side.code
    take(part.logo, "avatar")
    assert (hand.props(CODE).logo, str(hand.props(CODE).level)) == (Logo.AVATAR, "Q")
    take(part.level, "M")
    assert "needs level Q" in part.logo_remark.words
    hand.write(part.logo_share, "40")
    take(part.level, "H")
    assert "At most 25 %" in part.logo_remark.words
    hand.write(part.quiet, "2")
    hand.write(part.rounding, "30")
    assert (hand.props(CODE).quiet, hand.props(CODE).rounding, hand.props(CODE).logo_share) == (2, 0.3, 0.4)
