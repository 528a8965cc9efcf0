"""Runs the benchmarks, or the one that is named, and prints their lines as one table. Never a test."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main() -> None:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    names = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not wanted or name == wanted]
    if not chosen:
        raise SystemExit(f"no benchmark {wanted}; there are {', '.join(names)}")
    for name in chosen:
        importlib.import_module(f"tests.bench.bench_{name}").main()


if __name__ == "__main__":
    main()
