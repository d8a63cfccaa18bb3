#!/bin/sh
# Prints Sources/Workspace/StandardSchemas.swift: the schemas of schemas/ as they go into the binary.
set -eu
cd "$(dirname "$0")/../../schemas"
cat <<'HEAD'
// Made from schemas/ by `make generated`; a test holds the two in step.

/// The schemas that a new workspace begins with, by file name.
enum StandardSchemas {
    static let files: [(name: String, text: String)] = [
HEAD
for file in *.json; do
    printf '        ("%s", #"""\n' "$file"
    cat "$file"
    printf '"""# + "\\n"),\n'
done
cat <<'TAIL'
    ]
}
TAIL
