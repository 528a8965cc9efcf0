"""Mending a poster whose code is not read: changes are tried until one is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.poster_mends import mends

if TYPE_CHECKING:
    from opsdesk.domain.posters import PosterRow, PosterTemplate
    from opsdesk.services.posters import PosterService


def mended(posters: PosterService, made: PosterTemplate, row: PosterRow) -> PosterTemplate | None:
    """The template changed as little as it takes for the poster of this row to be read; None when no change of the code
    helps, or nothing is wrong. For a worker: each change is painted and read back. Raises what `preview` raises."""
    proof = posters.preview(made, row).proof
    if proof.fault is None or proof.layer is None:
        return None
    return next((one for one in mends(made, proof.layer, proof.fault) if posters.preview(one, row).proof.ok), None)
