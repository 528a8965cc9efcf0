"""Which values a poster is made of: the fields its template names, and the fingerprint by which it is known again."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from opsdesk.domain.code_contents import CodeKind, is_spelt_out
from opsdesk.domain.merge_fields import MergeField, known_fields
from opsdesk.domain.posters import AvatarProps, CodeProps, Logo, PosterTemplate, TextProps

if TYPE_CHECKING:
    from opsdesk.domain.posters import Layer, PosterRow

_FACE: Final = frozenset({str(MergeField.NICKNAME)})
_GROUP: Final = frozenset({str(MergeField.GROUP_CODE)})


def fields_of(layer: Layer) -> frozenset[str]:
    """The merge fields a layer shows or carries; the drawn avatar stands on the nickname."""
    props = layer.props
    if layer.hidden:
        return frozenset()
    if isinstance(props, TextProps):
        return known_fields(props.text) | known_fields(props.text_b or "")
    if isinstance(props, CodeProps):
        words = (props.content,) if is_spelt_out(props.kind) else tuple(props.parts.values())
        found = frozenset().union(*(known_fields(text) for text in words))
        found |= _GROUP if props.kind is CodeKind.GROUP else frozenset()
        return found | _FACE if props.logo is Logo.AVATAR else found
    return _FACE if isinstance(props, AvatarProps) else frozenset()


class Fingerprints:
    """Fingerprints of the posters of a template in one copy and one form: equal when the files would be alike.

    Over the layers as they stand, the values of the fields they name, and the member's face; not over the day or the
    name of the group where the template does not show them.
    """

    def __init__(self, template: PosterTemplate, form: str) -> None:
        layers = [layer.to_row() for layer in template.layers if not layer.hidden]
        state = json.dumps([template.width, template.height, layers, form], ensure_ascii=False, sort_keys=True)
        self._state = hashlib.sha256(state.encode("utf-8", "surrogatepass")).hexdigest()
        self._fields = sorted(frozenset().union(*(fields_of(layer) for layer in template.layers)))
        self._has_face = any(_shows_face(layer) for layer in template.layers)

    def of(self, row: PosterRow) -> str:
        """The fingerprint of one row, 64 hexadecimal digits."""
        values = [row.values.get(name, "") for name in self._fields]
        face = [row.avatar, row.key] if self._has_face else []
        told = json.dumps([self._state, values, face], ensure_ascii=False)
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _shows_face(layer: Layer) -> bool:
    props = layer.props
    return isinstance(props, AvatarProps) or (isinstance(props, CodeProps) and props.logo is Logo.AVATAR)
