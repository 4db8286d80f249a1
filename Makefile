# What there is to do here; `make` alone lists it.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
FACTOR ?= 20
SAMPLE := examples/sample-company
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: help demo build test bench soak format lint install clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## build, answer a handful of sentences on the sample company, and stay at the prompt
	@.ci/setup build
	@.ci/demo $(SAMPLE)

build: ## build optimised
	@.ci/setup build
	@.ci/release

test: ## run every test
	@.ci/setup test
	@.ci/test

bench: ## print the measures of Benchmarks/ as ratios; nothing is asserted
	@.ci/setup test
	@.ci/bench

soak: ## run every test with many more random cases: make soak FACTOR=100
	@.ci/setup test
	@TOPLINE_ROUNDS=$$((480 * $(FACTOR))) TOPLINE_ENGINE_CASES=$$((150 * $(FACTOR))) \
		TOPLINE_GRAMMAR_COUNT=$$((5000 * $(FACTOR))) .ci/test

format: ## lay the sources out as .swift-format says
	swift format --in-place --recursive --parallel $(wildcard $(SOURCES))

lint: ## fail on anything `make format` would change, and on broken scripts
	@.ci/lint $(wildcard $(SOURCES))

install: ## put topline into PREFIX/bin (default /usr/local)
	@.ci/setup build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$(.ci/release)" "$(DESTDIR)$(PREFIX)/bin/topline"

clean: ## remove what was built, and the sample company
	rm -rf .build .build-embedding Benchmarks/.build .venv $(SAMPLE)
