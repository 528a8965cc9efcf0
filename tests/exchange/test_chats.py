"""Chat logs of every program: who spoke how often and when, who came and went; the text never leaves the reader."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile
from opsdesk.domain.mapping import TableMapping
from opsdesk.domain.platforms import Handle, Platform
from opsdesk.exchange import wire
from opsdesk.exchange.child import parse_in_child
from opsdesk.exchange.choices import Choices
from opsdesk.exchange.reading import read_file
from tests.exchange.made import refusal_of

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.chats import ChatLog

CHINA = ZoneInfo("Asia/Shanghai")
SECRET = "我家地址是某某路一号"


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=CHINA).timestamp())


def file(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def log_of(parsed: ParsedFile) -> ChatLog:
    assert parsed.kind is FileKind.CHAT
    assert parsed.chat is not None
    return parsed.chat


def told(log: ChatLog) -> dict[str, int]:
    """Handle or name -> messages, of those who spoke."""
    return {
        (Handle(one.kind, one.value).short() or "" if one.kind else one.name): one.messages
        for one in log.speakers
        if one.messages
    }


def moves(log: ChatLog) -> list[tuple[str, bool, str]]:
    by = {one.no: one.name or one.value for one in log.speakers}
    return [(by[move.no], move.came, move.via) for move in log.moves]


def test_whatsapp_of_an_android_phone_in_chinese(tmp_path: Path) -> None:
    text = (
        "2026/5/6 下午9:05 - 消息和通话已进行端到端加密。对话之外的任何人，甚至包括 WhatsApp 都无法读取。\n"
        "2026/5/6 下午9:06 - 小雨: 晚上好\n第二行\n\n"
        "2026/5/7 上午12:30 - 小雨: <省略多媒体文件>\n"
        "2026/5/7 下午12:30 - 大雪 使用此群组的邀请链接加入了群组\n"
        "2026/5/8 凌晨1:00 - \u202a+86 138 0000 0007\u202c: " + SECRET + "\n"
        "2026/5/9 上午8:00 - 小雨 退出了群组\n"
    )
    (parsed,) = read_file(file(tmp_path, "与茶友群的 WhatsApp 聊天.txt", text))
    log = log_of(parsed)
    assert (parsed.group_name, parsed.platform, parsed.preset) == ("茶友群", Platform.WHATSAPP, "whatsapp")
    assert told(log) == {"小雨": 2, "phone:13800000007": 1}
    assert [spoke.first_at for spoke in log.spoke if spoke.no == 1] == [at("2026-05-06T21:06"), at("2026-05-07T00:30")]
    assert moves(log) == [("大雪", True, "link"), ("小雨", False, "left")]
    assert (parsed.data_rows, log.others) == (6, 3)
    assert SECRET.encode() not in wire.pack(wire.part_of(parsed))


def test_whatsapp_of_an_iphone_with_narrow_spaces_and_marks(tmp_path: Path) -> None:
    text = (
        "\u200e[13.05.26, 9:05:08\u202fp.m.] Tea Club: \u200eMessages and calls are end-to-end encrypted.\r\n"
        "[13.05.26, 9:06:00\u202fp.m.] ~\u202fZoe: hello: all\r\n"
        "\u200e[13.05.26, 9:07:00\u202fp.m.] ~\u202fZoe: \u200eimage omitted\r\n"
        '[14.05.26, 12:00:00\u202fa.m.] Ann: \u200eAnn changed the subject from "a: b" to "c"\r\n'
        "[14.05.26, 8:00:00\u202fa.m.] Tea Club: \u200eAnn added Bob and +44 7400 123456\r\n"
    )
    (parsed,) = read_file(file(tmp_path / "WhatsApp Chat - Tea Club", "_chat.txt", text))
    log = log_of(parsed)
    assert parsed.group_name == "Tea Club"
    assert told(log) == {"Zoe": 2}
    assert moves(log) == [("Bob", True, "invited"), ("+447400123456", True, "invited")]
    assert log.to_at == at("2026-05-14T08:00")


def test_whatsapp_comes_in_its_archive_with_pictures_beside(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat - Tasting Club.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_chat.txt", "[13/05/2026, 10:00:00] Ann: hi\n[13/05/2026, 10:01:00] Bob: hi\n")
        archive.writestr("IMG-1.jpg", b"\xff\xd8\xff\xe0 no picture")
    (parsed,) = read_file(path)
    assert (parsed.group_name, told(log_of(parsed))) == ("Tasting Club", {"Ann": 1, "Bob": 1})


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (["13/05/26", "01/06/26"], "2026-05-13"),
        (["05/13/26", "06/01/26"], "2026-05-13"),
        (["05/06/26", "07/06/26", "01/07/26"], "2026-06-05"),  # the first number falls inside a year: days
        (["06/05/26", "06/07/26", "07/01/26"], "2026-06-05"),  # the second number falls
        (["05/06/26", "06/06/26", "07/06/26"], "2026-06-05"),  # the first number changes more often
        (["12/11/25", "01/01/26", "02/01/26"], "2025-11-12"),  # a new year is no fall
        (["26/5/6", "26/5/7", "26/5/9"], "2026-05-06"),  # the year in front
        (["2026-05-06", "2026-05-07"], "2026-05-06"),
    ],
)
def test_the_order_of_dates_is_decided_on_the_whole_file(tmp_path: Path, days: list[str], first: str) -> None:
    text = "".join(f"{day}, 10:00 - Ann: hi\n" for day in days)
    (parsed,) = read_file(file(tmp_path, "WhatsApp Chat with A.txt", text))
    assert log_of(parsed).from_at == at(f"{first}T10:00")


def test_dates_that_read_two_ways_are_asked_once_a_file(tmp_path: Path) -> None:
    path = file(tmp_path, "WhatsApp Chat with A.txt", "05/06/26, 10:00 - Ann: hi\n05/06/26, 11:00 - Ann: hi\n")
    error = refusal_of(path)
    assert (error.problem, error.values["example"]) == (Problem.DATE_ORDER_UNKNOWN, "5/6/26")
    for day_first, day in ((True, "2026-06-05"), (False, "2026-05-06")):
        (parsed,) = parse_in_child(path, choices=Choices(TableMapping((), day_first=day_first)))
        assert log_of(parsed).from_at == at(f"{day}T10:00")


def test_an_impossible_day_is_refused_by_its_row(tmp_path: Path) -> None:
    (parsed,) = read_file(file(tmp_path, "a.txt", "31/01/26, 10:00 - Ann: hi\n31/02/26, 10:00 - Ann: hi\n"))
    assert [(one.row, one.code, one.fatal) for one in parsed.problems] == [(2, "date_invalid", True)]
    assert (parsed.data_rows, log_of(parsed).messages) == (2, 1)


QQ_HEAD = "消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n"
QQ_GROUP = "=====\r\n消息分组:我的群聊\r\n=====\r\n消息对象:{name}\r\n=====\r\n\r\n"


def test_qq_text_of_several_groups_with_titles_brackets_and_old_clocks(tmp_path: Path) -> None:
    text = (
        QQ_HEAD + QQ_GROUP.format(name="茶友一群")
        + "2019-07-16 8:15:05 PM 【管理员】【活跃】小雨(杭州)(9000000001)\r\n晚上好\r\n\r\n"
        + "2019-07-16 20:16:05 大雪<a@example.com>\r\n2019-07-16 20:16:05 不是头(9000000009)\r\n\r\n"
        + "2019-07-17 0:00:01 【】(9000000003)\r\n" + SECRET + "\r\n\r\n"
        + "2019-07-17 00:00:02 系统消息(10000)\r\n小雨邀请大雪加入了群聊。\r\n\r\n"
        + "2019-07-17 00:00:03 系统消息(1000000)\r\n阿宽被管理员移出群聊\r\n\r\n"
        + QQ_GROUP.format(name="茶友二群") + "2019-07-18 10:00:00 大雪(9000000002)\r\n在\r\n\r\n"
        + QQ_GROUP.format(name="老朋友") + "2019-07-18 10:00:00 大雪\r\n在\r\n\r\n2019-07-18 10:00:01 我\r\n在\r\n\r\n"
    )  # fmt: skip
    first, second = read_file(file(tmp_path, "全部消息记录.txt", text, "utf-8-sig"))
    log = log_of(first)
    assert (first.group_name, second.group_name, first.platform) == ("茶友一群", "茶友二群", Platform.QQ)
    assert told(log) == {"qq:9000000001": 1, "大雪": 1, "qq:9000000003": 1}
    assert log.speakers[0].name == "小雨(杭州)"
    assert log.from_at == at("2019-07-16T20:15:05")
    assert moves(log) == [("大雪", True, "invited"), ("阿宽", False, "removed")]
    assert told(log_of(second)) == {"qq:9000000002": 1}
    assert SECRET.encode() not in wire.pack(wire.part_of(first))


def test_a_chat_of_two_people_is_refused_in_words(tmp_path: Path) -> None:
    text = QQ_HEAD + QQ_GROUP.format(name="老朋友") + "2019-07-18 10:00:00 大雪\r\n在\r\n\r\n"
    assert refusal_of(file(tmp_path, "a.txt", text)).problem is Problem.CHAT_PRIVATE
    one = {"name": "Zoe", "type": "personal_chat", "id": 5, "messages": [telegram(1, "user5")]}
    assert refusal_of(json_file(tmp_path, "result.json", one)).problem is Problem.CHAT_PRIVATE


def json_file(folder: Path, name: str, document: object, indent: int | None = 1) -> Path:
    return file(folder, name, json.dumps(document, ensure_ascii=False, indent=indent))


def telegram(no: int, by: str, **more: object) -> dict[str, Any]:
    one = {"id": no, "type": "message", "date": "2026-05-06T10:00:00", "date_unixtime": "1778032800"}
    return {**one, "from": f"name of {by}", "from_id": by, "text": [SECRET, {"type": "bold", "text": "x"}], **more}


def test_telegram_of_a_whole_account_is_a_table_a_group(tmp_path: Path) -> None:
    service = {"type": "service", "actor": "Ann", "actor_id": "user1"}
    club = [
        telegram(1, "user1"),
        telegram(2, "user2", **{"from": None}),
        telegram(3, "channel9"),
        telegram(4, "", **service, action="invite_members", members=["Bob", "Ann", None]),
        telegram(5, "", **service, action="join_group_by_link", inviter="Group"),
        telegram(6, "", **service, action="remove_members", members=["Cy"]),
        {"id": 7, "type": "message"},
    ]
    chats = [
        {"name": "Club", "type": "private_supergroup", "id": 1, "messages": club},
        {"name": "Zoe", "type": "personal_chat", "id": 2, "messages": [telegram(1, "user5")]},
        {"messages": [telegram(1, "user7")], "id": 3, "type": "private_group", "name": "Later named"},
        {"name": "Empty", "type": "private_group", "id": 4, "messages": []},
    ]
    document = {"about": "", "personal_information": {"user_id": 1}, "chats": {"about": "", "list": chats}}
    for indent in (None, 1):
        club_log, other = read_file(json_file(tmp_path, "result.json", document, indent))
        log = log_of(club_log)
        assert (club_log.group_name, club_log.group_ref, other.group_name) == ("Club", "1", "Later named")
        assert told(log) == {"tg:1": 1, "tg:2": 1}
        assert (log.messages, log.others, club_log.data_rows) == (2, 4, 7)
        assert moves(log) == [
            ("Bob", True, "invited"), ("Ann", True, ""), ("Ann", True, "link"), ("Cy", False, "removed"),
        ]  # fmt: skip
        assert [one.kind is not None for one in log.speakers if one.name == "Ann"] == [True]
        assert [(one.row, one.code) for one in club_log.problems] == [(7, "message_unreadable")]
        assert SECRET.encode() not in wire.pack(wire.part_of(club_log))


def discord(no: str, kind: str = "Default", **author: object) -> dict[str, Any]:
    by = {"id": no, "name": f"user{no}", "nickname": f"Nick {no}", "isBot": False, **author}
    return {"id": "1", "type": kind, "timestamp": "2026-04-20T16:30:00.1234567+00:00", "content": SECRET, "author": by}


def test_discord_leaves_bots_out_and_counts_days_where_the_desk_is(tmp_path: Path) -> None:
    messages = [
        discord("900000000000000001"), discord("900000000000000001", "Reply"), discord("9", isBot=True),
        discord("456226577798135808", name="Deleted User"), discord("900000000000000002", "GuildMemberJoin"),
        discord("900000000000000001", "ChannelPinnedMessage"),
    ]  # fmt: skip
    channel = {"id": "900000000000000009", "type": "GuildTextChat", "name": "general"}
    document = {"guild": {"id": "1", "name": "Tea"}, "channel": channel, "messages": messages, "messageCount": 6}
    (parsed,) = read_file(json_file(tmp_path, "a.json", document))
    log = log_of(parsed)
    assert (parsed.group_name, parsed.group_ref, parsed.platform) == ("Tea - general", channel["id"], Platform.DISCORD)
    assert told(log) == {"dc:900000000000000001": 2}
    assert moves(log) == [("Nick 900000000000000002", True, "")]
    day = datetime.fromtimestamp(log.from_at, UTC).astimezone(CHINA).date()
    assert (day.isoformat(), log.spoke[0].day) == ("2026-04-21", day.toordinal() - 719163)


def test_discord_as_a_table_with_either_order_of_dates(tmp_path: Path) -> None:
    head = "AuthorID,Author,Date,Content,Attachments,Reactions\n"
    rows = "".join(f'"90000000000000000{n}","ann","{day}","{SECRET}","",""\n' for n, day in enumerate(
        ("2026-04-20T10:00:00.0000000+08:00", "04/21/2026 5:27 PM"), 1))  # fmt: skip
    (parsed,) = read_file(file(tmp_path, "Tea - Text - general [900000000000000009].csv", head + rows))
    assert (parsed.group_name, parsed.group_ref) == ("Tea - Text - general", "900000000000000009")
    assert [spoke.first_at for spoke in log_of(parsed).spoke] == [at("2026-04-20T10:00"), at("2026-04-21T17:27")]
    assert not parsed.columns  # their first values would be what was said
    unsure = file(tmp_path, "b.csv", head + '"900000000000000001","ann","04/05/2026 5:27 PM","x","",""\n')
    assert refusal_of(unsure).problem is Problem.DATE_ORDER_UNKNOWN


def test_qq_as_json_prefers_the_name_in_the_group(tmp_path: Path) -> None:
    def said(uin: str, card: str, nick: str, **more: object) -> dict[str, Any]:
        raw = {"senderUin": uin, "sendMemberName": card, "sendNickName": nick}
        sender = {"uid": "u_1", "uin": uin, "name": nick}
        base = {"messageId": "1", "timestamp": 1778032800000, "sender": sender, "rawMessage": raw}
        return {**base, "content": {"text": SECRET}, "isSystemMessage": False, "isRecalled": False, **more}

    messages = [
        said("9000000001", "群名片", "昵称"), said("9000000002", "", "昵称"),
        said("10000", "", "", isSystemMessage=True, content={"text": "小雨加入了群聊"}),
    ]  # fmt: skip
    info = {"name": "茶友一群", "type": "group", "peerUin": "990000105"}
    document: dict[str, object] = {
        "metadata": {"name": "QQChatExporter"},
        "chatInfo": info,
        "avatars": {},
        "messages": messages,
    }
    (parsed,) = read_file(json_file(tmp_path, "group.json", document))
    log = log_of(parsed)
    assert (parsed.group_name, parsed.group_ref) == ("茶友一群", "990000105")
    assert [(one.name, one.value) for one in log.speakers[:2]] == [("群名片", "9000000001"), ("昵称", "9000000002")]
    assert (log.from_at, moves(log)) == (1778032800, [("小雨", True, "")])
    document["chatInfo"] = {**info, "type": "private"}
    assert refusal_of(json_file(tmp_path, "friend.json", document)).problem is Problem.CHAT_PRIVATE


@pytest.mark.parametrize("weflow", [True, False])
def test_wechat_as_json_with_a_picture_before_the_messages(tmp_path: Path, weflow: bool) -> None:
    def said(user: str, kind: str = "文本消息", content: str = SECRET) -> dict[str, Any]:
        base = {"localId": 1, "createTime": 1778032800, "formattedTime": "2026-05-06 10:00:00", "type": kind}
        return {**base, "content": content, "isSend": 0, "senderUsername": user, "senderDisplayName": f"名{user}"}

    chat = {"wxid": "990@chatroom", "nickname": "茶友", "remark": "", "displayName": "茶友品鉴", "type": "群聊"}
    messages = [said("wxid_demo1"), said("wxid_demo1"), said("990@chatroom", "系统消息", '"小雨"加入了群聊')]
    document = {"session": {**chat, "avatar": "A" * 70_000}, "messages": messages}
    (parsed,) = read_file(
        json_file(tmp_path, "a.json", {"weflow": {"version": "1"}, **document} if weflow else document)
    )
    assert (parsed.group_name, parsed.group_ref) == ("茶友品鉴", "990@chatroom")
    assert told(log_of(parsed)) == {"wx:wxid_demo1": 2}
    assert moves(log_of(parsed)) == [("小雨", True, "")]


def test_wechat_tables_of_several_groups_are_asked_for_their_names(tmp_path: Path) -> None:
    head = "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"
    rows = [
        f"1,12,1,0,0,1778032800,2,{SECRET},2026-05-06 10:00:00,,小雨,wxid_demo1\n",
        "2,13,1,0,0,1778032800,2,x,2026-05-06 10:00:00,备注,,\n",
        '3,12,10000,0,0,1778032800,2,"""小雨""邀请""大雪、阿宽""加入了群聊",,,,\n',
    ]
    one, other = read_file(file(tmp_path, "messages.csv", head + "".join(rows), "utf-8-sig"))
    assert (one.group_name, other.group_name) == ("", "")
    assert (told(log_of(one)), told(log_of(other))) == ({"wx:wxid_demo1": 1}, {"备注": 1})
    assert moves(log_of(one)) == [("大雪", True, "invited"), ("阿宽", True, "invited")]


