"""What the poster of each member says: values from the desk, the link filled in, the group's code as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.merge_fields import fill_code
from opsdesk.domain.posters import PosterRow
from opsdesk.domain.settings import JOIN_URL
from opsdesk.store import group_codes, groups, member_pictures, poster_codes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from opsdesk.services.clock import Clock
    from opsdesk.services.settings import SettingService
    from opsdesk.store.db import Store


class PosterRows:
    """Makes the rows of posters."""

    def __init__(self, store: Store, clock: Clock, settings: SettingService) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings

    def one(self, member_id: int | None, join_url: str = "", group_id: int | None = None) -> PosterRow:
        """The row of one member, for a preview; one without a code is shown the one she would get. No member is a
        poster for nobody, with what the template falls back on."""
        con = self._store.reader()
        code = poster_codes.next_code(con)
        if member_id is not None:
            have = poster_codes.codes_of(con, [member_id])
            code = have[member_id][1] if member_id in have else code
            found = self.of([member_id], {member_id: code}, join_url, group_id)
            if found:
                return found[0]
        return self._row(None, {}, code, join_url, self._shared(group_id, self._clock.today()))

    def of(
        self,
        ids: Sequence[int],
        codes: Mapping[int, str],
        join_url: str,
        group_id: int | None,
        day: date | None = None,
    ) -> list[PosterRow]:
        """The rows of members in their order, without those who are gone; `codes` holds the code of each, `day` is
        what {date} says, today when it is None."""
        values = poster_codes.values_of(self._store.reader(), ids)
        shared = self._shared(group_id, day or self._clock.today())
        faces = member_pictures.of(self._store.reader(), ids)
        return [
            self._row(key, values[key], codes[key], join_url, shared, faces.get(key)) for key in ids if key in values
        ]

    def _row(
        self,
        key: int | None,
        values: Mapping[str, str],
        code: str,
        join_url: str,
        shared: Mapping[str, str],
        face: str | None = None,
    ) -> PosterRow:
        own = {**values, **shared, "code": code}
        # Without a link of her own the code leads where the group's own code leads.
        pattern = join_url or self._settings.get(JOIN_URL) or shared.get("group_code", "")
        own["join_url"] = fill_code(pattern, own, {}).text if pattern else ""
        return PosterRow({name: value for name, value in own.items() if value}, face, str(key or ""))

    def _shared(self, group_id: int | None, day: date) -> dict[str, str]:
        values = {"date": day.isoformat()}
        if group_id is None:
            return values
        con = self._store.reader()
        values["group"] = groups.name_of(con, group_id)
        code = group_codes.current(con).get(group_id)
        if code is not None:
            values["group_code"] = code.payload
            if code.valid_until_at is not None:
                values["expires"] = self._clock.day_of(code.valid_until_at).isoformat()
        return values
