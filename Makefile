# make run    builds everything and serves the demo
# make test   runs every test
# The rest: make help.

ADDR ?= 127.0.0.1:8080
DATA ?= ./data

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

# One set of flags for build, vet and test, so that each package is compiled
# once. The SQLite driver is C.
export CGO_ENABLED := 1
GOFLAG := -trimpath

# These rooms run under the race detector, and only so; all others without it.
RACE := /(ra|job|graph|ca)(/|$$)

GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

SPA := ui/dist/index.html
SPA_SOURCES := package.json $(wildcard docs/example/operation/*.graphql) docs/example/people.json $(shell find ui \( -name dist -o -name e2e -o -name node_modules \) -prune -o -type f -not -name '*.test.*' -print)

.PHONY: help run build static test test-ui test-browser test-go interop fault bench lint verify generate clean provide

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: build ## serve the demo: make run ADDR=127.0.0.1:8080 DATA=./data
	exec bin/shomei serve --demo --addr '$(ADDR)' --data '$(DATA)'

build: $(SPA) ## build the SPA and the one binary, bin/shomei
	go build $(GOFLAG) -o bin/shomei ./server

# What a release and the container hold. Names are resolved by Go and not by the
# C library, which cannot be linked in for that; SQLite loads no extensions.
static: $(SPA) ## the same as one file that needs no library at all (wants libc.a)
	go build $(GOFLAG) -tags sqlite_omit_load_extension,osusergo,netgo \
	  -ldflags '-s -w -linkmode external -extldflags "-static" -X main.release=$(VERSION)' -o bin/shomei ./server
	@if ldd bin/shomei >/dev/null 2>&1; then echo 'static: bin/shomei wants libraries' >&2; exit 1; fi
	bin/shomei version

test: provide test-ui test-browser test-go ## run every test: TypeScript, browser, Go

test-ui: node_modules/.package-lock.json $(SPA) ## check and test the SPA, measure its first page
	npm run --silent typecheck
	npm run --silent lint
	npm run --silent test
	npm run --silent size

test-browser: provide build node_modules/.package-lock.json ## tell the story in a real Chromium, on the plain binary
	npm run --silent e2e

test-go: provide $(SPA) ## vet and test the Go packages, four rooms under the race detector
	go vet $(GOFLAG) ./...
	go test $(GOFLAG) -timeout 40m -race $$(go list ./... | grep -E '$(RACE)')
	go test $(GOFLAG) -timeout 40m $$(go list ./... | grep -vE '$(RACE)')

# Part of test-go as well, where a judge without its tools is skipped.
interop: provide $(SPA) ## have OpenSSL, GnuTLS, NSS, Java and zlint judge what the CA makes
	go test $(GOFLAG) -count=1 -v ./interop -args -require

# Part of test-go as well, at fewer places.
fault: provide $(SPA) ## kill the binary at every fsync, and the other faults
	go test $(GOFLAG) -count=1 -timeout 60m -v ./fault -args -sweep

bench: $(SPA) ## print figures beside the machine's limits
	go test $(GOFLAG) -run=NONE -bench=. -benchtime=2s ./bench/

lint: node_modules/.package-lock.json ## run golangci-lint and oxlint
	if command -v golangci-lint >/dev/null; then golangci-lint run; else go run $(GOLANGCI) run; fi
	npm run --silent lint

generate: node_modules/.package-lock.json ## write the generated code anew
	go generate ./...
	npm run --silent codegen

verify: generate ## require that generated code is what its sources give
	@changed=$$(git status --porcelain); \
	if [[ -n $$changed ]]; then printf 'verify: not clean after regenerating:\n%s\n' "$$changed" >&2; exit 1; fi

clean: ## remove what was built; data and packages stay
	rm -rf bin ui/dist test-results

provide:
	@.ci/provide

# npm writes this file last, so it is newer than the lock it was made from.
node_modules/.package-lock.json: package.json package-lock.json
	npm ci
	@touch $@

$(SPA): node_modules/.package-lock.json $(SPA_SOURCES)
	npm run --silent build
	@touch $@
