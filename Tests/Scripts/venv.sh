#!/bin/sh
# venv.sh FOLDER REQUIREMENTS: a Python environment in FOLDER with the packages of REQUIREMENTS.
# Made once, and again when REQUIREMENTS changes. Exits 1, in plain words, when the packages can't be had;
# the caller decides whether it can do without.
set -eu

folder=$1
requirements=$2
stamp=$folder/.requirements

if [ -x "$folder/bin/python" ] && cmp -s "$requirements" "$stamp" && "$folder/bin/python" -c '' 2>/dev/null; then
    echo "venv: $folder is up to date"
    exit 0
fi

echo "venv: making $folder with $(tr '\n' ' ' <"$requirements")"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
if python3 -m venv "$folder" >"$log" 2>&1 &&
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --retries 1 -r "$requirements" >"$log" 2>&1; then
    cp "$requirements" "$stamp"
else
    rm -rf "$folder"
    echo "venv: could not install $(tr '\n' ' ' <"$requirements")from PyPI; the last lines were:" >&2
    tail -n 3 "$log" | sed 's/^/venv:   /' >&2
    exit 1
fi
