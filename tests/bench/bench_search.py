"""A 2-character Chinese search over 100,000 members to its first rows, against QSqlTableModel with LIKE."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtSql import QSqlDatabase, QSqlTableModel

from opsdesk.domain.members import MemberQuery
from tests.bench.made_desk import made_desk
from tests.bench.table import in_turn, say

MEMBERS = 100_000
ROUNDS = 7
QUERY = "王伟"


def main() -> None:
    """Print the line of the search she types most."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        desk = made_desk(Path(folder) / "desk.opsdesk", MEMBERS)
        plain = Path(folder) / "plain.db"
        con = sqlite3.connect(plain)
        con.execute("create table member (id integer primary key, name text, remark text)")
        rows = desk.store.reader().execute("select id, name, remark from member").fetchall()
        con.executemany("insert into member values (?, ?, ?)", rows)
        con.commit()
        con.close()
        database = QSqlDatabase.addDatabase("QSQLITE", "bench")
        database.setDatabaseName(str(plain))
        database.open()

        def ours() -> None:
            desk.members.lines(desk.members.first_page(MemberQuery(text=QUERY)))

        def theirs() -> None:
            model = QSqlTableModel(None, database)
            model.setTable("member")
            model.setFilter(f"name like '%{QUERY}%' or remark like '%{QUERY}%'")
            model.select()
            while model.canFetchMore():
                model.fetchMore()

        mine, other = in_turn(ours, theirs, ROUNDS)
        database.close()
        desk.close()
    say(f"search: {QUERY} in {MEMBERS:,} members", f"{other / mine:.1f}", mine, "QSqlTableModel LIKE", other)
    del app


if __name__ == "__main__":
    main()
