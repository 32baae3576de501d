.DEFAULT_GOAL := help
PYTHON ?= python3.11
VENV   ?= .venv
BIN    := $(VENV)/bin
# The versions that were tested; "PINS=" alone takes the newest of everything.
PINS   ?= --constraint constraints.txt --build-constraint constraints.txt
PIP    := $(BIN)/python -m pip
QUIETLY := -qq --disable-pip-version-check
# Where this is set, each of the hundreds of processes of a run would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

$(VENV)/.ready: pyproject.toml constraints.txt
	@echo "setting up $(VENV) (once; half a minute)" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install $(QUIETLY) $(if $(PINS),--constraint constraints.txt) --upgrade 'pip>=25.3'
	@$(PIP) install $(QUIETLY) $(PINS) --editable '.[documents,picture,print,serve,lsp,mcp]' --group dev
	@touch $@

.PHONY: setup demo test lint fuzz smoke check raise newest help
setup: $(VENV)/.ready  ## make .venv with plans and its tools
demo: setup          ## the main job: diff v1 and v2 of the 28-point plan, write report.html
	@$(BIN)/plans diff v1 v2
	@$(BIN)/plans report v1 v2 -o report.html
test: setup          ## run every test
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -q -n 3 --dist worksteal
lint: setup          ## style, types, layers
	$(BIN)/ruff check plans tests benchmarks
	$(BIN)/ruff format --check plans tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
fuzz: setup          ## random cases for MINUTES (10), from SEED (0) on
	$(BIN)/python tests/fuzzing.py --minutes $(or $(MINUTES),10) --seed $(or $(SEED),0)
smoke: setup         ## install the wheel alone, without our tools, and run it once
	rm -rf .venv-smoke && $(PYTHON) -m venv .venv-smoke
	$(PIP) --python .venv-smoke install $(QUIETLY) $(PINS) .
	cd / && "$(CURDIR)/.venv-smoke/bin/plans" diff v1 v2 --format text >/dev/null
check: lint test smoke  ## everything CI runs
newest:              ## run the tests with the newest release of everything
	rm -rf .venv-newest && $(MAKE) VENV=.venv-newest PINS= test
raise: newest        ## pin the newest release of everything, if the tests pass with it
	@.venv-newest/bin/python -m pip freeze --all --exclude-editable --exclude setuptools > constraints.txt
	@git --no-pager diff --unified=0 -- constraints.txt
help:                ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
