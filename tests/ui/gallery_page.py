"""A members page with invented people, to look at the frame and the rows; nothing of it is in the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.looks import speaks_chinese
from opsdesk.ui.pages.page import Page
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.widgets.bulk_bar import BulkAction, BulkBar
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.filter_bar import FilterBar
from opsdesk.ui.widgets.layouts import Scroll, column, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.meter import BalanceBar
from opsdesk.ui.widgets.page_tabs import PageTabs, Tab
from opsdesk.ui.widgets.panel import Panel, PanelSplit
from opsdesk.ui.widgets.pill import Avatar, Pill
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.stat import KindStat
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.tables import Header, RowTable
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from opsdesk.ui.context import Context


def t(english: str, chinese: str) -> str:
    return chinese if speaks_chinese() else english


class Person(NamedTuple):
    name: str
    chinese: str
    star: bool
    tier: str
    platform: str
    group: str
    more: str
    touch: str
    levels: tuple[int, int, int]
    spend: str
    tags: tuple[str, ...]


TABLE = """\
Half-Sugar Moon|半糖月亮|*|core|wechat|Seed 01|+2|today|323|8,120|wedding offline
Captain Noodle|番茄船长|*|core|wechat|Kiln VIP|+5|yesterday|232|9,306|KOL speaker
Pebble Otter|石头水獭|*|core|wechat|Seed 01|+3|3 d|322|12,480|moderator teaware
Mint Radio|薄荷电台|*|core|telegram|Kettle EN||5 d|131|3,940|joke_officer
Seventh Bean|第七颗豆子|*|core|wechat|Tasters A|+2|23 d|210|6,015|teaware
Cloud Collector|云朵收集员||active|qq|Glaze lab||8 d|123|1,260|birthday offline
Sleepless Whale|失眠的鲸||active|wechat|Harbor 03||11 d|110|2,418|night_owl
Paper Plane|纸飞机不回头||active|discord|#tea-table||16 d|031|860|student
Kelp Sandwich|海带三明治||active|wechat|Harbor 04|+2|19 d|121|1,574|coupon
Moth & Lamp|飞蛾与灯||active|whatsapp|Kettle SG||21 d|010|430|
Window Cactus|窗台仙人掌||active|wechat|Tasters B||26 d|100|1,988|refunded
Rainy Bicycle|雨天单车||silent|wechat|Harbor 05||41 d|010|312|invited_3
Radish Poet|萝卜诗人||silent|qq|Student cups||47 d|001||student
Tin Robot 9|铁皮九号||silent|wechat|Harbor 03||58 d|000|148|
Quiet Lobster|安静的龙虾||silent|wechat|Harbor 04||63 d|100|720|coupon
Borrowed Umbrella|借来的伞||lost|wechat|left Harbor 02||97 d|000|96|deleted_me
Late Mandarin|迟到的橘子||lost|weibo|follower||120 d|010||win_back
<b>Sesame</b> Orbit|芝麻<i>轨道</i>||lost|qq|left Glaze lab||141 d|000|204|a b c long_tag_that_is_long d
"""


def _person(line: str) -> Person:
    name, chinese, star, tier, platform, group, more, touch, levels, spend, tags = line.split("|")
    trust, value, emotional = map(int, levels)
    words = tuple(tag.replace("_", " ") for tag in tags.split())
    return Person(
        name, chinese, bool(star), tier, platform, group, more, touch, (trust, value, emotional), spend, words
    )


PEOPLE = [_person(row_text) for row_text in TABLE.splitlines()]
TIERS = {"core": ("Core", "核心"), "active": ("Active", "活跃"), "silent": ("Silent", "沉默"), "lost": ("Lost", "流失")}


class PeopleModel(QAbstractTableModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(PEOPLE)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 9

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return PEOPLE[index.row()].name if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            names = ["", "", t("Name", "昵称"), t("Tier", "分层"), t("Groups", "社群"), t("Last touch", "最近触点")]
            return [*names, t("Connection", "连接"), t("Spend ¥", "消费 ¥"), t("Tags", "标签")][section]
        if role == Header.CHECK_ROLE and section == 0:
            return "some"
        if role == Header.ICON_ROLE and section == 1:
            return "star"
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 7:
            return Qt.AlignmentFlag.AlignRight
        return None


class PeopleDelegate(RowDelegate):
    def paint_cell(self, painter: QPainter, rect: QRect, index: row.Index, state: row.RowState) -> None:
        person = PEOPLE[index.row()]
        cell = rect.adjusted(8, 0, -8, 0)
        lost = "text.secondary" if person.tier == "lost" else "text.primary"
        match index.column():
            case 0:
                row.paint_check(painter, rect, state.selected)
            case 1:
                row.paint_star(painter, rect, person.star)
            case 2:
                name = t(person.name, person.chinese)
                row.paint_avatar_name(painter, cell, index.row(), name, strong=person.star, role=lost)
            case 3:
                row.paint_tier_pill(painter, cell, person.tier, t(*TIERS[person.tier]))
            case 4:
                row.paint_badge_text(painter, cell, person.platform, person.group, person.more)
            case 5:
                late = person.touch in ("23 d", "26 d")
                role = "semantic.warning.text" if late else "text.secondary"
                row.paint_text(painter, cell, person.touch, role, numbers=True, weight=600 if late else None)
            case 6:
                row.paint_meter(painter, cell, person.levels)
            case 7:
                row.paint_number(painter, cell, person.spend)
            case _:
                row.paint_tags(painter, cell, person.tags, state)


class SamplePage(Page):
    """Members as on the design picture."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, t("Members", "成员"))
        self.toolbar.set_quiet(t("Ordered or met", "下过单或见过面"))
        views = Segmented([Segment("list", icon="list", tip="List"), Segment("board", icon="layout-grid", tip="Board")])
        self.toolbar.add(views, IconButton("columns-3", t("Columns", "列"), "secondary"))
        self.toolbar.add(Button(t("Import", "导入"), "import"), Button(t("Member", "成员"), "plus", "primary", key="N"))
        self.table = self._table()
        self.bulk = self._bulk()
        inside = QWidget()
        self.bar = self._filters()
        inside_column = QVBoxLayout(inside)
        inside_column.setContentsMargins(0, 0, 0, 0)
        inside_column.setSpacing(0)
        inside_column.addWidget(self.bar)
        inside_column.addWidget(self.table, 1)
        self.split = PanelSplit(inside, _panel(), self.bulk)
        self.add(self.split, 1)
        for at in (3, 1, 0):
            index = self.table.model().index(at, 0)
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(index, flags)
        self.table.hover_row = 5
        self.bulk.show_count(3, t("3 selected", "已选 3 人"), t("Select all 2,317", "全选 2,317"))

    def _table(self) -> RowTable:
        table = RowTable()
        table.setModel(PeopleModel(table))
        table.setItemDelegate(PeopleDelegate(table))
        head = table.horizontalHeader()
        head.setMinimumSectionSize(20)
        for at, width in enumerate((44, 24, 184, 94, 138, 84, 90, 74, 160)):
            head.resizeSection(at, width)
        head.setSectionResizeMode(8, QHeaderView.ResizeMode.Stretch)
        head.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
        return table

    def _bulk(self) -> BulkBar:
        words = [("Log touch", "记触点", "pencil-line"), ("Tag", "标签", "tag"), ("Star", "星标", "star")]
        words += [("Tier", "分层", "layers"), ("Move to group", "调群", "messages-square")]
        words += [("Make posters", "出海报", "image"), ("Export", "导出", "download")]
        return BulkBar([BulkAction(t(english, chinese), icon, lambda: None) for english, chinese, icon in words])

    def _filters(self) -> FilterBar:
        bar = FilterBar(SearchField(t("Name, remark, tag, phone", "昵称、备注、标签、手机"), width=198))
        bar.chips(
            [
                Chip(t("has", "有"), t("order or event", "订单或活动")),
                Chip(t("joined before", "入群早于"), t("Jul 2026", "2026-07")),
                Chip(t("not in", "不在"), t("blocklist", "黑名单")),
            ]
        )
        bar.add(Button(t("Save as segment", "存为分群"), "bookmark", "ghost", "small"))
        return bar

    def rail_sections(self) -> list[RailSection]:
        segments = [("Ordered or met", "下过单或见过面", "pin", "2,317"), ("Starred core", "星标核心", "star", "186")]
        segments += [("Group admins", "群管理员", "crown", "64"), ("KOL", "KOL", "megaphone", "22")]
        segments += [
            ("Spent over ¥5,000", "消费 5,000 以上", "wallet", "1,042"),
            ("Slipping away", "即将流失", "user-x", "418"),
        ]
        items = [
            RailItem(t(english, chinese), lambda: None, icon, count, selected=not at)
            for at, (english, chinese, icon, count) in enumerate(segments)
        ]
        counts = ("186", "21,940", "97,512", "8,768")
        tiers = [
            RailItem(t(*words), lambda: None, tier=tier, count=count)
            for (tier, words), count in zip(TIERS.items(), counts, strict=True)
        ]
        needs = [RailItem(t("QR expiring", "二维码到期"), lambda: None, "qr-code", "3", role="semantic.warning.text")]
        return [
            RailSection(t("Segments", "分群"), items, lambda: None, t("New segment", "新分群")),
            RailSection(t("Tiers", "金字塔分层"), tiers),
            RailSection(t("Needs you", "待办"), needs),
        ]

    def status_items(self) -> list[StatusItem]:
        return [
            StatusItem(t("128,406 members", "成员 128,406"), "users", "128,406"),
            StatusItem(t("2,317 in this segment", "本分群 2,317"), "list-filter", "2,317"),
            StatusItem(t("3 selected, ¥21,366 spent", "已选 3，消费 ¥21,366"), "square-check", "3"),
        ]

    def commands(self) -> list[PaletteItem]:
        group = t("With the 3 selected", "对已选 3 人")
        return [
            PaletteItem(t("Move to group", "调到社群"), lambda: None, group, "messages-square", keys=("Ctrl", "G")),
            PaletteItem(t("Log emotional touch", "记情感触点"), lambda: None, group, "pencil-line", keys=("E",)),
        ]

    def main_view(self) -> RowTable:
        return self.table


