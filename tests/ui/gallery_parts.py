"""Every shared widget in every state, on one sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from opsdesk.ui.delegates import painting as row
from opsdesk.ui.delegates.painting import RowState
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.glyphs import KINDS, TIERS
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.banner import Banner
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.checks import CheckBox, Radio, Switch
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, NumberField, SettingRow, TextField
from opsdesk.ui.widgets.flow_layout import FlowLayout
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.loading import paint_shapes
from opsdesk.ui.widgets.meter import BalanceBar, Bar, Spark, StepBar
from opsdesk.ui.widgets.page_tabs import PageTabs, Tab
from opsdesk.ui.widgets.pill import ExpiryRing, Pill, PlatformBadge
from opsdesk.ui.widgets.search_field import SearchField
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel
from opsdesk.ui.widgets.toast import Toast
from tests.ui.gallery_page import t

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PLATFORMS = (
    *("wechat", "qq", "weibo", "douyin", "xiaohongshu", "telegram"),
    *("discord", "whatsapp", "offline", "wecom", "phone", "shop"),
)


class Rows(QWidget):
    """The states of a row, painted by the same functions as the tables."""

    STATES = (
        ("rest", RowState()),
        ("hover", RowState(hover=True)),
        ("selected", RowState(selected=True)),
        ("selected, current", RowState(selected=True, current=True)),
        ("selected, list not focused", RowState(selected=True, active=False)),
        ("current, not selected", RowState(ring=True)),
        ("being deleted, undo in toast", RowState(fading=True)),
    )

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(current().px("row_standard") * 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        high = current().px("row_standard")
        for at, (words, state) in enumerate(self.STATES):
            rect = QRect(0, at * high, self.width(), high)
            row.paint_row(painter, rect, state)
            painter.setOpacity(0.45 if state.fading else 1)
            row.paint_avatar_name(painter, rect.adjusted(12, 0, -80, 0), 2, words, strong=True)
            row.paint_meter(painter, rect.adjusted(self.width() - 66, 0, 0, 0), (3, 2, 1))
            painter.setOpacity(1)
        paint_shapes(painter, QRect(0, 7 * high, self.width(), high))


class Glyphs(QWidget):
    """Meters at every level, tiers, stars, avatars."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        glyphs, dpr = current().glyphs, painter.device().devicePixelRatioF()
        for y, kind in enumerate(KINDS):
            for level in range(4):
                draw.pixmap(painter, QRect(level * 40, y * 24, 20, 20), glyphs.meter(kind, level, 18, dpr))
        for x, tier in enumerate((*TIERS, "unknown")):
            draw.pixmap(painter, QRect(190 + x * 30, 0, 20, 20), glyphs.tier(tier, 18, dpr))
        for x, on in enumerate((True, False)):
            draw.pixmap(painter, QRect(190 + x * 30, 26, 20, 20), glyphs.star(on, 18, dpr))
        names = ("半糖", "Captain", "🍵小满", "é", "", "𠮷野", "👨‍👩‍👧家", "Ω", "9群", "mint", "李", "Zoe")
        for x, name in enumerate(names):
            draw.pixmap(painter, QRect(x * 32, 76, 26, 26), glyphs.avatar(x, name, 26, dpr))
        for x, done in enumerate((1, 3, 5)):
            draw.pixmap(painter, QRect(x * 130, 112, 118, 12), glyphs.dots(done, 5, dpr))
        for x, level in enumerate((4, 3, 2, 1)):
            role = "semantic.warning.solid" if level == 1 else "accent.solid"
            draw.pixmap(painter, QRect(x * 50, 130, 30, 16), glyphs.bars(level, role, dpr))


