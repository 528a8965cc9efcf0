"""Poster templates: what a member's poster says, texts and names, undone and done again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import SIDE_MAX, CodeProps, Layer, PosterTemplate, TextProps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


def _template(desk: Desk, width: int = 540, code: CodeProps | None = None) -> int:
    """A small sheet with a name and a code."""
    layers = (
        Layer(TextProps(text="{nickname}", size=40.0), x=20, y=20, w=width - 40, h=60, name="Name"),
        Layer(code or CodeProps(), x=90, y=120, w=360, h=360, name="Code"),
    )
    return desk.posters.add_template(PosterTemplate(None, "Tea / night", width, 540, layers))


def test_the_link_is_filled_as_a_link(tea: Desk) -> None:
    member = tea.members.add("a b&c=ü")
    row = tea.posters.row(member, "https://t.example.com/?who={nickname}&c={code}")
    assert row.values["join_url"] == f"https://t.example.com/?who=a%20b%26c%3D%C3%BC&c={row.values['code']}"


def test_days_are_given_as_days(tea: Desk) -> None:
    today = tea.clock.today()
    assert tea.posters.row(None).values["date"] == today.isoformat()


def test_texts_and_templates_are_undone_and_done_again(desk: Desk) -> None:
    template = _template(desk)
    made = desk.posters.template(template)
    props = made.layers[0].props
    assert isinstance(props, TextProps)
    hello = replace(made.layers[0], props=replace(props, text="Hello {nickname}"))
    desk.posters.save(replace(made, layers=(hello, *made.layers[1:])))
    desk.posters.rename(template, "  Another  ")
    props = desk.posters.template(template).layers[0].props
    assert isinstance(props, TextProps)
    assert (props.text, desk.posters.template(template).name) == ("Hello {nickname}", "Another")
    desk.store.undo()
    desk.store.undo()
    props = desk.posters.template(template).layers[0].props
    assert isinstance(props, TextProps)
    assert (props.text, desk.posters.template(template).name) == ("{nickname}", "Tea / night")
    desk.store.redo()
    assert desk.posters.template(template).layers[0].props == replace(props, text="Hello {nickname}")
    desk.posters.trash(template)
    assert template not in {made.id for made in desk.posters.templates()}
    desk.store.undo()
    assert template in {made.id for made in desk.posters.templates()}


def test_a_template_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(OpsdeskError) as caught:
        desk.posters.rename(_template(desk), "  ")
    assert caught.value.problem is Problem.NAME_EMPTY


def test_a_saved_template_writes_only_the_layers_that_changed(desk: Desk) -> None:
    template = _template(desk)
    con = desk.store.reader()
    rows = "select id, x, sort_no from poster_layer where poster_template_id = ? order by sort_no"
    before = con.execute(rows, [template]).fetchall()
    made = desk.posters.template(template)
    moved = replace(made.layers[1], x=made.layers[1].x + 7)
    desk.posters.save(replace(made, layers=(made.layers[0], moved, *made.layers[2:])))
    after = con.execute(rows, [template]).fetchall()
    assert [row[0] for row in after] == [row[0] for row in before]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
    desk.posters.save(replace(made, layers=made.layers[:1]))
    assert [row[0] for row in con.execute(rows, [template])] == [before[0][0]]
    desk.store.undo()
    assert desk.posters.template(template).layers[1] == moved
    desk.store.undo()
    assert desk.posters.template(template) == made


def test_a_template_that_could_not_be_read_again_is_not_kept(desk: Desk) -> None:
    template = _template(desk)
    made = desk.posters.template(template)
    wrong = replace(made.layers[0], props=TextProps(text="茶" * 5000))
    with pytest.raises(OpsdeskError) as caught:
        desk.posters.save(replace(made, layers=(wrong, *made.layers[1:])))
    assert caught.value.problem is Problem.TEMPLATE_DAMAGED
    far = replace(made.layers[0], x=10**9)
    desk.posters.save(replace(made, layers=(far, *made.layers[1:])))
    assert desk.posters.template(template).layers[0].x == 4 * SIDE_MAX
