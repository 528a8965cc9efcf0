"""What a text is: a table, address cards, a chain, a copied list, names one a line; and reading it as that."""

from __future__ import annotations

import re
from itertools import islice

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile, Sureness
from opsdesk.domain.mapping import PEOPLE_KINDS as PEOPLE
from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.exchange.blocks import told
from opsdesk.exchange.chains import looks_like_chain, read_chain
from opsdesk.exchange.chats import names as chat_names
from opsdesk.exchange.chats.json_logs import HEAD_BYTES, json_chat, read_json_chat
from opsdesk.exchange.chats.qq_text import looks_like_qq, read_qq_text
from opsdesk.exchange.chats.whatsapp import looks_like_whatsapp, read_whatsapp
from opsdesk.exchange.encodings import Encoding, LineNotes, find_encoding, text_lines
from opsdesk.exchange.grids import Source, csv_rows, find_delimiter, sample_lines, text_grid
from opsdesk.exchange.headers import Heading
from opsdesk.exchange.later import later_kind
from opsdesk.exchange.limits import HEADER_ROWS, WHOLE_TEXT
from opsdesk.exchange.presets import Preset
from opsdesk.exchange.rosters import looks_like_names, qq_columns, read_group_page, read_names
from opsdesk.exchange.tables import Tables, first_texts
from opsdesk.exchange.vcards import read_vcards

LATER = frozenset((FileKind.PLAN,))
QQ_COPY = Preset("qq_tsv", FileKind.ROSTER, frozenset(), {}, Platform.QQ, HandleKind.QQ_NUMBER)
# Formats of their own whose lines would pass for names.
OTHERS = ("begin:vcalendar", "<!doctype", "<html", "<?xml", "mime-version:")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
# Text damaged here and there is still text; what consists of this much rubble never was.
RUBBLE, FEW = 0.05, 8


def read_text_source(source: Source, tables: Tables) -> None:
    """Recognise a text and read it. Raises OpsdeskError FILE_EMPTY, FILE_UNKNOWN, FILE_KIND_LATER, FILE_DAMAGED."""
    with source.open() as stream:
        encoding = find_encoding(stream, tables.encoding)
    if tables.as_kind in (None, FileKind.CHAT) and (program := json_chat(_beginning(source, encoding))):
        _json_chat(source, encoding, program, tables)
        return
    lines = sample_lines(source, encoding)
    head = "".join(lines)
    if not head.strip("\ufeff \t\r\n\0\ufffd"):
        raise OpsdeskError(Problem.FILE_EMPTY)
    if len(CONTROLS.findall(head)) > len(head) * RUBBLE + FEW:
        raise OpsdeskError(Problem.FILE_UNKNOWN)
    kind = later_kind(head) or (tables.as_kind if tables.as_kind in LATER else None)
    if kind is not None and tables.as_kind in (None, kind):
        raise OpsdeskError(Problem.FILE_KIND_LATER, kind=kind)
    if tables.as_kind in (None, FileKind.CHAT) and _text_chat(source, encoding, lines, tables):
        return
    start = head.lstrip("\ufeff \t\r\n")
    if tables.as_kind is None and start[:15].casefold().startswith(OTHERS):
        raise OpsdeskError(Problem.FILE_UNKNOWN)
    if start[:11].casefold() == "begin:vcard":
        _cards(source, encoding, tables)
    elif start.startswith(("{", "[")) and '"mems"' in head:
        _group_page(source, encoding, tables)
    elif tables.as_kind is FileKind.CHAIN or (tables.as_kind is None and looks_like_chain(lines)):
        _chain(source, encoding, tables)
    else:
        _lines(source, encoding, lines, tables)


