"""schemas.py: JSON Schema alone: 10,000 documents against a compiled schema, groei beside jsonschema-rs. `make bench` calls this.

Both have read the documents and compiled the schema before the clock starts, run on one thread and take turns, round by
round; ratios are taken within a round and the median of those is printed. jsonschema-rs is called from Python once a
document: what passing a document costs by itself is shown by its time for the schema `{}`, which allows everything.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

try:
    import jsonschema_rs
except ImportError:
    jsonschema_rs = None

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
from generate import FAMILIES, JOURNALS, OPENINGS, PARTICLES, WORDS, Random  # noqa: E402

COUNT = 10_000
AIM = 2.0


def sentence(random, words):
    return random.pick(OPENINGS) + " " + " ".join(random.pick(WORDS) for _ in range(words)) + "."


def name(random):
    person = {"family": random.pick(FAMILIES), "given": random.pick("ABCDEFG") + "."}
    particle = random.pick(PARTICLES)
    if particle:
        person["non-dropping-particle"] = particle
    return person


def source(random, number):
    year = random.between(1980, 2025)
    return {
        "type": random.pick(["article-journal", "book", "chapter", "report"]),
        "title": sentence(random, random.between(3, 12)),
        "author": [name(random) for _ in range(random.between(1, 4))],
        "issued": f"{year}-{random.between(1, 12):02}" if random.below(2) else year,
        "container-title": random.pick(JOURNALS),
        "volume": random.between(1, 60),
        "issue": random.between(1, 12),
        "page": f"{100 + number % 300}-{120 + number % 300}",
        "DOI": f"10.1000/{number}.{year}",
        "URL": f"https://example.org/{year}/{number}?taal=nl",
        "language": "nl",
    }


def claim(random, number):
    return {
        "source": f"bron-{number}",
        "about": [f"effect/e-{10 * item + random.below(10)}" for item in range(random.between(1, 3))],
        "statement": sentence(random, random.between(6, 25)),
        "direction": random.pick(["supports", "contradicts", "mixed", "none"]),
        "basis": random.pick(["empirical", "theoretical", "review", "policy"]),
        "certainty": random.pick(["low", "moderate", "high"]),
        "locator": f"p. {random.between(1, 300)}",
        "assessed": f"20{random.between(10, 25)}-0{random.between(1, 9)}-{random.between(10, 28)}",
        "status": "active",
    }


def spoiled(document, number):
    """One mistake in every tenth document."""
    if number % 10 == 9:
        key = list(document)[number // 10 % len(document)]
        document[key] = {"fout": True}
    return document


class Own:
    """The program `bench`, which answers every line with nanoseconds and the number of valid documents."""

    def __init__(self, program, schema, documents):
        self.process = subprocess.Popen([program, "schemas", schema, documents], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.compiling, _ = self.answer()

    def answer(self):
        return map(int, self.process.stdout.readline().split())

    def round(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        nanoseconds, valid = self.answer()
        return nanoseconds, valid

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(validator, documents):
    is_valid = validator.is_valid
    start = time.perf_counter_ns()
    valid = sum(map(is_valid, documents))
    return time.perf_counter_ns() - start, valid


def measure(title, schema_path, documents, program, rounds, work):
    path = f"{work}/documents"
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    own = Own(program, schema_path, path)
    peer = floor = None
    if jsonschema_rs:
        peer = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        floor = jsonschema_rs.Draft202012Validator({})
    times = {"groei: is it valid": [], "groei: with every mistake": [], "jsonschema-rs": [], "jsonschema-rs, schema {}": []}
    counts = {}
    for number in range(rounds + 1):
        runs = {"groei: is it valid": own.round("valid"), "groei: with every mistake": own.round("mistakes")}
        if peer:
            runs["jsonschema-rs"] = timed(peer, documents)
            runs["jsonschema-rs, schema {}"] = timed(floor, documents)
        for key, (nanoseconds, valid) in runs.items():
            counts[key] = valid
            if number:
                times[key].append(nanoseconds)
    own.close()
    print(f"\n{title}: {len(documents):,} documents, {os.path.getsize(path) / 1e6:.1f} MB")
    for key, values in times.items():
        if values:
            print(f"  {key:28}{statistics.median(values) / 1e6:8.2f} ms{statistics.median(values) / len(documents):8.0f} ns a document, {counts[key]:,} valid")
    if not peer:
        return True
    if counts["groei: is it valid"] != counts["jsonschema-rs"]:
        print("  they do not agree on how many are valid")
        return False
    for key in ("groei: is it valid", "groei: with every mistake"):
        whole = statistics.median(mine / its for mine, its in zip(times[key], times["jsonschema-rs"]))
        beyond = statistics.median(
            mine / max(1, its - passing) for mine, its, passing in zip(times[key], times["jsonschema-rs"], times["jsonschema-rs, schema {}"])
        )
        print(f"  {key} takes {whole:.2f} × jsonschema-rs (aim: at most {AIM:.0f}); {beyond:.2f} × without what passing a document to it costs")
    return True


def main():
    parser = argparse.ArgumentParser(description="JSON Schema validation alone, beside jsonschema-rs")
    parser.add_argument("--bench", required=True, help="the program `bench`")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    print(f"\nJSON Schema alone: {options.rounds} rounds after one that is not counted" + ("" if jsonschema_rs else "; jsonschema-rs is not there"))
    sound = True
    with tempfile.TemporaryDirectory() as work:
        for kind, make in (("source", source), ("claim", claim)):
            random = Random(3)
            documents = [make(random, number) for number in range(COUNT)]
            schema = f"schemas/{kind}.schema.json"
            sound = measure(f"{kind}s", schema, documents, options.bench, options.rounds, work) and sound
            documents = [spoiled(document, number) for number, document in enumerate(documents)]
            sound = measure(f"{kind}s, a tenth with a mistake", schema, documents, options.bench, options.rounds, work) and sound
    sys.exit(0 if sound else 1)


main()
