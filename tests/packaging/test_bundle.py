"""The wheel and the bundle do the main job outside the source tree; `make package` builds them first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.source import ROOT

pytestmark = pytest.mark.packaged
PROGRAM = "opsdesk.exe" if sys.platform == "win32" else "opsdesk"


def _demo(command: list[str], out: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [*command, "demo", "--no-window", "--out", str(out)],
        cwd=out.parent, env=environment, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((out / "posters").glob("*.png"))) == 50
    assert list((out / "pictures").glob("*.png"))
    assert (out / "calendar.pdf").read_bytes().startswith(b"%PDF-")


def test_the_bundle_does_the_main_job(tmp_path: Path) -> None:
    bundle = tmp_path / "opsdesk"
    shutil.copytree(ROOT / "dist" / "opsdesk", bundle)
    _demo([str(bundle / PROGRAM)], tmp_path / "out")


def test_the_wheel_does_the_main_job(tmp_path: Path) -> None:
    """In an environment of its own that sees the libraries of this one, with only OpsDesk installed from the wheel."""
    (wheel,) = (ROOT / "dist").glob("opsdesk-*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=True, system_site_packages=False)
    python = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    libraries = next(Path(path) for path in sys.path if path.endswith("site-packages"))
    site = subprocess.run(
        [str(python), "-c", "import site; print(site.getsitepackages()[0])"], capture_output=True, text=True, check=True
    ).stdout.strip()
    (Path(site) / "libraries.pth").write_text(str(libraries), encoding="utf-8")
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True)
    _demo([str(python), "-m", "opsdesk"], tmp_path / "out")
