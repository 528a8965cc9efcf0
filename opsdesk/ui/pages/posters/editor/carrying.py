"""What is carried onto the canvas: merge fields from their chips, pictures from other programs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from opsdesk.domain.merge_fields import MergeField
from opsdesk.ui.pictures_in import files_of, is_picture

FIELD = "application/x-opsdesk-merge-field"


def field_data(field: MergeField) -> QMimeData:
    """What a drag of a merge field carries: the field for the canvas, and in braces for any text."""
    data = QMimeData()
    data.setData(FIELD, str(field).encode())
    data.setText(f"{{{field}}}")
    return data


def carried_field(data: QMimeData) -> str:
    """The name of the merge field a drag carries, empty where it is something else."""
    name = bytes(data.data(FIELD).data()).decode("ascii", "ignore") if data.hasFormat(FIELD) else ""
    return name if name in set(MergeField) else ""


def carries_pictures(data: QMimeData) -> bool:
    """Whether it holds pictures, or files that are called so."""
    return data.hasImage() or any(is_picture(file) for file in files_of(data))
