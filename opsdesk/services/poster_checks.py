"""What can be known of a batch before it is made: whose names no font can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opsdesk.domain.merge_fields import MergeField, known_fields, one_line
from opsdesk.domain.poster_batches import Unprintable
from opsdesk.domain.posters import AvatarProps, CodeProps, Face, Logo, PosterTemplate, TextProps
from opsdesk.store import poster_codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opsdesk.services.posters import PosterService
    from opsdesk.store.db import Store

BLOCK: Final = 5_000
NAME: Final = str(MergeField.NICKNAME)


class PosterCheckService:
    """Looks before the work begins."""

    def __init__(self, store: Store, posters: PosterService) -> None:
        self._store = store
        self._posters = posters
        self._known: dict[tuple[Face, str], bool] = {}  # whether a face lacks a character

    def unprintable(self, template_id: int, ids: Sequence[int]) -> list[Unprintable]:
        """The members whose posters would show an empty box, in order, with the characters no font has.

        Every character of all values is looked up once, whoever has it. Raises TEMPLATE_MISSING.
        """
        faces = faces_of(self._posters.template(template_id))
        seen: dict[str, set[str]] = {field: set() for field in faces}
        for _key, values in self._values(ids, faces):
            for field, chars in seen.items():
                chars.update(values[field])
        missing = {field: self._missing(chars, faces[field]) for field, chars in seen.items()}
        if not any(missing.values()):
            return []
        found = []
        for key, values in self._values(ids, faces):
            bad = {char for field, chars in missing.items() for char in values[field] if char in chars}
            if bad:
                found.append(Unprintable(key, values.get(NAME, ""), "".join(sorted(bad))))
        return found

    def _values(self, ids: Sequence[int], faces: dict[str, set[Face]]) -> Iterator[tuple[int, dict[str, str]]]:
        con = self._store.reader()
        for start in range(0, len(ids), BLOCK):
            block = ids[start : start + BLOCK]
            values = poster_codes.values_of(con, block, {*faces, NAME})
            yield from ((key, values[key]) for key in block if key in values)

    def _missing(self, chars: set[str], faces: set[Face]) -> set[str]:
        """Those of the characters that no font has, in any of the faces."""
        return {char for char in chars if not char.isspace() and any(self._lacks(face, char) for face in faces)}

    def _lacks(self, face: Face, char: str) -> bool:
        known = self._known.get((face, char))
        if known is None:
            from opsdesk.render.fonts import FAMILIES, missing_characters

            with self._posters.drawing:  # for one character, so that a preview need not wait for all
                known = bool(one_line(char)) and bool(missing_characters(char, FAMILIES[face]))
            self._known[face, char] = known
        return known


def faces_of(template: PosterTemplate) -> dict[str, set[Face]]:
    """The fields of a member that a template writes, with the faces it writes them in."""
    found: dict[str, set[Face]] = {}
    for layer in template.layers:
        props = layer.props
        if layer.hidden:
            continue
        if isinstance(props, TextProps):
            for field in (known_fields(props.text) | known_fields(props.text_b or "")) & poster_codes.MEMBER_FIELDS:
                found.setdefault(field, set()).add(props.face)
        elif isinstance(props, AvatarProps) or (isinstance(props, CodeProps) and props.logo is Logo.AVATAR):
            found.setdefault(NAME, set()).add(Face.SANS)
    return found
