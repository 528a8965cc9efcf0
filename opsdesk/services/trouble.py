"""Tells what the disk or a damaged file did from a bug of ours, for the places where every error arrives at last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.store.trouble import problem_of

if TYPE_CHECKING:
    from opsdesk.domain.errors import OpsdeskError


def told(error: BaseException) -> OpsdeskError | None:
    """The problem she can act on behind any error, such as a damaged page met while reading; None for a bug."""
    return problem_of(error)
