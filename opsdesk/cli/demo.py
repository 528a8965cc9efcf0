"""The command demo: the main job on the sample files, into a folder; and shots, a picture of every place."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opsdesk import words
from opsdesk.cli.progress import progress_bar
from opsdesk.domain.members import MemberQuery, MemberSort
from opsdesk.domain.platforms import Platform
from opsdesk.domain.poster_batches import BatchRequest

if TYPE_CHECKING:
    from opsdesk.cli.session import Session
    from opsdesk.services.desk import Desk

POSTERS, GROUP_POSTERS = 50, 6


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("demo-output"), show_default=True)
@click.option("--seed", type=int, default=7, show_default=True, help="Another seed invents another life.")
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@click.pass_obj
def demo(session: Session, out: Path, seed: int, no_window: bool) -> None:
    """Make a desk from the sample files, do the main job on it, and open it where there is a screen.

    Example: opsdesk demo --out demo-output --no-window
    """
    from opsdesk.application import make_application
    from opsdesk.services.sample import make_sample_desk

    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application(["opsdesk"])
    folder = out / "sample.opsdesk"
    for made in (folder, out / "posters", out / "pictures"):
        shutil.rmtree(made, ignore_errors=True)
    with progress_bar() as progress:
        sample = make_sample_desk(folder, progress, seed=seed)
    desk = sample.desk
    try:
        click.echo(
            f"{folder}: {len(sample.imported)} files, {sample.people()} rows, {desk.members.counts().total} members"
        )
        _files(desk, out)
        pictures = [
            file for language, theme in (("en", "light"), ("zh", "dark"))
            for file in session.screen.take_shots(desk, out / "pictures", language, theme)
        ]  # fmt: skip
        click.echo(f"{out / 'pictures'}: {len(pictures)} pictures of the window")
    finally:
        desk.close()
    if no_window or not has_screen():
        click.echo("no window was opened" + ("" if no_window else ": there is no screen here"))
        return
    session.screen.open_window(folder)


def _files(desk: Desk, out: Path) -> None:
    """The files an operator takes out: posters with their manifest, the calendar, the member list."""
    template = desk.posters.templates()[0]
    ids = desk.members.find(MemberQuery(sort=MemberSort.SPEND, descending=True))[:POSTERS]
    with progress_bar() as progress:
        result = desk.poster_batches.export(BatchRequest(template.id or 0, tuple(ids), out / "posters"), progress)
    click.echo(f"{out / 'posters'}: {result.written} posters, every code read back, {result.manifest[0].name}")
    _group_posters(desk, out / "group-posters")
    today = desk.clock.today()
    first, last = today - timedelta(days=20), today + timedelta(days=40)
    for name in ("calendar.ics", "calendar.xlsx", "calendar.pdf", "calendar.png"):
        number = desk.takeout.calendar(first, last, out / name, words.calendar_words())
        click.echo(f"{out / name}: {number} entries")
    everybody = desk.takeout.everybody()
    for name in ("members.csv", "members.xlsx", "members.vcf"):
        with progress_bar() as progress:
            written = desk.takeout.members(
                everybody, out / name, words.member_columns(), lambda line: words.tier(line.tier), progress
            )
        click.echo(f"{out / name}: {written} members")


def _group_posters(desk: Desk, out: Path) -> None:
    """Posters that print the codes of two groups; one group then gets another code, so they are to be written again."""
    from opsdesk.render.code_picture import code_picture

    shelf = [one for one in desk.codes.shelf(desk.groups.cards()) if one.card.code is not None]
    in_line = sorted((one for one in shelf if one.line), key=lambda one: -len(one.line))
    cards = [one.card for one in (*in_line[:1], *(one for one in shelf if one.card.platform is Platform.WECOM))]
    template = desk.posters.templates()[-1]
    for card in cards[:2]:
        ids = desk.members.find(MemberQuery(group_id=card.id, sort=MemberSort.SPEND, descending=True))[:GROUP_POSTERS]
        request = BatchRequest(
            template.id or 0, tuple(ids), out / str(card.id), join_url="{group_code}", group_id=card.id
        )
        result = desk.poster_batches.export(request)
        click.echo(f"{request.folder}: {result.written} posters with the code of {card.name}")
    for card in cards[1:2]:
        desk.codes.paste(card.id, card.platform, code_picture(f"https://work.weixin.qq.com/gm/sample-new-{card.id}"))


def has_screen() -> bool:
    """Whether a window would be seen here."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@click.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--size", default="1440x900", show_default=True, help="Width and height of the window.")
@click.pass_obj
def shots(session: Session, out: Path, lang: str, theme: str, size: str) -> None:
    """Take a picture of every place of the desk, without a screen.

    Example: opsdesk --desk tea.opsdesk shots pictures --lang zh --theme dark --size 1024x640
    """
    width, _, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise click.BadParameter(size, param_hint="--size")
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with session.desk() as desk:
        for file in session.screen.take_shots(desk, out, lang, theme, (int(width), int(height))):
            click.echo(str(file))


COMMANDS = (demo, shots)
