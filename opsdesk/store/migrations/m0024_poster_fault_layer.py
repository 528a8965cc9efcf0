"""The layer that kept a poster from being written, so that the mend begins at it."""

from __future__ import annotations

STATEMENTS = ("alter table poster_file add column layer integer",)
