#!/bin/sh
# suites.sh: the JSON Schema Test Suite in .build/suites/JSON-Schema-Test-Suite, unpacked from the source
# distribution of the Python package jsonschema, which carries it. Needs .build/venv (venv.sh) for its pip.
set -eu

package=jsonschema==4.26.0
suite=.build/suites/JSON-Schema-Test-Suite
stamp=$suite/.from

if [ "$(cat "$stamp" 2>/dev/null || true)" = "$package" ]; then
    echo "suites: $suite is up to date"
    exit 0
fi

echo "suites: fetching the JSON Schema Test Suite (from $package)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! .build/venv/bin/python -m pip download --quiet --disable-pip-version-check --retries 1 --no-deps \
    --no-binary jsonschema --dest "$work" "$package" >"$work/log" 2>&1; then
    echo "suites: could not fetch $package from PyPI; the last lines were:" >&2
    tail -n 3 "$work/log" | sed 's/^/suites:   /' >&2
    exit 1
fi
mkdir "$work/unpacked"
tar -xzf "$work"/jsonschema-*.tar.gz -C "$work/unpacked" --strip-components=1
if [ ! -d "$work/unpacked/json/tests/draft2020-12" ]; then
    echo "suites: $package no longer carries json/tests/draft2020-12" >&2
    exit 1
fi
rm -rf "$suite"
mkdir -p "$suite"
cp -R "$work/unpacked/json/tests" "$work/unpacked/json/remotes" "$suite/"
for extra in LICENSE README.md; do
    [ ! -f "$work/unpacked/json/$extra" ] || cp "$work/unpacked/json/$extra" "$suite/"
done
echo "$package" >"$stamp"
