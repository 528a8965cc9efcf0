"""A code alone as a picture: black on white with its quiet zone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from opsdesk.render.qr import make_qr

if TYPE_CHECKING:
    from opsdesk.domain.posters import ErrorLevel

QUIET: Final = 4  # modules on each side (ISO/IEC 18004)


def code_picture(text: str, level: ErrorLevel | None = None, module: int = 10) -> bytes:
    """A PNG of the code of `text`, each module `module` pixels wide. Raises what `make_qr` raises."""
    from PIL import Image

    code = make_qr(text) if level is None else make_qr(text, level)
    side = code.side + 2 * QUIET
    picture = Image.new("1", (side, side), 1)
    for row, modules in enumerate(code.rows):
        for column, ink in enumerate(modules):
            if ink:
                picture.putpixel((column + QUIET, row + QUIET), 0)
    buffer = io.BytesIO()
    picture.resize((side * module, side * module), Image.Resampling.NEAREST).save(buffer, "PNG")
    return buffer.getvalue()
