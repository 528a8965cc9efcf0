"""The command group-codes: the list with what is left, pictures read and put onto the shelf, and refusals in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opsdesk.cli.group_codes import time_left
from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]

LINK = "https://weixin.qq.com/g/A"


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a desk with a code that dies within a day and a group without one."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    group = desk.groups.add("试茶群", Platform.WECHAT)
    desk.groups.add("Kettle EN", Platform.TELEGRAM)
    code = desk.codes.paste(group, Platform.WECHAT, code_picture(LINK))
    desk.codes.set_valid_until(code.id, desk.clock.now() + 20 * 3600 + 90)
    desk.close()

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], Screen(lambda _named: 3, lambda *_all: []))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def test_the_list_says_what_is_left(ask: Ask) -> None:
    code, out, err = ask("group-codes")
    assert code == 0, err
    title, first, second = out.splitlines()
    assert title.split()[:3] == ["group", "platform", "code"]
    assert first.startswith("试茶群")
    assert "20h 1m" in first
    assert "hours" in first
    assert second.startswith("Kettle EN")
    assert "absent" in second


def test_the_json_has_its_stable_keys(ask: Ask) -> None:
    code, out, err = ask("group-codes", "--needs-you", "--json")
    assert code == 0, err
    (told,) = json.loads(out)
    assert (told["group"], told["standing"], told["payload"], told["kind"]) == ("试茶群", "hours", LINK, "wechat_group")
    assert set(told) == {
        "group", "id", "platform", "standing", "needs_you", "kind", "payload", "valid_until", "members", "seats",
        "seats_left", "full_in_days", "in_line", "posters",
    }  # fmt: skip
    assert told["seats_left"] == 200


def test_pictures_are_read_and_written_only_with_yes(ask: Ask, tmp_path: Path) -> None:
    shelf = tmp_path / "codes"
    shelf.mkdir()
    (shelf / "Kettle EN.png").write_bytes(code_picture("https://t.me/+x"))
    (shelf / "new.png").write_bytes(code_picture(LINK + "2"))
    (shelf / "broken.png").write_bytes(b"\x89PNG cut")
    code, out, err = ask("group-codes", "--read", str(shelf), "--json")
    assert code == 0, err
    told = json.loads(out)
    assert [(one["file"], one["group"], one["known_by"], one["use"]) for one in told["codes"]] == [
        ("Kettle EN.png", "Kettle EN", "name", "now"), ("new.png", "", "none", "leave"),
    ]  # fmt: skip
    assert [one["code"] for one in told["refused"]] == ["picture_unreadable"]
    assert "broken.png" in told["refused"][0]["message"]
    assert json.loads(ask("group-codes", "--json")[1])[1]["payload"] is None
    code, out, err = ask("group-codes", "--read", str(shelf), "--group", "试茶群", "--yes")
    assert code == 0, err
    assert "broken.png" in err
    found = {one["group"]: one for one in json.loads(ask("group-codes", "--json")[1])}
    assert found["Kettle EN"]["payload"] == "https://t.me/+x"
    assert found["试茶群"]["payload"] == LINK + "2"


def test_a_group_nobody_knows_is_refused(ask: Ask, tmp_path: Path) -> None:
    code, _, err = ask("group-codes", "--read", str(tmp_path), "--group", "nowhere")
    assert code == 1
    assert err.startswith("error: not_found")


@pytest.mark.parametrize(("seconds", "words"), [(-5, "0"), (59, "0h 0m"), (84_120, "23h 22m"), (475_200, "5d 12h")])
def test_a_span(seconds: int, words: str) -> None:
    assert time_left(seconds) == words
