"""peer.py WORKSPACE: validates every record of WORKSPACE against its schema with PyYAML's C loader and jsonschema-rs.

The fastest usual way to do from Python a part of what `groei check` does: no references, no prose, no positions.
Of a Markdown record it reads the front matter. Prints how many records it read; exits 1 when one is not valid.
"""

import json
import os
import sys

import jsonschema_rs
import yaml


class Loader(yaml.CSafeLoader):
    """YAML 1.1's dates are texts in a record."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def front_matter(text):
    return text[4 : text.index(b"\n---\n", 3) + 1]


def main(workspace):
    schemas = os.path.join(workspace, "schemas")
    corpus = os.path.join(workspace, "corpus")
    read = invalid = 0
    for name in sorted(os.listdir(schemas)):
        if not name.endswith(".schema.json"):
            continue
        with open(os.path.join(schemas, name), "rb") as file:
            schema = json.load(file)
        folder = os.path.join(corpus, schema["x-groei-folder"])
        # A type with one record stands in a file of its own name.
        single = schema["x-groei-folder"] == "."
        if not os.path.isdir(folder):
            continue
        valid = jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid
        for entry in os.scandir(folder):
            if not entry.name.endswith((".yaml", ".md")) or single and entry.name != f"{schema['x-groei-type']}.yaml":
                continue
            with open(entry.path, "rb") as file:
                text = file.read()
            if entry.name.endswith(".md"):
                text = front_matter(text)
            read += 1
            if not valid(yaml.load(text, Loader)):
                invalid += 1
                print(f"{entry.path}: not valid")
    print(f"{read} records, {invalid} not valid")
    return 1 if invalid else 0


sys.exit(main(sys.argv[1]))
