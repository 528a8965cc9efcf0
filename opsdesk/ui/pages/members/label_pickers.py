"""Popups to choose a tag or a role by name, or to make a new one by typing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.pages.members.picker import Pick, Picker
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.members import Role, Tag
    from opsdesk.services.members import LabelService

translate = QCoreApplication.translate


def pick_tag(parent: QWidget, labels: LabelService, done: Callable[[str], object]) -> Picker:
    """Choose a tag; `done` gets its name."""
    return _picker(parent, labels.tags(), "tag", translate("LabelPicker", "Tag, or a new one"), done)


def pick_role(parent: QWidget, labels: LabelService, done: Callable[[str], object]) -> Picker:
    """Choose a role; `done` gets its name."""
    return _picker(parent, labels.roles(), "award", translate("LabelPicker", "Role, or a new one"), done)


def _picker(
    parent: QWidget, labels: list[Tag] | list[Role], icon: str, placeholder: str, done: Callable[[str], object]
) -> Picker:
    picks = [Pick(label.name, label.name, figures.number(label.members), icon=icon) for label in labels]
    picker = Picker(parent, picks, placeholder, _offer)
    picker.picked.connect(done)
    picker.made.connect(done)
    return picker


def _offer(text: str) -> str:
    return translate("LabelPicker", "Make “{name}”").format(name=text)
