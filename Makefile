# Kizuna's everyday commands. `make chat` and `make test` need only Python 3.11 or newer, make and git.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
# Tests start hundreds of processes: each takes a second longer where Python may not keep what it compiled.
PYTEST  = PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n auto --dist worksteal

.PHONY: chat run demo test fuzz lint format simulate torture bench schema pins clean

chat: $(VENV)/.runtime        ## talk to Kizuna in this terminal
	@$(BIN)/kizuna chat $(ARGS)

run: $(VENV)/.runtime         ## start whatever .env configures
	@$(BIN)/kizuna run $(ARGS)

demo: $(VENV)/.runtime        ## watch a short story
	@$(BIN)/kizuna demo $(ARGS)

test: $(VENV)/.dev            ## every test, SQLite and PostgreSQL
	@$(PYTEST) $(ARGS)

fuzz: $(VENV)/.dev            ## what holds for any input, with a thousand inputs for each test
	@$(PYTEST) -m hypothesis --hypothesis-profile=fuzz $(ARGS)

lint: $(VENV)/.dev            ## style, types, walls
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

simulate: $(VENV)/.dev        ## nudges under injected faults: make simulate SEEDS=10000, or SEED=7 for one with its trace
	@$(BIN)/python -m tests.simulation $(if $(SEEDS),--seeds $(SEEDS)) $(if $(SEED),--seed $(SEED)) $(ARGS)

torture: $(VENV)/.dev         ## kill and stop workers for minutes: no nudge may be lost or doubled
	@$(BIN)/python -m tests.torture $(ARGS)

bench: $(VENV)/.bench         ## the figures of docs/measurements.md
	@$(BIN)/python -m tests.bench $(ARGS)

schema: $(VENV)/.runtime      ## renew storage/schema.sql after a new revision
	@$(BIN)/python -m storage.snapshot

pins:                         ## renew the hashed requirements (needs uv)
	uv pip compile pyproject.toml -q --upgrade --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra build -o requirements.txt
	uv pip compile pyproject.toml -q --upgrade --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra build --extra dev -o requirements-dev.txt
	uv pip compile pyproject.toml -q --upgrade --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --extra build --extra dev --extra bench -o requirements-bench.txt

$(VENV)/.runtime: requirements.txt pyproject.toml
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Kizuna needs Python 3.11 or newer; try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	@$(BIN)/python -m compileall -q bot adapters storage
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.dev requirements-bench.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .import_linter_cache
