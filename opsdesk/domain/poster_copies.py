"""The two copies, A and B, of a poster: one template with two wordings, shared out among members by a fixed rule."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from enum import StrEnum

from opsdesk.domain.posters import Layer, PosterTemplate, TextProps


class CopyLabel(StrEnum):
    """One of the two copies of a template."""

    A = "A"
    B = "B"


def has_copies(template: PosterTemplate) -> bool:
    """True when some text reads otherwise in copy B."""
    return any(isinstance(layer.props, TextProps) and layer.props.text_b is not None for layer in template.layers)


def in_copy(template: PosterTemplate, label: CopyLabel) -> PosterTemplate:
    """The template with the words of one copy and no other."""
    return replace(template, layers=tuple(_spoken(layer, label) for layer in template.layers))


def _spoken(layer: Layer, label: CopyLabel) -> Layer:
    props = layer.props
    if not isinstance(props, TextProps) or props.text_b is None:
        return layer
    return replace(layer, props=replace(props, text=props.text_b if label is CopyLabel.B else props.text, text_b=None))


def copy_for(template_id: int, member_id: int) -> CopyLabel:
    """Which copy a member gets: the same in every batch of a template, half of all members each, whatever the order.

    The last bit of SHA-256 over both numbers, so that copies of different templates are shared out independently.
    """
    digest = hashlib.sha256(f"{template_id}/{member_id}".encode()).digest()
    return CopyLabel.B if digest[-1] & 1 else CopyLabel.A