def test_a_full_welink_log_says_that_it_stops(tmp_path: Path) -> None:
    rows = "2026-05-06,10:00,小雨,x,文本\n" * 50_000
    (parsed,) = read_file(file(tmp_path, "茶友_群聊记录_全部.csv", "日期,时间,发言者,内容,类型\n" + rows, "utf-8-sig"))
    assert [(one.code, one.value) for one in parsed.problems] == [("log_full", "50000")]
    assert told(log_of(parsed)) == {"小雨": 50_000}


def test_half_a_file_is_told_or_read_as_far_as_it_goes(tmp_path: Path) -> None:
    document = {"name": "Club", "type": "private_group", "id": 1, "messages": [telegram(n, "user1") for n in range(99)]}
    whole = json_file(tmp_path, "result.json", document).read_bytes()
    half = tmp_path / "half.json"
    for cut in (len(whole) // 2, len(whole) - 2):
        half.write_bytes(whole[:cut])
        with pytest.raises(OpsdeskError) as raised:
            parse_in_child(half)
        assert raised.value.problem is Problem.FILE_DAMAGED
    text = "13/05/26, 10:00 - Ann: hi\n13/05/26, 10:01 - An"
    (parsed,) = read_file(file(tmp_path, "a.txt", text))
    assert told(log_of(parsed)) == {"Ann": 1}


def test_half_an_emoji_and_nothing_in_a_name_stay_harmless(tmp_path: Path) -> None:
    odd = [telegram(1, "user1", **{"from": "a\ud83d"}), telegram(2, "user2", **{"from": "\u200b\u3164"})]
    document = {"name": "C", "type": "private_group", "id": 1, "messages": odd}
    path = tmp_path / "result.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    (parsed,) = parse_in_child(path)
    assert [one.name for one in log_of(parsed).speakers] == ["a\ufffd", "\u200b\u3164"]


def test_a_child_brings_what_reading_here_brings(tmp_path: Path) -> None:
    text = "13/05/26, 10:00 - Ann: hi\n14/05/26, 10:01 - +86 138 0000 0007: hi\n15/05/26, 10:02 - Ann left\n"
    path = file(tmp_path, "WhatsApp Chat with A.txt", text)
    assert parse_in_child(path) == read_file(path)
