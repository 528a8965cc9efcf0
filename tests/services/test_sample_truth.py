"""Everything of the sample brought in, in order: distinct people, messages and money agree with its truth."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk.exchange.reading import read_file
from opsdesk.services.bringing_in import Source
from opsdesk.services.desk import Desk, new_desk
from opsdesk.services.sample import sample_files

if TYPE_CHECKING:
    from collections.abc import Iterator

TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = new_desk(tmp_path_factory.mktemp("all") / "shop.opsdesk", "半盏茶铺")
    for path in sample_files():
        (parsed,) = read_file(path)
        desk.imports.write(parsed, Source(path.name, hashlib.sha256(path.read_bytes()).hexdigest()))
    yield desk
    desk.close()


def one(desk: Desk, sql: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] = desk.store.reader().execute(sql).fetchone()
    return row


def test_distinct_people_are_those_of_the_truth(shop: Desk) -> None:
    """Nicknames of a survey make nobody: they are counted beside the members."""
    truth = TRUTH["distinct_people"]["with_chats"]
    strong = one(shop, "select count(distinct member_id) from handle where strong = 1")[0]
    members = one(shop, "select count(*) from member")[0]
    waiting = one(shop, "select count(distinct who_text) from survey_response where member_id is null")[0]
    assert strong == truth["strong"]
    assert members - strong + waiting == truth["nick_only"]
    assert members + waiting == truth["total"]


def test_messages_of_all_logs_are_those_of_the_truth(shop: Desk) -> None:
    said = sum(chat["messages"] for chat in TRUTH["chats"].values())
    counted = one(shop, "select sum(count) from activity where kind = 1")[0]
    names = shop.store.reader().execute("select raw ->> '$' from import_row where code like 'speaker\\_%' escape '\\'")
    waiting = {name for (name,) in names}
    open_ = sum(
        sender["messages"]
        for chat in TRUTH["chats"].values()
        for name, sender in chat["by_sender"].items()
        if name in waiting and not (name == "半盏茶铺" and chat["format"] == "welink_csv")
    )
    assert one(shop, "select sum(message_count) from chat_log") == (said,)
    assert counted + open_ == said


def test_money_is_net_of_what_was_given_back(shop: Desk) -> None:
    net = sum(shop_["net_fen"] for shop_ in TRUTH["orders"]["by_shop"].values())
    orders = (
        "select sum(paid_fen - (select ifnull(sum(amount_fen), 0) from refund f where f.order_id = o.id)) from"
        " shop_order o where paid_at is not null and source <> 'opening'"
    )
    assert one(shop, orders) == (net,)
    bill = TRUTH["bill"]
    assert one(shop, "select sum(in_fen), sum(out_fen - back_fen) from payment") == (
        bill["count_and_fen"]["in"][1], bill["count_and_fen"]["out"][1] - bill["out_given_back_fen"],
    )  # fmt: skip