def _text_chat(source: Source, encoding: Encoding, lines: list[str], tables: Tables) -> bool:
    """Read a text as a chat if it is one; answers whether it is."""
    zone = tables.moments.zone
    if looks_like_qq("".join(lines[:20])):
        fallback = chat_names.group(source)
        read_qq_text(
            source,
            encoding,
            lambda name: tables.begin_chat(source, "qq_txt", name or fallback, encoding.name),
            zone,
            tables.private,
        )
    elif looks_like_whatsapp(lines):
        parsed = tables.begin_chat(source, "whatsapp", chat_names.whatsapp_group(source), encoding.name)
        read_whatsapp(source, encoding, parsed, zone, tables.day_first)
    else:
        return False
    return True


def _json_chat(source: Source, encoding: Encoding, program: str, tables: Tables) -> None:
    fallback = chat_names.group(source)
    read_json_chat(
        source,
        encoding,
        program,
        lambda: tables.begin_chat(source, program, fallback, encoding.name),
        tables.moments.zone,
        tables.private,
    )


def _beginning(source: Source, encoding: Encoding) -> str:
    """The first characters, however long the first line is."""
    with source.open() as stream:
        return stream.read(HEAD_BYTES).decode(encoding.name, "replace")


def _lines(source: Source, encoding: Encoding, lines: list[str], tables: Tables) -> None:
    delimiter, rows, heading = find_delimiter(lines, tables.choices)
    if heading is not None:
        with text_grid(source, encoding, delimiter) as grid:
            tables.table(source, grid, heading, rows)
        return
    copied = list(islice(csv_rows(lines, "\t", quoted=False), HEADER_ROWS))
    fields = qq_columns(copied)
    if fields is not None:
        sures = (Sureness.PRESET,) * len(fields)
        heading = Heading(QQ_COPY, 0, ("",) * len(fields), fields, 0.0, (), sures)
        with text_grid(source, encoding, "\t", quoted=False) as grid:
            tables.table(source, grid, heading, copied)
    elif tables.as_kind in PEOPLE or (tables.as_kind is None and looks_like_names(lines)):
        _names(source, encoding, tables)
    elif not _guessed(source, encoding, delimiter, rows, tables):
        raise OpsdeskError(Problem.FILE_UNKNOWN, titles=first_texts(rows))


def _guessed(source: Source, encoding: Encoding, delimiter: str, rows: list[list[str]], tables: Tables) -> bool:
    with text_grid(source, encoding, delimiter) as grid:
        return tables.guessed(source, grid, rows)


def _cards(source: Source, encoding: Encoding, tables: Tables) -> None:
    parsed = tables.begin(source, FileKind.CONTACTS, "vcard")
    parsed.encoding = encoding.name
    notes = LineNotes()
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        read_vcards(lines, notes, parsed, tables.moments, tables.batch)


def _names(source: Source, encoding: Encoding, tables: Tables) -> None:
    kind = tables.as_kind or FileKind.ROSTER
    parsed = tables.begin(source, kind, "plain")
    parsed.encoding = encoding.name
    notes = LineNotes()
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        read_names(lines, notes, parsed, tables.batch)


def _chain(source: Source, encoding: Encoding, tables: Tables) -> None:
    parsed = tables.begin(source, FileKind.CHAIN, "chain")
    parsed.encoding = encoding.name
    read_chain(_whole(source, encoding, parsed), parsed)


def _group_page(source: Source, encoding: Encoding, tables: Tables) -> None:
    parsed = tables.begin(source, FileKind.ROSTER, "qq_json")
    parsed.encoding, parsed.platform = encoding.name, Platform.QQ
    read_group_page("".join(_whole(source, encoding, parsed)), parsed, tables.moments)


def _whole(source: Source, encoding: Encoding, parsed: ParsedFile) -> list[str]:
    if source.size > WHOLE_TEXT:
        raise OpsdeskError(Problem.FILE_TOO_LARGE)
    notes = LineNotes()
    found: list[str] = []
    with source.open() as stream, text_lines(stream, encoding, notes) as lines:
        for number, line in enumerate(lines, 1):
            if notes.pending:
                told(notes.pending, number, parsed)
            found.append(line)
    return found
