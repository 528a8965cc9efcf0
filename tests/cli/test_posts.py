"""The commands posts and posts add: what they answer, and what they refuse in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.platforms import Platform
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a desk with one group."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    desk.groups.add("茶友一群", Platform.WECHAT)
    desk.close()
    screen = Screen(lambda _named: 3, lambda *_all: [])

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], screen)
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def test_a_post_is_added_and_listed(ask: Ask) -> None:
    text = "今晚的暗号是：月白"
    code, out, _ = ask(
        "posts", "add", "晚安暗号", "--on", "2026-11-22", "--at", "22:30", "--group", "茶友一群", "--text", text,
        "--purpose", "goodnight",
    )  # fmt: skip
    assert code == 0
    code, listed, _ = ask("posts", "--from", "2026-11-01", "--to", "2026-11-30", "--json")
    (post,) = json.loads(listed)
    assert post["id"] == int(out)
    assert (post["due_on"], post["due_time"], post["state"], post["targets"]) == ("2026-11-22", "22:30", "ready", 1)
    assert "晚安暗号" in ask("posts", "--from", "2026-11-22", "--to", "2026-11-22")[1]
    assert "晚安暗号" not in ask("posts", "--from", "2026-11-23", "--to", "2026-11-30")[1]


@pytest.mark.parametrize(
    "wrong",
    [
        ["posts", "add", "晚安", "--on", "2026-02-30"],
        ["posts", "add", "晚安", "--at", "25:00"],
        ["posts", "add", "晚安", "--purpose", "spam"],
        ["posts", "--from", "yesterday"],
        ["posts", "add", "晚安", "--group", "没有这个群"],
        ["posts", "add", " "],
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(ask: Ask, wrong: list[str]) -> None:
    code, _, err = ask(*wrong)
    assert code != 0
    assert err
    assert "Traceback" not in err
    assert json.loads(ask("posts", "--from", "2000-01-01", "--to", "2100-01-01", "--json")[1]) == []
