"""Files made for a test: workbooks, archives and texts, small enough to be written each time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.exchange.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from opsdesk.domain.imports import ParsedFile

HEAD = "昵称,手机,备注\n"
"""The titles of a small list of members."""

SHEET = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{before}
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-'
    'types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
    'Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet '
    'name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
    '2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def workbook(rows: Iterable[Sequence[object]], title: str = "Sheet1") -> bytes:
    """An ordinary workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def raw_workbook(rows: str, before: str = "") -> bytes:
    """A workbook whose sheet holds this XML, however strange."""
    return archive({**PARTS, "xl/worksheets/sheet1.xml": SHEET.format(rows=rows, before=before)})


def inline(cells: Mapping[str, str]) -> str:
    """Cells by address as the XML of rows."""
    made = []
    for address, text in cells.items():
        number = "".join(letter for letter in address if letter.isdigit())
        made.append(f'<row r="{number}"><c r="{address}" t="inlineStr"><is><t>{text}</t></is></c></row>')
    return "".join(made)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return data.getvalue()


def read(folder: Path, name: str, data: bytes | str, **options: object) -> list[ParsedFile]:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_file(path, **options)  # type: ignore[arg-type]


def one(folder: Path, name: str, data: bytes | str, **options: object) -> ParsedFile:
    """The only table of a file."""
    (parsed,) = read(folder, name, data, **options)
    return parsed


def refusal(folder: Path, name: str, data: bytes | str, **options: object) -> OpsdeskError:
    """The error that a file ends in; it must name the file."""
    with pytest.raises(OpsdeskError) as caught:
        read(folder, name, data, **options)
    assert caught.value.values["file"] == name
    return caught.value


def refusal_of(path: Path) -> OpsdeskError:
    """The same for a file that is there already."""
    with pytest.raises(OpsdeskError) as caught:
        read_file(path)
    return caught.value


def problem(folder: Path, name: str, data: bytes | str, **options: object) -> Problem:
    return refusal(folder, name, data, **options).problem


def codes(parsed: ParsedFile) -> list[tuple[int, str]]:
    return [(found.row, found.code) for found in parsed.problems]
