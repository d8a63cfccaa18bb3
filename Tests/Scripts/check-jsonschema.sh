#!/bin/sh
# check-jsonschema.sh [WORKSPACE]: has check-jsonschema, a validator that is not ours, look at the schemas (each against
# the meta-schema that it names) and at every record (against the schema of its type; of a Markdown record the
# front matter). WORKSPACE is the folder with corpus/ and schemas/, by default the one that this is called from.
# Exits 0 when all is valid, 1 when not, 3 when it could not look. CHECK_JSONSCHEMA names another binary.
set -eu

tool=${CHECK_JSONSCHEMA:-.build/venv/bin/check-jsonschema}
case $tool in
    /*) ;;
    */*) tool=$PWD/$tool ;;
esac
if ! command -v "$tool" >/dev/null 2>&1; then
    echo "check-jsonschema: $tool is not there; make venv installs it" >&2
    exit 3
fi
cd "${1:-.}"
if [ ! -d schemas ] || [ ! -d corpus ]; then
    echo "check-jsonschema: $PWD has no schemas/ and corpus/" >&2
    exit 3
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
# look WHAT ARGUMENT...: one run of the tool; its output is shown when it finds something.
look() {
    what=$1
    shift
    if "$tool" --color never "$@" >"$work/output" 2>&1; then
        echo "check-jsonschema: $what: valid"
    else
        cat "$work/output"
        echo "check-jsonschema: $what: not valid"
        status=1
    fi
}

look "schemas against JSON Schema 2020-12" --check-metaschema schemas/*.json
if [ -f schemas/groei.meta.json ]; then
    look "schemas against groei.meta.json" --schemafile schemas/groei.meta.json schemas/*.schema.json
fi

for schema in schemas/*.schema.json; do
    folder=$(sed -n 's/^ *"x-groei-folder": *"\([^"]*\)".*/\1/p' "$schema" | head -n 1)
    type=$(basename "$schema" .schema.json)
    if [ -z "$folder" ]; then
        echo "check-jsonschema: $schema names no x-groei-folder"
        status=1
        continue
    fi
    # The records as they are, one file name a line; of Markdown a copy of its front matter, under the same name.
    if [ "$folder" = . ]; then
        find "corpus" -maxdepth 1 -type f -name "$type.yaml" >"$work/files"
    elif [ -d "corpus/$folder" ]; then
        find "corpus/$folder" -maxdepth 1 -type f -name '*.yaml' >"$work/files"
        mkdir -p "$work/$folder"
        find "corpus/$folder" -maxdepth 1 -type f -name '*.md' | while read -r file; do
            copy=$work/$folder/$(basename "$file").yaml
            awk 'NR == 1 { if ($0 != "---") exit; next } $0 == "---" { exit } { print }' "$file" >"$copy"
            echo "$copy"
        done >>"$work/files"
    else
        continue
    fi
    count=$(wc -l <"$work/files")
    [ "$count" -gt 0 ] || continue
    sort -o "$work/files" "$work/files"
    # File names of records are kebab-case, so lines are words; a few thousand a run stay within what one command takes.
    split -l 4000 "$work/files" "$work/chunk."
    for chunk in "$work"/chunk.*; do
        # shellcheck disable=SC2046
        look "$type: $(wc -l <"$chunk") of $count" --schemafile "$schema" $(cat "$chunk")
        rm "$chunk"
    done
done
exit "$status"
