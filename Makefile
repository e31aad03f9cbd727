# Two commands do everything: `make run` (the main job on the examples) and `make test`.
# `make help` lists the rest.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help setup run test lint types unit editors try bench docs wheel clean system

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: $(VENV)/.run ## the application in .venv

run: setup ## check the examples and show their Elixir
	@scripts/run-examples.sh

test: system setup $(VENV)/.dev ## everything: style, types, tests, editors
	@$(MAKE) --no-print-directory lint types
	@$(MAKE) --no-print-directory unit editors

lint: $(VENV)/.dev ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev ## strict types
	$(BIN)/mypy

unit: $(VENV)/.dev ## tests that need no editor
	$(BIN)/pytest -n auto --ignore tests/editors

editors: $(VENV)/.dev ## VS Code and Neovim, the real ones
	scripts/editors/install.sh
	$(BIN)/pytest tests/editors

system: ## packages of the system that tests need
	@scripts/system-packages.sh

try: setup ## the editor in a browser, on the example project
	@scripts/editors/try.sh

bench: $(VENV)/.dev ## speed: a table of percentiles
	$(BIN)/python -m benchmarks

docs: $(VENV)/.dev ## docs/reference from the data that hover and explain use
	$(BIN)/python -m scripts.reference docs/reference
	test ! -d /usr/share/haxe/std || \
		$(BIN)/python -m scripts.haxe_library docs/reference/haxe-library.md

wheel: $(VENV)/.dev ## dist/*.whl
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove what was made
	rm -rf $(VENV) .tools dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed (PYTHON=… names another one)."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing (Debian: apt-get install python3-venv)."; exit 1; }

$(VENV)/.run: $(VENV)/bin/python requirements.txt pyproject.toml
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
