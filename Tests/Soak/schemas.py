"""schemas.py: schemas and values that nobody thought of, judged by groei and by two others. `make soak` calls this.

A schema is put together at random from all keywords of JSON Schema 2020-12, with references within and between resources,
and so are the values that are held against it. What the others, jsonschema and jsonschema-rs, agree on must be what groei
says; where one of them fails, what the other says counts. Of the two ways to validate in `Schemas` (is it valid, what is
wrong with it) each has to come to the same.

Left out because the others are known to differ from the standard there: `$ref` to a `$dynamicAnchor` of another resource,
which they follow as a `$dynamicRef`, and `multipleOf` by fractions that have no end in binary.
"""

import argparse
import json
import random
import subprocess
import sys
import time
import warnings

import jsonschema_rs

warnings.simplefilter("ignore")
from jsonschema import Draft202012Validator  # noqa: E402

VALUES_EACH = 12
INNER = "https://groei.example/inner"
STATIC = ["#/$defs/p", "#/$defs/q", "#anchor", f"{INNER}#"]
DYNAMIC = ["#dynamic", "#anchor", f"{INNER}#dynamic"]
NAMES = ["a", "b", "c", "ab", "x-y", "é"]
TEXTS = ["", "a", "b", "ab", "abc", "é", "éa", "👍", "aaa", "2020-01-01", "a1", "A", "x-y", "1"]
NUMBERS = [0, 1, -1, 2, 3, 10, 1.0, 1.5, -0.5, 3.0, 12345678901234567890, 1e2, 2.5]
PATTERNS = ["^a", "b$", "^[a-z]+$", "^\\d", ".", "a|b", "^$", "^.{2}$", "[^a]", "\\w-\\w", "(?:ab)+"]
TYPES = ["string", "integer", "number", "object", "array", "null", "boolean"]


class Maker:
    """Makes schemas and values; the same for the same seed."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def value(self, depth=0):
        pick = self.chance.choice
        kinds = [None, pick([True, False]), pick(NUMBERS), pick(TEXTS), pick(TEXTS)]
        if depth < 3:
            kinds.append([self.value(depth + 1) for _ in range(self.chance.randrange(5))])
            kinds.append({pick(NAMES): self.value(depth + 1) for _ in range(self.chance.randrange(5))})
        return pick(kinds)

    def schema(self, depth=0, static=(), dynamic=()):
        if depth > 3 or self.chance.random() < 0.08:
            return self.chance.choice([True, False, {}, {"type": self.chance.choice(TYPES)}])
        schema = {}
        for _ in range(self.chance.randrange(1, 4)):
            self.add(schema, lambda: self.schema(depth + 1, static, dynamic), static, dynamic)
        return schema

    def names(self):
        return self.chance.sample(NAMES, self.chance.randrange(3))

    def some(self, make, most=3):
        return [make() for _ in range(self.chance.randrange(1, most + 1))]

    def add(self, schema, inner, static, dynamic):
        """One keyword, or a few that belong together."""
        pick = self.chance.choice
        keywords = [
            lambda: {"type": pick([*TYPES, ["string", "null"], ["integer", "object", "array"], ["number", "array"]])},
            lambda: {"enum": self.some(lambda: self.value(2))},
            lambda: {"const": self.value(1)},
            lambda: {pick(["allOf", "anyOf", "oneOf"]): self.some(inner)},
            lambda: {pick(["allOf", "anyOf", "oneOf"]): self.some(inner)},
            lambda: {"not": inner()},
            lambda: {"if": inner(), "then": inner(), "else": inner()},
            lambda: {"if": inner(), pick(["then", "else"]): inner()},
            lambda: {"contains": inner()},
            lambda: {"contains": inner(), pick(["minContains", "maxContains"]): pick(range(3))},
            lambda: {"items": inner()},
            lambda: {"prefixItems": self.some(inner, 2)},
            lambda: {"prefixItems": self.some(inner, 2), "items": inner()},
            lambda: {"unevaluatedItems": pick([False, inner()])},
            lambda: {"unevaluatedProperties": pick([False, inner()])},
            lambda: {"properties": {pick(NAMES): inner() for _ in range(3)}},
            lambda: {"patternProperties": {pick(PATTERNS): inner() for _ in range(2)}},
            lambda: {"additionalProperties": inner()},
            lambda: {"propertyNames": inner()},
            lambda: {"required": self.names()},
            lambda: {"dependentRequired": {pick(NAMES): self.names()}},
            lambda: {"dependentSchemas": {pick(NAMES): inner()}},
            lambda: {pick(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]): pick(range(4))},
            lambda: {pick(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]): pick([0, 1, -1, 2.5, 10, 1e2])},
            lambda: {"multipleOf": pick([1, 2, 0.5, 3, 2.5])},
            lambda: {"pattern": pick(PATTERNS)},
            lambda: {"uniqueItems": pick([True, False])},
            lambda: {"$ref": pick(static)} if static else {},
            lambda: {"$ref": pick(static)} if static else {},
            lambda: {"$dynamicRef": pick(dynamic)} if dynamic else {},
        ]
        schema.update(pick(keywords)())

    def document(self):
        """A schema with parts to refer to, one of them a resource of its own."""
        def part(static=STATIC, dynamic=DYNAMIC):
            made = self.schema(2, static, dynamic)
            return made if isinstance(made, dict) else {}

        inner = {"$id": INNER, "$defs": {"d": {"$dynamicAnchor": "dynamic", **part([], [])}}, **part(["#/$defs/d"], ["#dynamic"])}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://groei.example/root", **part(),
            "$defs": {
                "p": self.schema(1, STATIC, DYNAMIC), "q": self.schema(1, STATIC, DYNAMIC),
                "d": {"$dynamicAnchor": "dynamic", **part()}, "e": {"$anchor": "anchor", **part()}, "i": inner,
            },
        }


class Ours:
    """The program `bench`, which answers a line with a line."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "validate"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def ask(self, kind, value):
        self.process.stdin.write(f"{kind} {json.dumps(value, ensure_ascii=False)}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


def judged(judge, value):
    """What a validator says; None where it fails."""
    try:
        return judge(value)
    # A panic of jsonschema-rs is no Exception.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return None


def main():
    parser = argparse.ArgumentParser(description="random schemas and values beside two other validators")
    parser.add_argument("--bench", required=True, help="the program `bench`")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    maker, ours, end = Maker(options.seed), Ours(options.bench), time.monotonic() + options.seconds
    schemas = values = refused = unsettled = wrong = 0
    while time.monotonic() < end:
        schema = maker.document()
        answer = ours.ask("schema", schema)
        if answer != "ok":
            # References in a circle and anchors that the inner resource does not have.
            refused += 1
            continue
        schemas += 1
        others = [Draft202012Validator(schema).is_valid]
        rust = judged(jsonschema_rs.Draft202012Validator, schema)
        if rust:
            others.append(rust.is_valid)
        for _ in range(VALUES_EACH):
            value = maker.value()
            said = ours.ask("value", value)
            theirs = {judged(judge, value) for judge in others} - {None}
            values += 1
            if len(theirs) != 1:
                unsettled += 1
            elif said != ("valid" if theirs.pop() else "invalid"):
                wrong += 1
                if wrong <= 3:
                    print(f"soak: {said}, and the others say the opposite of {json.dumps(value)} for {json.dumps(schema)}")
    print(f"soak: seed {options.seed}: {schemas:,} schemas with {values:,} values; {wrong} judged otherwise; {unsettled:,} on which the others do not agree; {refused:,} schemas refused")
    sys.exit(1 if wrong else 0)


main()
