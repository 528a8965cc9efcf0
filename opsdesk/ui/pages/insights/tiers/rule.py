"""The numbers of the tier rule: each with what it means, and what another number would do before it is taken."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from opsdesk import words
from opsdesk.domain.tiers import RULE_LIMITS, Tier, TierRule
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import NumberField, SettingRow
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.tiers import RuleEffect

_SETTLED_MS = 300


class RuleForm(QWidget):
    """`asked` brings numbers whose effect she wants to see, `taken` those she wants from now on."""

    asked = Signal(object)
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._known = TierRule()
        limits = RULE_LIMITS.items()
        self.fields = {name: NumberField(low=least, high=most, width=72) for name, (least, most) in limits}
        means = self._meanings()
        rows = [SettingRow(words.tier_number(name), means[name], field) for name, field in self.fields.items()]
        self._effect = PlainLabel("", "body", "secondary", wrap=True)
        self._effect.setMinimumHeight(current().px(44))
        self.take = Button(self.tr("Use these numbers"), "check", "primary", clicked=self._take)
        self.anew = Button(self.tr("As at first"), clicked=lambda: self.show_rule(TierRule(), known=False))
        self._later = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._later.timeout.connect(self._ask)
        for field in self.fields.values():
            field.textChanged.connect(self._later.start)
        head = SectionHeader(self.tr("The rule"), self.tr("starred is core; who left every group is lost"))
        self.setLayout(column(head, *rows, self._effect, row(self.anew, None, self.take), gap=8))

    def show_rule(self, rule: TierRule, *, known: bool = True) -> None:
        """These numbers in the fields; `known` when they are those that hold."""
        if known:
            self._known = rule
        for name, number in asdict(rule).items():
            self.fields[name].setText(str(number))
        self._ask()

    def rule(self) -> TierRule | None:
        """The numbers typed; None while one is missing or out of its limits."""
        numbers = {name: field.value for name, field in self.fields.items()}
        typed = {name: number for name, number in numbers.items() if number is not None}
        return replace(TierRule(), **typed) if len(typed) == len(numbers) else None

    def show_effect(self, rule: TierRule, effect: RuleEffect) -> None:
        """What these numbers would do, if they still stand there."""
        if rule != self.rule():
            return
        moves = self.tr("{up} would move at once, {down} be named above for your yes.").format(
            up=figures.number(effect.up), down=figures.number(effect.down)
        )
        tiers = ", ".join(
            f"{words.tier(one)} {figures.number(effect.now[one])} → {figures.number(effect.then[one])}"
            for one in Tier
            if effect.now[one] != effect.then[one]
        )
        self._effect.setText(f"{moves} {tiers}".strip())
        self.take.setEnabled(rule != self._known)

    def show_trouble(self, sentence: str) -> None:
        """Why the numbers cannot be taken."""
        self._effect.setText(sentence)
        self.take.setEnabled(False)

    def _ask(self) -> None:
        self._later.stop()
        self.take.setEnabled(False)
        rule = self.rule()
        if rule is None:
            self.show_trouble(self.tr("Every number is needed."))
        elif rule == self._known:
            self._effect.setText(self.tr("These numbers hold. Change one to see what it would do."))
        else:
            self.asked.emit(rule)

    def _take(self) -> None:
        rule = self.rule()
        if rule is not None:
            self.taken.emit(rule)

    def _meanings(self) -> dict[str, str]:
        return {
            "window_days": self.tr("the last days in which taking part is counted"),
            "active_days": self.tr("so many of them make somebody active"),
            "half_life_days": self.tr("a day of taking part weighs 1, and half of it after so many days"),
            "top_percent": self.tr("whoever weighs as much as these is active too"),
            "gap_factor": self.tr("while no quieter than so many times their usual gap"),
            "rosters_until_lost": self.tr("absent from so many complete rosters; told leaving counts at once"),
        }
