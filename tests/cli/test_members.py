"""The commands members and member: filters, order, stable JSON, plain tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Handle, HandleKind, Platform
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[..., tuple[int, str, str]]

_KEYS = {
    "id", "name", "remark", "handles", "tier", "why_tier", "starred", "roles", "tags", "groups", "spend_fen", "orders",
    "messages", "last_message", "last_touch", "touches", "balance",
}  # fmt: skip


def _no_window(_named: Path | None) -> int:
    return 3


def _no_shots(*_arguments: object) -> list[Path]:
    return []


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command line on a desk of three members, one starred, one in a group."""
    folder = tmp_path / "tea.opsdesk"
    desk = new_desk(folder, "Tea friends")
    group = desk.groups.add("Harbor 03", Platform.WECHAT)
    desk.members.add("王伟", Handle(HandleKind.QQ_NUMBER, "9000000741"), group, "kiln")
    desk.members.add("曾小雨")
    desk.members.add("=cmd|' /C calc'!A0 <b>")
    desk.members.star(desk.members.find(MemberQuery(text="曾")))
    desk.close()

    def asked(*arguments: str) -> tuple[int, str, str]:
        code = run(["--desk", str(folder), *arguments], Screen(_no_window, _no_shots))
        said = capsys.readouterr()
        return code, said.out, said.err

    return asked


def _json(ask: Ask, *arguments: str) -> Any:
    code, out, err = ask(*arguments, "--json")
    assert code == 0, err
    return json.loads(out)


def test_members_answer_with_stable_keys(ask: Ask) -> None:
    found = _json(ask, "members")
    assert [set(one) for one in found] == [_KEYS] * 3
    one = next(one for one in found if one["name"] == "王伟")
    assert one["handles"] == [{"platform": "qq", "kind": "id", "value": "9000000741"}]
    assert (one["tier"], one["groups"], one["remark"], one["starred"]) == ("silent", ["Harbor 03"], "kiln", False)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("--search", "zxy"), ["曾小雨"]),
        (("--search", "9000000"), ["王伟"]),
        (("--search", "%"), []),
        (("--starred",), ["曾小雨"]),
        (("--tier", "silent"), ["王伟"]),
        (("--tier", "core", "--tier", "silent", "--sort", "tier"), ["曾小雨", "王伟"]),
        (("--group", "Harbor 03"), ["王伟"]),
        (("--sort", "groups", "--descending", "--limit", "1"), ["王伟"]),
        (("--limit", "0"), []),
    ],
)
def test_options_narrow_and_order_the_list(ask: Ask, arguments: tuple[str, ...], names: list[str]) -> None:
    assert [one["name"] for one in _json(ask, "members", *arguments)] == names


def test_an_unknown_group_is_said(ask: Ask) -> None:
    code, out, err = ask("members", "--group", "nowhere")
    assert (code, out) == (1, "")
    assert err.startswith("error: not_found: ")


def test_one_member_is_shown_with_the_reason_of_its_tier(ask: Ask) -> None:
    key = _json(ask, "members", "--starred")[0]["id"]
    code, out, _ = ask("member", str(key))
    assert code == 0
    assert "曾小雨" in out
    assert "starred by you" in out
    found = _json(ask, "member", str(key))
    assert found["why_tier"]["code"] == "starred"
    assert found["memberships"] == []
    assert ask("member", "999")[0] == 1
