# Every command starts from a fresh clone and can be repeated. `make` or `make help` lists them.
PYTHON := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help up demo test test-languages bench-languages lint bench attack recovery soak images clean runtime dev

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: runtime ## Run everything in the foreground on 127.0.0.1:8000 (or PORT=...); Ctrl-C stops it
	@$(PYTHON) -m deploy.local up

demo: runtime ## Submit sample solutions to the running judge, as a REST client would
	@$(PYTHON) -m deploy.demo

test: dev ## Run every check and test, with services of its own where none are running
	@$(PYTHON) -m deploy.local test

test-languages: dev ## Build the image of every language, then try its golden programs and functions
	@$(PYTHON) -m deploy.golden

bench-languages: runtime ## Measure compiling and starting, natively and in ours, of RUNNER_LANGUAGES
	@$(PYTHON) -m deploy.bench.languages

lint: dev ## Run the checks that need no services: ruff, mypy, import rules
	@$(PYTHON) -m deploy.local lint

attack: dev ## Run every attack of tests/attacks against real boxes, with a table at the end
	@$(PYTHON) -m deploy.attack

recovery: dev ## Run every test of tests/recovery, the long ones too: workers and servers are killed
	@$(PYTHON) -m deploy.recovery

soak: dev ## MINUTES=N of mixed load with faults at random, then an audit of every submission
	@$(PYTHON) -m deploy.soak --minutes $(or $(MINUTES),10)

bench: runtime ## Measure the running judge beside bare programs
	@$(PYTHON) -m deploy.bench $(ARGS)

images: runtime ## Build the language images (RUNNER_LANGUAGES=python3,c,... to choose)
	@$(PYTHON) -m deploy.local images

clean: runtime ## Stop what runs; remove var/ with all its data, and left-over boxes
	@$(PYTHON) -m deploy.local clean

runtime dev:
	@sh deploy/bootstrap.sh $@
