# `make demo` and `make test` need nothing before them.
PY := .venv/bin/python
TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)
export QT_QPA_PLATFORM ?= offscreen

.PHONY: demo test check format types bench package translations prepare prepare-test

demo: prepare $(QM)
	@$(if $(filter-out offscreen,$(QT_QPA_PLATFORM)),,env -u QT_QPA_PLATFORM) $(PY) -m opsdesk demo --out demo-output

test: prepare-test $(QM)
	xvfb-run --auto-servernum env QT_QPA_PLATFORM=xcb $(PY) -m pytest -q -m display
	$(PY) -m pytest -q -n 2 --dist worksteal -m "not display and not packaged"

check: prepare-test $(QM)
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) packaging/translations.py --check

format: prepare-test
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# One table of ratios against a peer or a floor of the same run; NAME=search runs one.
bench: prepare-test $(QM)
	$(PY) -m tests.bench $(NAME)

translations: prepare-test
	$(PY) packaging/translations.py

package: prepare-test $(QM)
	$(PY) packaging/bundle.py
	$(PY) -m pytest -q -m packaged

prepare:
	@sh packaging/prepare.sh run

prepare-test:
	@sh packaging/prepare.sh test

resources/i18n/%.qm: resources/i18n/%.ts | prepare
	@.venv/bin/pyside6-lrelease -silent $< -qm $@
