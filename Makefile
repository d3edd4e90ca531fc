# Two commands: `make run` and `make test`. Python 3.11 or newer and make are all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test lint types clean

run: $(STAMP) $(VENV)/.tesseract
	$(BIN)/imprimatur demo data/samples

test: $(VENV)/.installed-test lint types
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.installed-test
	$(BIN)/mypy

# torch comes first and alone: the newest release would bring several gigabytes of CUDA.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet "torch==2.13.*"

$(STAMP): pyproject.toml $(VENV)/bin/python
	$(BIN)/pip install --quiet --editable .
	touch $@

$(VENV)/.installed-test: pyproject.toml $(VENV)/bin/python
	$(BIN)/pip install --quiet --editable ".[test]"
	touch $@ $(STAMP)

# Arabic words in pictures: where apt may install it. Without it they are said to be unread.
$(VENV)/.tesseract: $(VENV)/bin/python
	-command -v tesseract >/dev/null || { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] \
	  && apt-get install -qq --yes tesseract-ocr tesseract-ocr-ara >/dev/null; }
	touch $@

clean:
	rm -rf $(VENV)
