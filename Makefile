.DEFAULT_GOAL := help
PYTHON ?= python3.11
BIN    := .venv/bin

.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

.PHONY: setup demo test lint smoke check help
setup: .venv/.ready  ## make .venv with plans and its tools
demo: setup          ## the main job: diff v1 and v2 of the 28-point plan, write report.html
	@$(BIN)/plans diff v1 v2
	@$(BIN)/plans report v1 v2 -o report.html
test: setup          ## run every test
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -q -n 2
lint: setup          ## style, types, layers
	$(BIN)/ruff check plans tests benchmarks
	$(BIN)/ruff format --check plans tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
smoke: setup         ## install the wheel alone, without our tools, and run it once
	rm -rf .venv-smoke && $(PYTHON) -m venv .venv-smoke
	.venv-smoke/bin/pip install --quiet --disable-pip-version-check .
	cd / && "$(CURDIR)/.venv-smoke/bin/plans" diff v1 v2 --format text >/dev/null
check: lint test smoke  ## everything CI runs
help:                ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