def _panel() -> Panel:
    panel = Panel()
    person = PEOPLE[0]
    name = ElidedLabel(t(person.name, person.chinese), "title")
    quiet = PlainLabel(t("WeChat remark: Moon / teapots", "微信备注：月亮-壶友"), "body", "tertiary")
    pills = line(
        Pill(t("Core", "核心"), "core"), Pill(t("Chief Gossip Officer", "首席情报官"), "info", "award"), None, gap=6
    )
    words = column(line(name, IconButton("ellipsis", "More", scale="small"), gap=6), quiet, pills, gap=3)
    head = line(Avatar(0, t(person.name, person.chinese), 52), words, gap=12)
    kinds = [("trust", 6, "信任"), ("value", 9, "价值"), ("emotional", 7, "情感")]
    stats = line(*[KindStat(kind, count, t(kind, chinese)) for kind, count, chinese in kinds], gap=6)
    gave = line(PlainLabel(t("You gave 14", "你付出 14"), "small", "secondary"), None)
    gave.addWidget(PlainLabel(t("they gave 12", "对方付出 12"), "small", "secondary"))
    bar = BalanceBar(14, 12)
    tabs = PageTabs(
        [
            Tab("time", t("Timeline", "时间线")),
            Tab("facts", t("Profile", "资料")),
            Tab("groups", t("Groups 2", "社群 2")),
        ],
        tight=True,
    )
    body = column(PlainLabel(t("Today", "今天"), "caption", "secondary", weight=600), gap=6, margins=(18, 10, 18, 10))
    for text, when in ((t("Wrote a wedding card, posted in Seed 01", "写了结婚贺卡，发在种子 01 群"), "09:40"),) * 3:
        body.addWidget(PlainLabel(text, "body", wrap=True))
        body.addWidget(PlainLabel(t(f"You gave · {when}", f"你付出 · {when}"), "small", "tertiary"))
    body.addStretch(1)
    panel.column.addWidget(frame(column(head, stats, gave, bar, gap=10, margins=(18, 16, 18, 8))))
    panel.column.addWidget(tabs)
    panel.column.addWidget(Scroll(body), 1)
    return panel
