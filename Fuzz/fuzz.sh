#!/bin/sh
# fuzz.sh SECONDS [TARGET...]: builds the fuzzer in .build/fuzz and lets it look for inputs for which a property of
# Fuzz/Targets does not hold, SECONDS each. What it finds is written to .build/fuzz/found/TARGET-*; mend it, and keep the
# input in Fuzz/Regressions/TARGET, where `make test` tries it ever after. Exits 1 when it found something.
set -eu

seconds=$1
shift
work=.build/fuzz
all='yaml edit markdown bibtex ris medline endnote csl csv jsonld patterns schema'

# Our release code, with overflow and bounds checks where Swift has them and those of AddressSanitizer where C has.
GROEI_FUZZ=1 swift build -c release --scratch-path "$work/build" --product fuzz \
    --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -enforce-exclusivity=checked >"$work.log" 2>&1 || {
    cat "$work.log" >&2
    exit 1
}

# Where to begin: the document itself, and what Fuzz/Seeds has.
seeds() {
    case $1 in
        yaml | edit) cp corpus/*/*.yaml schemas/*.json "$2" ;;
        markdown) cp corpus/sections/*.md CHANGELOG.md "$2" ;;
    esac
    [ ! -d "Fuzz/Seeds/$1" ] || cp "Fuzz/Seeds/$1"/* "$2"
    [ ! -d "Fuzz/Regressions/$1" ] || cp "Fuzz/Regressions/$1"/* "$2"
}

status=0
mkdir -p "$work/found"
for target in ${*:-$all}; do
    corpus=$work/corpus/$target
    mkdir -p "$corpus" "$work/seeds/$target"
    seeds "$target" "$work/seeds/$target"
    dictionary=Fuzz/Dictionaries/$target.dict
    [ -f "$dictionary" ] || dictionary=
    echo "fuzz: $target for $seconds s"
    code=0
    # What was found in earlier runs stays in the corpus. A second an input is far more than any may take.
    GROEI_FUZZ=$target SWIFT_BACKTRACE=enable=no "$work/build/release/fuzz" "$corpus" "$work/seeds/$target" ${dictionary:+-dict="$dictionary"} \
        -max_total_time="$seconds" -max_len=4096 -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="$work/found/$target-" >"$work/$target.log" 2>&1 || code=$?
    grep -E '^stat::number_of_executed_units|^stat::peak_rss_mb' "$work/$target.log" | sed "s/^stat::/fuzz: $target: /" || true
    [ "$code" = 0 ] || {
        echo "fuzz: $target: something was found; see $work/$target.log and $work/found/" >&2
        grep -E 'Fatal error|ERROR|SUMMARY' "$work/$target.log" | cut -c1-600 >&2 || true
        status=1
    }
done
exit "$status"
