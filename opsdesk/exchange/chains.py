"""Sign-up chains (接龙) pasted as text: the topic and the numbered lines, in the order of the text."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from opsdesk.domain.imports import ChainRow, ParsedFile
from opsdesk.exchange.cells import cut
from opsdesk.exchange.limits import NAME

HEAD = re.compile(r"#\s*(?:接龙|接龍)\s*(.*)")
LINE = re.compile(r"\s*(\d{1,4})\s*[.、．)）]\s*(\S.*)")
ASIDE = re.compile(r"\s*(?:例(?:如|子|[:：\s])|格式\s*[:：]|示例)")
LONGEST = 2_000


def looks_like_chain(lines: list[str]) -> bool:
    """Does it begin with #接龙, or consist mainly of numbered lines behind a topic?"""
    filled = [line for line in lines if line.strip()]
    if filled and HEAD.match(filled[0].lstrip("\ufeff ")):
        return True
    numbers = [int(found[1]) for line in filled if (found := LINE.fullmatch(line.rstrip("\r\n")))]
    rising = all(one < other for one, other in pairwise(numbers))
    return len(numbers) >= 3 and len(numbers) * 10 >= len(filled) * 6 and rising and numbers[0] <= 3


def read_chain(lines: list[str], parsed: ParsedFile) -> None:
    """Fill `parsed`: the example line is skipped, a line without a number belongs to the one before it."""
    topic: list[str] = []
    for number, raw in enumerate(lines, 1):
        line = unicodedata.normalize("NFC", raw.strip("\ufeff\r\n"))
        found = LINE.fullmatch(line)
        head = HEAD.match(line.strip()) if not topic and not parsed.chain else None
        if head:
            topic += [head[1].strip()] if head[1].strip() else []
        elif found:
            parsed.chain.append(ChainRow(number, int(found[1]), found[2].strip()[:LONGEST]))
        elif not line.strip() or (ASIDE.match(line) and not parsed.chain):
            continue
        elif parsed.chain:
            before = parsed.chain[-1]
            parsed.chain[-1] = before._replace(text=f"{before.text} {line.strip()}"[:LONGEST])
        else:
            topic.append(line.strip())
    text = "\n".join(topic)
    parsed.topic = cut(text) if len(text) > NAME else text
    parsed.data_rows = len(parsed.chain)