class Sheet(QWidget):
    """Three columns of sections."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Content")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(26, 20, 26, 20)
        grid.setHorizontalSpacing(30)
        for at, build in enumerate((_first, _second, _third)):
            side = QVBoxLayout()
            side.setSpacing(8)
            build(side)
            side.addStretch(1)
            grid.addLayout(side, 0, at)
            grid.setColumnStretch(at, 1)


def _section(side: QVBoxLayout, title: str, *parts: QWidget | object, quiet: str = "") -> None:
    side.addWidget(SectionHeader(title, quiet, line=True))
    for part in parts:
        if isinstance(part, QWidget):
            side.addWidget(part)
        else:
            side.addLayout(part)  # type: ignore[arg-type]
    side.addSpacing(6)


def _first(side: QVBoxLayout) -> None:
    buttons = QGridLayout()
    for y, kind in enumerate(("primary", "secondary", "ghost", "danger")):
        for x, state in enumerate(("rest", "pressed", "disabled")):
            button = Button(t("Copy", "复制"), "copy", kind)  # type: ignore[arg-type]
            button.setDown(state == "pressed")
            button.setEnabled(state != "disabled")
            buttons.addWidget(button, y, x)
    keys = line(
        Button(t("Copy text", "复制文案"), "copy", "primary", key="1"),
        Button(t("Skip", "跳过"), kind="ghost", scale="small", key="S"),
        Button(t("Posted in Harbor 03, next", "已发港湾 03，下一个"), "check", "primary", "small", key="Space"),
        None,
    )
    more = line(
        Button("Next", kind="primary", scale="large"),
        IconButton("ellipsis", "More"),
        IconButton("columns-3", "Columns", "secondary"),
        None,
    )
    _section(side, t("Buttons", "按钮"), buttons, keys, more)
    _section(side, t("List row", "列表行"), Rows())
    texts = [
        ("display", "Display 24/32 今日排期"),
        ("title", "Title 18/26 核心用户"),
        ("subtitle", "Subtitle 15/22 群分类"),
    ]
    texts += [("content", "Content 14/22 复制文案，去群里发"), ("body", "Body 13/20 最近触点 23 天 <b>plain</b>")]
    texts += [("small", "Small 12/18 二维码周日失效"), ("caption", "Caption 11/16, Chinese 12/18")]
    _section(
        side,
        t("Type", "字阶"),
        *[PlainLabel(text, step) for step, text in texts],
        LinkLabel(t("Try it with a sample desk", "用示例工作台试试")),
    )


def _second(side: QVBoxLayout) -> None:
    search, typed = SearchField(t("Name, remark, tag", "昵称、备注、标签")), SearchField("x")
    typed.setText(t("focus, text", "有文字"))
    trouble = Field(t("Phone", "手机"), TextField("138 0000"))
    trouble.set_trouble(t("A phone number has 11 digits; this has 7.", "手机号是 11 位，这里只有 7 位。"))
    off = QLineEdit(t("disabled", "停用"))
    off.setEnabled(False)
    choice = Choice([("a", t("Today", "今日")), ("b", t("30 to 90 days", "30 到 90 天"))], "b")
    pickers = line(choice, NumberField(30), DateField(date(2026, 9, 18), today=date(2026, 9, 16)), None)
    checks = [CheckBox(t("off", "未选")), CheckBox(t("on", "已选")), CheckBox(t("some", "部分"))]
    checks[1].setChecked(True)
    checks[2].setTristate(True)
    checks[2].setCheckState(Qt.CheckState.PartiallyChecked)
    one = Radio(t("one", "其一"))
    one.setChecked(True)
    marks = line(*checks, one, Radio(t("other", "其二")), None, gap=14)
    switches = line(Switch(t("on", "开"), True), Switch(t("off", "关")), None, gap=16)
    note = NoteField(t("Likes aged oolong", "喜欢陈年乌龙"))
    _section(side, t("Fields", "输入"), line(search, typed), trouble, off, pickers, marks, switches, note)
    setting = SettingRow(t("Motion", "动效"), t("panels slide, 160 ms", "侧栏滑动 160 毫秒"), Switch("", True))
    segments = Segmented(
        [Segment("m", t("Month", "月")), Segment("w", t("Week", "周")), Segment("a", t("Agenda", "日程"), "list")]
    )
    _section(side, t("Settings, views", "设置、视图"), setting, line(segments, None))
    cells = [
        StatCell(t("Rows", "行"), "1,284", t("in 3 tasks", "3 个任务")),
        StatCell(t("Count", "算数"), "702", "55 %", clickable=True),
    ]
    cells.append(StatCell(t("To decide", "待确认"), "6", t("no code", "没有码"), role="semantic.warning.text"))
    tabs = PageTabs(
        [
            Tab("a", t("Channels", "渠道"), "11"),
            Tab("b", t("Tasks", "任务"), t("3 running", "3 个进行中")),
            Tab("c", t("Referrals", "邀请"), "1,284"),
        ],
        "c",
    )
    _section(side, t("Figures, tabs", "数字、标签页"), tabs, StatRow(*cells))


def _third(side: QVBoxLayout) -> None:
    tones = [
        ("success", "posted", "已发"),
        ("warning", "expires Sun", "周日失效"),
        ("danger", "not readable", "读不出"),
    ]
    tones += [
        ("info", "guessed", "推测"),
        ("plain", "teaware", "茶器"),
        ("trust", "trust", "信任"),
        ("value", "value", "价值"),
    ]
    tones += [
        ("emotional", "emotional", "情感"),
        ("core", "Core", "核心"),
        ("active", "Active", "活跃"),
        ("silent", "Silent", "沉默"),
    ]
    tones.append(("lost", "Lost", "流失"))
    pills = QWidget()
    flow = FlowLayout(pills)
    for tone, english, chinese in tones:
        flow.addWidget(Pill(t(english, chinese), tone))  # type: ignore[arg-type]
    chips = QWidget()
    chip_flow = FlowLayout(chips)
    for chip in (
        Chip(t("tier", "分层"), t("core", "核心")),
        Chip(t("Class by", "分类按"), t("behaviour", "行为"), "choice"),
        Chip(t("Filter", "筛选"), "", "add"),
    ):
        chip_flow.addWidget(chip)
    badges = line(*[PlatformBadge(platform) for platform in PLATFORMS], None, gap=6)
    banner = Banner(
        t("Disk almost full: backups paused since Tuesday.", "磁盘快满了：周二起已暂停备份。"),
        "warning",
        t("Fix…", "处理"),
        lambda: None,
        "hard-drive",
    )
    stage = QWidget()
    stage.setFixedHeight(110)
    toast = Toast(stage)
    toast.say(t("Removed 3 members from Seed 01", "已把 3 人移出种子 01"), "removed", t("Undo", "撤销"), lambda: None)
    _section(side, t("Pills, chips, toast", "标签、提示"), pills, chips, badges, stage, banner)
    _section(side, t("Glyphs", "图形"), Glyphs())
    rings = line(
        ExpiryRing(1),
        ExpiryRing(0.57),
        ExpiryRing(0.28, "semantic.warning.solid"),
        ExpiryRing(0.1, "semantic.danger.solid"),
        ExpiryRing(0),
        ExpiryRing(0.4, "semantic.warning.solid", 26),
        None,
    )
    bars = column(Bar(0.6), BalanceBar(14, 12), StepBar(5, 12), line(Spark([3, 5, 4, 6, 5, 7, 6]), None), gap=10)
    note = frame(
        column(
            PlainLabel(
                t(
                    "Stored: who named whom, and when. Counting is worked out from rosters and orders.",
                    "只存谁在什么时候报了谁。算不算数由名单和订单推出。",
                ),
                "small",
                "secondary",
                wrap=True,
            ),
            margins=(12, 10, 12, 10),
        ),
        "Note",
    )
    _section(side, t("Rings, bars, note", "圆环、条、说明"), rings, bars, note)
