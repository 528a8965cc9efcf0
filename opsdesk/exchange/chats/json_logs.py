"""Chats as JSON: of Telegram Desktop, DiscordChatExporter, qq-chat-exporter, WeFlow and EchoTrace, a message at a time.

Which program wrote a document is told by marks near its beginning; its messages are counted as they come by, and what
stands beside them, before or behind, names the group.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from opsdesk.domain.imports import FileKind, ParsedFile, RowProblem
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.cells import Unsure
from opsdesk.exchange.chats import system_lines
from opsdesk.exchange.chats.json_stream import JsonStream, json_stream, part_of, text_of, whole_of
from opsdesk.exchange.chats.tally import Handle, Tally, shown_name
from opsdesk.exchange.handles import wechat_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from opsdesk.exchange.encodings import Encoding
    from opsdesk.exchange.grids import Source

MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("discord_json", ('"guild"', '"channel"', '"messages"')),
    ("qq_exporter", ('"chatInfo"', '"metadata"')),
    ("qq_exporter", ('"chatInfo"', "QQChatExporter")),
    ("weflow", ('"weflow"',)),
    ("weflow", ('"senderUsername"', '"senderDisplayName"')),
    ("telegram_json", ('"date_unixtime"', '"messages"')),
    ("telegram_json", ('"personal_information"', '"chats"')),
    ("telegram_json", ('"about"', '"chats"', '"list"')),
)
HEAD_BYTES = 1 << 20
SPEECH = frozenset(("Default", "Reply", "0", "19"))
DISCORD_JOINS = frozenset(("GuildMemberJoin", "UserJoin", "7"))
DISCORD_DELETED = "456226577798135808"
QQ_PROGRAM = frozenset(("0", "10000", "1000000", "80000000"))
TELEGRAM_PRIVATE = frozenset(("personal_chat", "saved_messages", "bot_chat", "verification_codes", "replies"))
WEFLOW_OTHERS = frozenset(("系统消息", "系统", "system", "10000", "撤回消息", "拍一拍"))


def json_chat(head: str) -> str:
    """The program that wrote a document which begins like this; "" for any other JSON."""
    if not head.lstrip("\ufeff \t\r\n").startswith("{"):
        return ""
    return next((name for name, marks in MARKS if all(mark in head for mark in marks)), "")


class Telegram:
    """Messages of Telegram Desktop. Whom the owner of a group removed or brought in is told by name only."""

    platform = Platform.TELEGRAM

    def __init__(self, tally: Tally, zone: tzinfo) -> None:
        self._tally, self._zone = tally, zone

    def message(self, no: int, one: dict[str, Any]) -> bool:
        """Count a message; False if it tells no moment."""
        at = whole_of(one.get("date_unixtime")) or _wall_clock(one.get("date"), self._zone)
        if at is None:
            return False
        if one.get("type") == "service":
            self._tally.other(at)
            self._service(no, at, one)
            return True
        if text_of(one.get("from_id")).startswith(("channel", "chat")):
            self._tally.other(at)  # the group speaks for itself
        else:
            name = shown_name(text_of(one.get("from")))
            self._tally.speak(no, at, name, _telegram_user(one.get("from_id")))
        return True

    def _service(self, no: int, at: int, one: dict[str, Any]) -> None:
        action = one.get("action")
        actor, by = shown_name(text_of(one.get("actor"))), _telegram_user(one.get("actor_id"))
        if action in ("join_group_by_link", "join_group_by_request"):
            self._tally.move(no, at, actor, by, True, "link")
        elif action in ("invite_members", "create_group", "remove_members"):
            came = action != "remove_members"
            members = one.get("members")
            for member in members if isinstance(members, list) else []:
                name = shown_name(text_of(member))
                itself = bool(name) and name == actor
                via = ("" if came else "left") if itself else ("invited" if came else "removed")
                self._tally.move(no, at, name, by if itself else None, came, via)

    @staticmethod
    def describe(about: dict[str, Any], parsed: ParsedFile) -> bool:
        """Name the group; False for a chat of two people."""
        parsed.group_name = shown_name(text_of(about.get("name")))
        parsed.group_ref = text_of(about.get("id"))
        return about.get("type") not in TELEGRAM_PRIVATE


class Discord:
    """Messages of DiscordChatExporter; what bots say is a line of the program."""

    platform = Platform.DISCORD

    def __init__(self, tally: Tally, zone: tzinfo) -> None:
        self._tally, self._zone = tally, zone

    def message(self, no: int, one: dict[str, Any]) -> bool:
        """Count a message; False if it tells no moment."""
        at = _wall_clock(one.get("timestamp"), self._zone)
        if at is None:
            return False
        author = part_of(one, "author")
        number, kind = text_of(author.get("id")), text_of(one.get("type"))
        name = shown_name(text_of(author.get("nickname"))) or shown_name(text_of(author.get("name")))
        known = number.isdigit() and number != DISCORD_DELETED
        handle = (HandleKind.DISCORD_ID, number) if known else None
        if kind in SPEECH and handle is not None and author.get("isBot") is not True:
            self._tally.speak(no, at, name, handle)
            return True
        self._tally.other(at)
        if kind in DISCORD_JOINS and handle is not None:
            self._tally.move(no, at, name, handle, True, "")
        return True

    @staticmethod
    def describe(about: dict[str, Any], parsed: ParsedFile) -> bool:
        """Name the group by its server and channel; False for a chat of two people."""
        guild, channel = part_of(about, "guild"), part_of(about, "channel")
        names = (shown_name(text_of(part.get("name"))) for part in (guild, channel))
        parsed.group_name = " - ".join(name for name in names if name)
        parsed.group_ref = text_of(channel.get("id"))
        return channel.get("type") != "DirectTextChat"


class QqExporter:
    """Messages of qq-chat-exporter."""

    platform = Platform.QQ

    def __init__(self, tally: Tally, zone: tzinfo) -> None:
        self._tally, self._zone = tally, zone

    def message(self, no: int, one: dict[str, Any]) -> bool:
        """Count a message; False if it tells no moment."""
        at = whole_of(one.get("timestamp"))
        at = at // 1000 if at is not None and at > 10**11 else at
        at = _wall_clock(one.get("timestamp"), self._zone) if at is None else at
        if at is None:
            return False
        raw, sender = part_of(one, "rawMessage"), part_of(one, "sender")
        number = text_of(raw.get("senderUin")) or text_of(sender.get("uin"))
        if one.get("isSystemMessage") is True or one.get("system") is True or number in QQ_PROGRAM:
            self._tally.other(at)
            for told in system_lines.told(text_of(part_of(one, "content").get("text"))):
                self._tally.move(no, at, shown_name(told.name), None, told.came, told.via)
            return True
        names = (raw.get("sendMemberName"), raw.get("sendNickName"), sender.get("groupCard"), sender.get("name"))
        name = next((found for found in (shown_name(text_of(part)) for part in names) if found), "")
        handle = (HandleKind.QQ_NUMBER, number) if number.isdigit() and 5 <= len(number) <= 11 else None
        self._tally.speak(no, at, name, handle)
        return True

    @staticmethod
    def describe(about: dict[str, Any], parsed: ParsedFile) -> bool:
        """Name the group; False for a chat of two people."""
        info = part_of(about, "chatInfo")
        parsed.group_name = shown_name(text_of(info.get("name")))
        number = text_of(info.get("peerUin")) or text_of(info.get("groupId")) or text_of(info.get("uin"))
        parsed.group_ref = number if number.isdigit() else ""
        return text_of(info.get("type")) not in ("private", "friend", "c2c", "1")


class WeFlow:
    """Messages of WeFlow and EchoTrace."""

    platform = Platform.WECHAT

    def __init__(self, tally: Tally, zone: tzinfo) -> None:
        self._tally, self._zone = tally, zone

    def message(self, no: int, one: dict[str, Any]) -> bool:
        """Count a message; False if it tells no moment."""
        at = whole_of(one.get("createTime")) or _wall_clock(one.get("formattedTime"), self._zone)
        if at is None:
            return False
        user, name = text_of(one.get("senderUsername")), shown_name(text_of(one.get("senderDisplayName")))
        if text_of(one.get("type")) in WEFLOW_OTHERS or user.endswith("@chatroom"):
            self._tally.other(at)
            for told in system_lines.told(text_of(one.get("content"))):
                self._tally.move(no, at, shown_name(told.name), None, told.came, told.via)
            return True
        self._tally.speak(no, at, name, wechat_handle(user))
        return True

    @staticmethod
    def describe(about: dict[str, Any], parsed: ParsedFile) -> bool:
        """Name the group by the object that holds its wxid; False for a chat of two people."""
        chat = next((one for one in about.values() if isinstance(one, dict) and "wxid" in one), {})
        names = (chat.get("displayName"), chat.get("nickname"), chat.get("remark"))
        parsed.group_name = next((found for found in (shown_name(text_of(part)) for part in names) if found), "")
        wxid = text_of(chat.get("wxid"))
        parsed.group_ref = wxid if wxid.endswith("@chatroom") else ""
        return not chat or bool(parsed.group_ref) or text_of(chat.get("type")) == "群聊"


READERS: dict[str, type[Telegram | Discord | QqExporter | WeFlow]] = {
    "telegram_json": Telegram,
    "discord_json": Discord,
    "qq_exporter": QqExporter,
    "weflow": WeFlow,
}


def wechat_handle(user: str) -> Handle | None:
    """A wxid or a WeChat id as a handle; None for anything else."""
    try:
        found = wechat_id(user)
    except Unsure:
        return None
    return (HandleKind.WECHAT_ID, found[0]) if found else None


def read_json_chat(
    source: Source,
    encoding: Encoding,
    preset: str,
    begin: Callable[[], ParsedFile],
    zone: tzinfo,
    private: Callable[[], None],
) -> None:
    """Count every group of a document. `begin()` makes its table, `private` is told of a chat of two people.

    Raises OpsdeskError FILE_DAMAGED for a document that breaks off.
    """
    with json_stream(source, encoding) as stream:
        about: dict[str, Any] = {}
        found = None
        for key in stream.fields():
            if key == "messages" and stream.peek() == "[":
                found = _messages(stream, preset, zone)
            elif preset == "telegram_json" and key in ("chats", "left_chats") and stream.peek() == "{":
                _account(stream, begin, zone, private)
            else:
                about[key] = stream.value()
        if found is not None:
            _finish(found, preset, about, begin, private)


def _account(stream: JsonStream, begin: Callable[[], ParsedFile], zone: tzinfo, private: Callable[[], None]) -> None:
    for key in stream.fields():
        if key != "list" or stream.peek() != "[":
            stream.value()
            continue
        for _ in stream.items():
            about: dict[str, Any] = {}
            found = None
            for inner in stream.fields():
                if inner == "messages" and stream.peek() == "[":
                    found = _messages(stream, "telegram_json", zone)
                else:
                    about[inner] = stream.value()
            if found is not None:
                _finish(found, "telegram_json", about, begin, private)


def _messages(stream: JsonStream, preset: str, zone: tzinfo) -> tuple[list[RowProblem], Tally]:
    tally = Tally(zone)
    count = READERS[preset](tally, zone).message
    problems: list[RowProblem] = []
    for no in stream.items():
        one = stream.value()
        if not isinstance(one, dict) or not count(no, one):
            problems.append(RowProblem(no, "message_unreadable", "", True))
    return problems, tally


def _finish(
    found: tuple[list[RowProblem], Tally],
    preset: str,
    about: dict[str, Any],
    begin: Callable[[], ParsedFile],
    private: Callable[[], None],
) -> None:
    problems, tally = found
    told = ParsedFile(FileKind.CHAT, preset)
    if not READERS[preset].describe(about, told):
        private()
        return
    if tally.messages + tally.others == 0:
        return
    parsed = begin()
    parsed.platform = READERS[preset].platform
    parsed.group_name = told.group_name or parsed.group_name
    parsed.group_ref = told.group_ref
    parsed.problems += problems
    parsed.data_rows += len(problems)
    tally.fill(parsed)


def _telegram_user(value: object) -> Handle | None:
    number = text_of(value).removeprefix("user")
    return (HandleKind.TELEGRAM_ID, number) if number.isascii() and number.isdigit() else None


def _wall_clock(value: object, zone: tzinfo) -> int | None:
    """UTC seconds of an ISO text; one without an offset is read in the desk's zone."""
    try:
        moment = datetime.fromisoformat(text_of(value).replace(" ", "T", 1))
        local = moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
        return int(local.timestamp())
    except (ValueError, OverflowError, OSError):
        return None
