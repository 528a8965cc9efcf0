"""Reading in a process of its own, with limits: a file that kills its reader kills nothing else."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import sys
import time
import traceback
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, ParsedFile
from opsdesk.exchange.containers import unpacked_size
from opsdesk.exchange.limits import ChildLimits
from opsdesk.exchange.moments import ZONE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from multiprocessing.connection import Connection
    from pathlib import Path

    from opsdesk.exchange.blocks import Batch
    from opsdesk.exchange.choices import Choices
    from opsdesk.exchange.wire import Message

from opsdesk.exchange import wire

POLL_SECONDS = 0.1
# Libraries are mapped, not used up: the address space may be larger than the memory.
ADDRESSES_BEYOND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class _Request:
    path: Path
    as_kind: FileKind | None
    encoding: str | None
    choices: Choices | None
    zone: str
    memory: int
    careful: bool = False


class _Crashed(Exception):
    """The process ended without an answer."""


def parse_in_child(
    path: Path,
    *,
    as_kind: FileKind | None = None,
    encoding: str | None = None,
    choices: Choices | None = None,
    zone: str = ZONE,
    batch: Batch | None = None,
    cancelled: Callable[[], bool] | None = None,
    limits: ChildLimits | None = None,
) -> list[ParsedFile]:
    """`read_file` in a child process; parameters and result are the same.

    `batch(parsed, done)` runs in the caller's thread and may take the rows out of the lists; the time it takes is not
    counted. `cancelled` is asked ten times a second. A frozen program must call `multiprocessing.freeze_support()`
    before anything else.

    Raises what `read_file` raises, and FILE_TOO_SLOW, FILE_TOO_LARGE (memory), FILE_DAMAGED (the reader died),
    CANCELLED. After an error nothing that `batch` was given may be kept.
    """
    limits = limits or ChildLimits()
    size = unpacked_size(path)
    request = _Request(path, as_kind, encoding, choices, zone, limits.memory_for(size))
    clock = _Clock(limits.seconds_for(size))
    try:
        return _collect(request, clock, batch, cancelled)
    except _Crashed as crash:
        if crash.args[0]:
            raise OpsdeskError(Problem.FILE_DAMAGED, file=path.name) from crash
    # The workbook reader aborts on some sheets; the slow one does not.
    try:
        return _collect(replace(request, careful=True), clock, batch, cancelled)
    except _Crashed as crash:
        raise OpsdeskError(Problem.FILE_DAMAGED, file=path.name) from crash


class _Clock:
    """Counts only the seconds spent waiting for the child."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds

    def wait(self, receiver: Connection) -> bool:
        """Wait a moment for a message; True if there is one, or the end."""
        before = time.monotonic()
        try:
            return receiver.poll(POLL_SECONDS)
        finally:
            self.left -= time.monotonic() - before


def _collect(
    request: _Request, clock: _Clock, batch: Batch | None, cancelled: Callable[[], bool] | None
) -> list[ParsedFile]:
    tables: dict[int, ParsedFile] = {}
    # Closed at once: an exception would otherwise keep the generator, and with it the child.
    with contextlib.closing(_messages(request, clock, cancelled)) as messages:
        for message in messages:
            if "problem" in message:
                raise wire.problem_in(message)
            if "bug" in message:
                raise RuntimeError(message["bug"])
            parsed = tables.setdefault(message["table"], ParsedFile(FileKind.ROSTER, ""))
            wire.add_part(parsed, message)
            if batch is not None and not message["last"]:
                batch(parsed, message["done"])
    return [parsed for parsed in tables.values() if parsed.data_rows]


def _messages(request: _Request, clock: _Clock, cancelled: Callable[[], bool] | None) -> Generator[Message]:
    """Everything the child says up to its end; it never outlives this."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(sender, request), daemon=True)
    process.start()
    sender.close()
    said = False
    try:
        while True:
            if cancelled is not None and cancelled():
                raise OpsdeskError(Problem.CANCELLED)
            if not clock.wait(receiver):
                if clock.left <= 0:
                    raise OpsdeskError(Problem.FILE_TOO_SLOW, file=request.path.name)
                continue
            message = wire.unpack(_received(receiver, said))
            if "end" in message:
                return
            said = True
            yield message
    finally:
        process.kill()
        process.join()
        process.close()
        receiver.close()


def _received(receiver: Connection, said: bool) -> bytes:
    try:
        return receiver.recv_bytes()
    except (EOFError, OSError) as error:
        raise _Crashed(said) from error


def _child(sender: Connection, request: _Request) -> None:
    """The child's whole life."""
    # A dying library writes to standard error; nobody reads it here.
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    # It lives for one file and makes no circles; collecting would take a third of the time.
    gc.disable()
    _limit(request.memory)
    try:
        message = _answer(sender, request)
    except OpsdeskError as error:
        message = wire.error_of(error)
    except MemoryError:
        message = {"problem": Problem.FILE_TOO_LARGE.value, "values": {"file": request.path.name}}
    except Exception:
        message = {"bug": traceback.format_exc()}
    with contextlib.suppress(BrokenPipeError):
        sender.send_bytes(wire.pack(message))


def _answer(sender: Connection, request: _Request) -> Message:
    from opsdesk.exchange import wire
    from opsdesk.exchange.reading import read_file

    numbers: dict[int, int] = {}

    def send(parsed: ParsedFile, done: float, last: bool = False) -> None:
        table = numbers.setdefault(id(parsed), len(numbers))
        sender.send_bytes(wire.pack({**wire.part_of(parsed), "table": table, "done": done, "last": last}))
        for rows in (parsed.people, parsed.problems, parsed.orders, parsed.chain, parsed.payments):
            rows.clear()
        parsed.raw.clear()

    found = read_file(
        request.path,
        as_kind=request.as_kind,
        encoding=request.encoding,
        choices=request.choices,
        zone=request.zone,
        batch=send,
        careful=request.careful,
    )
    for parsed in found:
        send(parsed, 1.0, last=True)
    return {"end": True}


def _limit(memory: int) -> None:
    """Bound what this process may use, where the system can: Linux does, macOS partly, Windows not."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_DATA, memory), (resource.RLIMIT_AS, memory + ADDRESSES_BEYOND)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
