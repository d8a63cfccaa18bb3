#!/bin/sh
# run-tests.sh [ARGUMENT of swift test...]: runs the tests that are built and closes with the line `N passed, N failed`,
# counted from the report that the test library writes. Exits as the tests did.
set -eu

# Swift Testing alone runs; an XCTest would be passed over in silence.
if grep -rln '^import XCTest' Tests --include='*.swift'; then
    echo "test: these files import XCTest, which is not run here; write them with Swift Testing" >&2
    exit 1
fi

report=.build/tests
rm -f "$report".xml "$report"-swift-testing.xml "$report.status"
echo "test: swift test --skip-build $* (all of its output: $report.log)"
# What passes, fails and is skipped is shown; that it started is not.
{
    code=0
    swift test --skip-build --disable-xctest --xunit-output "$report.xml" "$@" 2>&1 || code=$?
    echo "$code" >"$report.status"
} | tee "$report.log" | grep --line-buffered -v '^◇ ' || true
status=$(cat "$report.status")

# Which of the two names it gets depends on whether XCTest runs beside it.
for file in "$report"-swift-testing.xml "$report".xml; do
    [ -s "$file" ] && break
done
# No report: the run broke down before it could write one (a crash, say).
if [ ! -s "$file" ]; then
    echo "test: the run ended with status $status and left no report" >&2
    echo "0 passed, 1 failed"
    exit $((status == 0 ? 1 : status))
fi

counts=$(tr -d '\n' <"$file" | sed 's/<testcase/\n<testcase/g' | awk '
    /^<testcase/ { if (/<failure/ || /<error/) failed++; else if (/<skipped/) skipped++; else passed++ }
    END { print passed + 0, failed + 0, skipped + 0 }')
# shellcheck disable=SC2086
set -- $counts
if [ "$status" != 0 ] && [ "$2" = 0 ]; then
    echo "test: swift test ended with status $status, but its report names no failed test: it broke down, or crashed" >&2
    set -- "$1" 1 "$3"
fi
if [ "$2" != 0 ] && [ "$status" = 0 ]; then status=1; fi
if [ "$1" = 0 ] && [ "$2" = 0 ]; then
    echo "test: no test was run" >&2
    status=1
fi
if [ "$3" = 0 ]; then echo "$1 passed, $2 failed"; else echo "$1 passed, $2 failed, $3 skipped"; fi
exit "$status"
