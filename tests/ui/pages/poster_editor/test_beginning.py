"""Where templates come from: an empty sheet of any size, one that comes with OpsDesk, a file; and where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from opsdesk.domain.poster_editing import SHEETS, Place, SheetSize
from opsdesk.domain.poster_geometry import Edge
from opsdesk.domain.posters import LayerKind
from opsdesk.ui.pages.posters.new_template import OWN, NewTemplate
from tests.ui.scene import click, come_back

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pages.poster_editor.hand import Hand


def _dialog(hand: Hand) -> NewTemplate:
    QTest.keyClick(hand.window, Qt.Key.Key_N)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, NewTemplate) and one.isVisible())
    hand.rest()
    return dialog


def _newest(hand: Hand) -> tuple[str, int, int, int]:
    made = hand.desk.posters.templates()[-1]
    return made.name, made.width, made.height, len(made.layers)


@pytest.mark.parametrize("size", [SheetSize.COVER, SheetSize.A4])
def test_an_empty_sheet_of_a_known_size(hand: Hand, size: SheetSize) -> None:
    dialog = _dialog(hand)
    dialog.which.setFocus()
    QTest.keyClick(dialog.which, Qt.Key.Key_Right)
    dialog.sheets.setCurrentIndex(dialog.sheets.cards.index(list(SheetSize).index(size)))
    dialog.name.setText("Notice")
    click(dialog.button("add"))
    assert _newest(hand) == ("Notice", *SHEETS[size], 0)
    hand.qtbot.waitUntil(lambda: hand.view.template is not None and hand.view.template.name == "Notice")
    hand.rest()
    hand.undo()
    assert _newest(hand)[0] == "Tea night"


def test_an_empty_sheet_of_her_own_size_is_kept_within_bounds(hand: Hand) -> None:
    dialog = _dialog(hand)
    QTest.keyClick(dialog.which, Qt.Key.Key_Right)
    dialog.wide.setText("700")
    dialog.wide.finish()
    assert dialog.sheets.key == OWN
    dialog.high.setText("12")
    click(dialog.button("add"))
    assert _newest(hand) == ("New poster", 700, 64, 0)
    hand.rest()


def test_the_first_layer_of_an_empty_sheet_is_undone(hand: Hand) -> None:
    dialog = _dialog(hand)
    QTest.keyClick(dialog.which, Qt.Key.Key_Right)
    click(dialog.button("add"))
    hand.qtbot.waitUntil(lambda: hand.view.template is not None and hand.view.template.name == "New poster")
    hand.rest()
    come_back(hand.qtbot, hand.window)
    QTest.keyClick(hand.window, Qt.Key.Key_R)
    hand.click(500, 500)
    assert _newest(hand)[3] == 1
    hand.rest()
    hand.undo()
    assert _newest(hand)[3] == 0
    hand.undo()
    assert _newest(hand)[0] == "Tea night"
    hand.rest()


def test_a_template_goes_out_as_a_file_and_comes_in(hand: Hand, tmp_path: Path) -> None:
    file = tmp_path / "tea.opsposter"
    hand.page.filing.save(hand.card, file)
    hand.rest()
    assert hand.page.context.notify.said == "Saved tea.opsposter"
    hand.page.filing.open(file)
    hand.qtbot.waitUntil(lambda: len(hand.desk.posters.templates()) == 2, timeout=20_000)
    hand.rest()
    assert hand.desk.posters.templates()[-1].layers == hand.kept.layers
    assert hand.view.template is not None
    assert hand.view.template.id != hand.card
    hand.undo()
    assert len(hand.desk.posters.templates()) == 1
    hand.rest()


def test_a_file_that_is_none_is_told(hand: Hand, tmp_path: Path) -> None:
    file = tmp_path / "tea.opsposter"
    file.write_bytes(b"no template")
    hand.page.filing.open(file)
    hand.rest()
    assert "tea.opsposter" in hand.page.context.notify.said
    assert len(hand.desk.posters.templates()) == 1


def test_from_a_file_leaves_the_dialog_and_asks(hand: Hand) -> None:
    dialog = _dialog(hand)
    asked: list[bool] = []
    dialog.file_wanted.disconnect()
    dialog.file_wanted.connect(lambda: asked.append(True))
    click(dialog.from_file)
    assert asked == [True]
    assert not dialog.isVisible()


def test_whatever_was_done_is_undone_step_by_step_and_done_again(hand: Hand) -> None:
    """Every act is one step: as many undos lead back through the same templates, as many redos forward."""
    acts = hand.view.acts
    steps = [hand.kept]

    def done() -> None:
        hand.rest()
        steps.append(hand.kept)
        assert steps[-1] != steps[-2]

    hand.drag(hand.spot(100, 160), hand.spot(131, 173))
    done()
    acts.duplicate()
    done()
    acts.flip("locked")
    done()
    acts.order(Place.BOTTOM)
    done()
    acts.add(LayerKind.AVATAR)
    done()
    acts.drop_field("city", 500, 520)
    done()
    hand.view.editing.select((1, 2))
    acts.align(Edge.RIGHT)
    done()
    acts.remove()
    done()
    hand.view.editing.sheet(600, 800)
    done()
    for made in reversed(steps[:-1]):
        hand.undo()
        assert hand.kept == made
        assert hand.view.editing.kept == made
    for made in steps[1:]:
        hand.window.redo()
        assert hand.kept == made
    hand.rest()
