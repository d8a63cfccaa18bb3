# `make help` says what there is. GNU make, POSIX sh; all that is made lies in .build/.

PREFIX ?= /usr/local
DESTDIR ?=
# How many compile jobs at once; empty leaves it to Swift.
JOBS ?=
# What `make test` runs: a regular expression over the names of tests, empty for all.
FILTER ?=
# How long `make fuzz` (a target) and `make soak` look, in seconds, and which targets (all when empty).
SECONDS ?= 60
TARGET ?=
# What `make bench` measures: sizes of corpora, rounds, and the binary (the release build when empty).
RECORDS ?= 1000 10000 100000
ROUNDS ?= 7
# How many records one source is added to.
ADDING ?= 100000
GROEI ?=
BENCH_ALL ?=

SHELL = /bin/sh
# Swift need not be on PATH when it is where its tarball usually goes.
export PATH := $(PATH):/opt/swift/usr/bin
swift_flags = $(if $(JOBS),-j $(JOBS))
# Swift's library comes along in the program, and C++'s, which Swift's needs: loading that takes a millisecond of every start.
release_build = swift build -c release --static-swift-stdlib -Xswiftc "-L$(CURDIR)/$(static)" $(swift_flags)
static = .build/static
dist = .build/dist
tools = .build/tools
bench = .build/bench

.DEFAULT_GOAL = help
.DELETE_ON_ERROR:
.PHONY: help deps venv build release test generated demo dist install uninstall fuzz soak bench validate clean

help: ## print this list
	@echo 'groei: make TARGET'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
		while IFS='|' read -r target words; do printf '  %-10s %s\n' "$$target" "$$words"; done

deps: ## install the system packages that are missing (Debian; root or sudo)
	@sh Tests/Scripts/deps.sh
	@command -v swift >/dev/null || { echo 'deps: no Swift: neither on PATH nor in /opt/swift/usr/bin; see swift.org/install' >&2; exit 1; }

# The outside validators that the tests compare with. Without PyPI the tests that need them are skipped, with the reason.
venv: deps
	@sh Tests/Scripts/venv.sh .build/venv Tests/Scripts/requirements.txt && sh Tests/Scripts/suites.sh || \
		echo 'venv: going on without; the tests that compare with outside validators are skipped'

build: deps ## debug build
	@echo 'build: swift build'
	@swift build $(swift_flags)

# Where there is only the shared library of C++, the linker finds that.
$(static)/libstdc++.a:
	@mkdir -p $(static) && ln -sf "$$(clang -print-file-name=libstdc++.a)" $@

release: deps $(static)/libstdc++.a ## release build: .build/release/groei, Swift and C++ linked statically
	@echo 'release: $(release_build) --product groei'
	@$(release_build) --product groei

test: venv ## install what is missing, build, run all tests (FILTER=regex for some)
	@echo 'test: swift build --build-tests'
	@swift build --build-tests $(swift_flags)
	@sh Tests/Scripts/run-tests.sh $(if $(FILTER),--filter '$(FILTER)')

generated: deps ## renew the files that are made from others (a test says when)
	@echo 'generated: Sources/Workspace/StandardSchemas.swift'
	@sh Tests/Scripts/standard-schemas.sh > .build/StandardSchemas.swift && mv .build/StandardSchemas.swift Sources/Workspace/StandardSchemas.swift
	@echo 'generated: docs/rules.md'
	@swift build $(swift_flags) --product groei && mkdir -p docs && \
		.build/debug/groei explain --all --output markdown >.build/rules.md && mv .build/rules.md docs/rules.md

demo: release ## the main job on a scratch repository, with the commands that a user types
	@sh Tests/Scripts/demo.sh .build/release/groei

# The binary, completions and man page as `install` lays them down.
dist: release $(tools)/manual
	@echo 'dist: $(dist)'
	@rm -rf $(dist)
	@mkdir -p $(dist)/bin $(dist)/share/man/man1 $(dist)/share/bash-completion/completions \
		$(dist)/share/zsh/site-functions $(dist)/share/fish/vendor_completions.d
	@strip -o $(dist)/bin/groei .build/release/groei
	@$(dist)/bin/groei --generate-completion-script bash >$(dist)/share/bash-completion/completions/groei
	@$(dist)/bin/groei --generate-completion-script zsh >$(dist)/share/zsh/site-functions/_groei
	@$(dist)/bin/groei --generate-completion-script fish >$(dist)/share/fish/vendor_completions.d/groei.fish
	@$(dist)/bin/groei --experimental-dump-help >.build/help.json
	@version=$$($(dist)/bin/groei --version) && day=$$(git log -1 --format=%cs 2>/dev/null || date +%F) && \
		$(tools)/manual .build/help.json "$$version" "$$day" >$(dist)/share/man/man1/groei.1

