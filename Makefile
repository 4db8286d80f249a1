# What there is to do here; `make` alone lists it.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
SAMPLE := examples/sample-company
SOURCES := Package.swift Sources Tests Benchmarks
SWIFT ?= swift

.PHONY: help demo build test bench soak format lint install clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## build, answer a handful of sentences on the sample company, and stay at the prompt
	@.ci/setup build
	@.ci/demo $(SAMPLE)

build: ## build optimised
	@.ci/setup build
	$(SWIFT) build -c release --product topline

test: ## run every test
	@.ci/setup test
	@.ci/test

bench: ## print the measures of Benchmarks/ as ratios; nothing is asserted
	@.ci/setup test
	@.ci/bench

soak: ## run the random tests for longer: make soak SECONDS_EACH=600
	@.ci/setup test
	@TOPLINE_FUZZ_SECONDS=$(or $(SECONDS_EACH),300) TOPLINE_SOAK=1 .ci/test

format: ## lay the sources out as .swift-format says
	$(SWIFT) format --in-place --recursive --parallel $(wildcard $(SOURCES))

lint: ## fail on anything `make format` would change, and on broken scripts
	@.ci/lint $(wildcard $(SOURCES))

install: build ## put topline into PREFIX/bin (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$($(SWIFT) build -c release --show-bin-path)/topline" "$(DESTDIR)$(PREFIX)/bin/topline"

clean: ## remove what was built, and the sample company
	rm -rf .build Benchmarks/.build .venv $(SAMPLE)
