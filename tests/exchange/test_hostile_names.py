"""Names from strangers in every kind of file, numbered as in the list of hostile inputs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.exchange.made import codes, one, raw_workbook, workbook

if TYPE_CHECKING:
    from pathlib import Path


NAMES = [
    "<img src=file:///etc/passwd>",
    "'; drop table member;--",
    "=HYPERLINK(1)",
    "\u202e汽水松鼠",
    "小\u200b明",
    "ㅤㅤㅤ",
    "👨‍👩‍👧‍👦小满",
    "𠮷野",
    "N/A",
    "None",
    "-汽水-",
    "null",
    "0",
    "{}",
    "%s%n",
    "a&b",
    "北斗 蒲公英",
    "שלום شاي",
    "。",
    "无",
]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "txt", "json", "vcf"])
def test_names_from_strangers_stay_as_they_are(kind: str, tmp_path: Path) -> None:
    import csv
    import json

    text = io.StringIO()
    csv.writer(text).writerows([["昵称", "QQ"], *([name, 9000000000 + at] for at, name in enumerate(NAMES))])
    files: dict[str, bytes | str] = {
        "csv": text.getvalue(),
        "xlsx": workbook([["昵称", "QQ"], *([name, 9000000000 + at] for at, name in enumerate(NAMES))]),
        "txt": "\n".join(NAMES),
        "json": json.dumps({"mems": [{"uin": 9000000000 + at, "nick": name} for at, name in enumerate(NAMES)]}),
        "vcf": "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{name.replace(';', chr(92) + ';')}\nEND:VCARD\n" for name in NAMES
        ),
    }
    data = files[kind]
    if kind == "xlsx":
        # openpyxl would write these as formulas, which have no value until a spreadsheet has computed them.
        data = raw_workbook(
            "".join(
                f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>{_escaped(name)}</t></is></c></row>'
                for at, name in enumerate(["昵称", *NAMES], 1)
            )
        )
    found = one(tmp_path, f"a.{kind}", data)
    assert [person.name for person in found.people] == NAMES


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_64_a_name_of_a_million_characters_is_cut_between_letters(tmp_path: Path) -> None:
    family = "👨‍👩‍👧‍👦"
    found = one(
        tmp_path,
        "a.csv",
        f"昵称,手机\n{'茶' * 198}{family},13800000007\n{'é' * 9000},13800000008\na{chr(0x301) * 9000},1\n",
    )
    assert [len(person.name) for person in found.people[:2]] == [198, 200]
    assert len(found.people[2].name) == 200
    assert [(row, code) for row, code in codes(found) if code == "name_cut"] == [
        (2, "name_cut"),
        (3, "name_cut"),
        (4, "name_cut"),
    ]


def test_66_names_are_normalised(tmp_path: Path) -> None:
    assert one(tmp_path, "a.csv", "昵称,手机\nRene\u0301,13800000007\n").people[0].name == "René"