# The manual plugin of swift-argument-parser would build the whole package once more and leave a binary behind that is
# linked dynamically; this is one file, reads the same help, and needs only the compiler that is there anyway.
$(tools)/manual: Tests/Scripts/manual.swift
	@echo 'dist: compiling the man page writer'
	@mkdir -p $(tools)
	@swiftc -O -o $@ $<

# `make dist` as yourself and `sudo make install` after it: then root lays down what is there and builds nothing.
install: $(if $(and $(SUDO_USER),$(wildcard $(dist)/bin/groei)),,dist) ## binary, completions and man page in PREFIX (DESTDIR=, PREFIX=/usr/local)
	@echo 'install: $(DESTDIR)$(PREFIX)'
	@to='$(DESTDIR)$(PREFIX)'; case $$to in /*) ;; *) to=$$PWD/$$to;; esac; \
		cd $(dist) && find . -type f | while read -r file; do \
		mode=644; case $$file in ./bin/*) mode=755;; esac; \
		install -D -m $$mode "$$file" "$$to/$${file#./}" || exit 1; done

uninstall: ## remove what install laid down
	@echo 'uninstall: $(DESTDIR)$(PREFIX)'
	@cd "$(DESTDIR)$(PREFIX)" 2>/dev/null || exit 0; rm -f bin/groei share/man/man1/groei.1 \
		share/bash-completion/completions/groei share/zsh/site-functions/_groei share/fish/vendor_completions.d/groei.fish

validate: venv ## corpus and schemas by an outside validator, check-jsonschema
	@sh Tests/Scripts/check-jsonschema.sh

$(bench)/%: Tests/Bench/%.c
	@mkdir -p $(bench)
	@cc -O2 -Wall -Wextra -D_GNU_SOURCE -o $@ $< $(if $(filter drain,$*),-lyaml)

fuzz: deps ## look for inputs that a reader cannot bear (SECONDS=60 each, TARGET="yaml bibtex", all when empty)
	@sh Fuzz/fuzz.sh '$(SECONDS)' $(TARGET)

soak: deps $(static)/libstdc++.a ## what takes long: random JSON Schemas judged by groei and by two other validators (SECONDS=60)
	@sh Tests/Scripts/venv.sh .build/venv-bench Tests/Bench/requirements.txt
	@echo 'soak: $(release_build) --product bench'
	@$(release_build) --product bench
	@.build/venv-bench/bin/python Tests/Soak/schemas.py --bench .build/release/bench --seconds '$(SECONDS)'

bench: $(if $(GROEI),,release) ## check, cold and warm, beside libyaml, git status and Python's validators (RECORDS="1000 10000", ROUNDS=7, BENCH_ALL=1, GROEI=binary)
	@sh Tests/Scripts/deps.sh bench
	@sh Tests/Scripts/venv.sh .build/venv-bench Tests/Bench/requirements.txt || \
		echo 'bench: going on without the Python peers'
	@$(MAKE) --no-print-directory $(bench)/drain $(bench)/timed
	@python3 Tests/Bench/bench.py --groei '$(or $(GROEI),.build/release/groei)' --rounds '$(ROUNDS)' \
		$(if $(BENCH_ALL),--all) $(RECORDS)
	@python3 Tests/Bench/adding.py --groei '$(or $(GROEI),.build/release/groei)' --rounds '$(ROUNDS)' $(ADDING)
	@python3 Tests/Bench/changing.py --groei '$(or $(GROEI),.build/release/groei)'
	@python3 Tests/Bench/keystrokes.py --groei '$(or $(GROEI),.build/release/groei)'
	@$(release_build) --product bench
	@$$(ls .build/venv-bench/bin/python 2>/dev/null || echo python3) Tests/Bench/schemas.py --bench .build/release/bench --rounds '$(ROUNDS)'
	@python3 Tests/Bench/worst.py --bench .build/release/bench --groei '$(or $(GROEI),.build/release/groei)'

clean: ## remove all that was built
	@echo 'clean: .build'
	@rm -rf .build
