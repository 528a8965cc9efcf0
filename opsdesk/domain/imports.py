"""What a reader finds in an operator's file: plain rows, before anything is matched or written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from opsdesk.domain.chats import ChatLog
    from opsdesk.domain.payments import PaymentRow
    from opsdesk.domain.platforms import HandleKind, Platform
    from opsdesk.domain.surveys import SurveySheet


class FileKind(StrEnum):
    ROSTER = "roster"
    MEMBERS = "members"
    CONTACTS = "contacts"
    ORDERS = "orders"
    CHAIN = "chain"
    CHAT = "chat"
    SURVEY = "survey"
    MONEY = "money"
    PLAN = "plan"


class Field(StrEnum):
    """What a column of a table can mean."""

    NAME = "name"
    CARD = "card"
    REMARK = "remark"
    REAL_NAME = "real_name"
    WECHAT_ID = "wechat_id"
    QQ_NUMBER = "qq_number"
    PHONE = "phone"
    WECOM_ID = "wecom_id"
    EMAIL = "email"
    GENDER = "gender"
    REGION = "region"
    DUTY = "duty"
    TITLE = "title"
    TAGS = "tags"
    LEVEL = "level"
    JOINED = "joined"
    FIRST_SPOKE = "first_spoke"
    LAST_SPOKE = "last_spoke"
    MESSAGES = "messages"
    ADDED = "added"
    CAME_BY = "came_by"
    BIRTHDAY = "birthday"
    SPENT = "spent"
    POINTS = "points"
    REFERRER = "referrer"
    NOTE = "note"
    AVOID = "avoid"
    GROUP_REF = "group_ref"
    GROUP = "group"
    ORDER_NUMBER = "order_number"
    ORDER_LINE = "order_line"
    BUYER = "buyer"
    ORDERED_AT = "ordered_at"
    PAID_AT = "paid_at"
    DONE_AT = "done_at"
    PAID = "paid"
    LINE_PAID = "line_paid"
    REFUND = "refund"
    REFUND_STATUS = "refund_status"
    STATUS = "status"
    ITEM = "item"
    SPEC = "spec"
    QUANTITY = "quantity"
    PRICE = "price"
    IGNORED = "ignored"


class PersonRow(NamedTuple):
    """One person as one row of a file shows them. Times are UTC seconds, money is fen, "" and None mean "not shown".

    `gender` is "f" or "m", `duty` "owner" or "admin", `birthday` `YYYY-MM-DD` or `--MM-DD`. `handles` holds strong
    handles only; `phone_shown` a phone as it stands in the file where that differs from the handle (masked, spaced,
    not valid).
    """

    row: int
    name: str = ""
    handles: tuple[tuple[HandleKind, str], ...] = ()
    card: str = ""
    remark: str = ""
    real_name: str = ""
    phone_shown: str = ""
    email: str = ""
    gender: str = ""
    region: str = ""
    duty: str = ""
    title: str = ""
    tags: tuple[str, ...] = ()
    level: str = ""
    joined_at: int | None = None
    first_spoke_at: int | None = None
    last_spoke_at: int | None = None
    messages: int | None = None
    added_at: int | None = None
    came_by: str = ""
    birthday: str = ""
    spent_fen: int | None = None
    points: int | None = None
    referrer: str = ""
    note: str = ""
    avoid: str = ""
    group_name: str = ""


class LineRow(NamedTuple):
    """One item of an order. `ref` is unique inside the order and the same in every export of it."""

    ref: str
    item: str
    spec: str = ""
    quantity: int = 1
    price_fen: int | None = None
    paid_fen: int | None = None
    refund_fen: int = 0


class OrderRow(NamedTuple):
    """One order, its item rows already brought together; `number` is unique inside `source`."""

    row: int
    source: str
    number: str
    buyer: str = ""
    handles: tuple[tuple[HandleKind, str], ...] = ()
    phone_shown: str = ""
    recipient: str = ""
    ordered_at: int | None = None
    paid_at: int | None = None
    paid_fen: int = 0
    refund_fen: int = 0
    status: str = "open"
    status_text: str = ""
    lines: tuple[LineRow, ...] = ()


class ChainRow(NamedTuple):
    """One line of a pasted sign-up chain: its number and everything behind it, not yet split."""

    row: int
    no: int
    text: str


class RowProblem(NamedTuple):
    """A row that was refused (`fatal`) or read with a doubt; `code` has words in `words`.

    `field` is the column in question, None where the row as a whole is. `readings` are the values the cell may mean,
    for the operator to choose from: two ISO dates for 04/05/26.
    """

    row: int
    code: str
    value: str = ""
    fatal: bool = False
    field: Field | None = None
    readings: tuple[str, ...] = ()


class Sureness(StrEnum):
    """How the meaning of a column was found: said by her, a title of a known exporter, a title by the words operators
    use, guessed from what stands in it, or not at all."""

    SAID = "said"
    PRESET = "preset"
    TITLE = "title"
    VALUES = "values"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column of the file: its title, what it was taken for, its first values; `at` counts the columns from 1."""

    title: str
    field: Field
    first: tuple[str, ...] = ()
    sure: Sureness = Sureness.UNKNOWN
    at: int = 0


@dataclass(slots=True)
class ParsedFile:
    """Everything a reader knows of one table or text.

    `header_row` counts from 1 and is None where there is none; `data_rows` counts the rows that hold data, also those
    refused. `preset` names the exporter. `encoding` is None for workbooks and archives. `titles` are all titles of a
    table, "" where a column has none; `head` its first rows as text. `day_first` and `month_first` count dates such as
    25/04/26 that can be read only one way. `raw` holds the rows that were asked for, as text.
    """

    kind: FileKind
    preset: str
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    data_rows: int = 0
    platform: Platform | None = None
    group_name: str = ""
    group_ref: str = ""
    topic: str = ""
    taken_on: str = ""
    titles: tuple[str, ...] = ()
    head: tuple[tuple[str, ...], ...] = ()
    day_first: int = 0
    month_first: int = 0
    columns: list[ColumnGuess] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    orders: list[OrderRow] = field(default_factory=list)
    chain: list[ChainRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    chat: ChatLog | None = None
    survey: SurveySheet | None = None
    payments: list[PaymentRow] = field(default_factory=list)
    raw: dict[int, tuple[str, ...]] = field(default_factory=dict)
