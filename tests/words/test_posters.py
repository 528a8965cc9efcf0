"""Words of posters: every fault is one sentence without gaps, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.application import CHINESE, ENGLISH, switch_language
from opsdesk.domain.posters import Fault, Notice
from opsdesk.words import posters

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

DETAILS = {
    Fault.COVERED: "胶带",
    Fault.NO_GLYPH: "\uf8ff",
    Fault.CODE_EMPTY: "join_url",
    Fault.CODE_TOO_LONG: "3000/1273",
    Fault.CODE_PART_BAD: "start",
}


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_every_fault_and_notice_is_one_sentence_without_gaps(qapp: QApplication, language: str) -> None:
    switch_language(qapp, language)
    said = [posters.fault(one, DETAILS.get(one, "")) for one in Fault] + [posters.notice(one) for one in Notice]
    assert all(text and "{" not in text.replace("{code}", "") and "None" not in text for text in said)
    assert len(set(said)) == len(Fault) + len(Notice)
    assert any("\u4e00" <= char <= "\u9fff" for char in "".join(said).replace("胶带", "")) is (language == CHINESE)


def test_a_content_that_is_too_long_says_how_much_fits() -> None:
    text = posters.fault(Fault.CODE_TOO_LONG, "3000/1273")
    assert "3000" in text
    assert "1273" in text
