"""adding.py: adding one source to a large document, beside `groei check` of it. `make bench` calls this from the top.

A source that is new, and one that is there already and is refused; both with --dry-run, so that every round finds the same
document. Both read the whole document, look for duplicates among all its sources, and check the new record in its place. The
commands take turns, and the first round is not counted, as in bench.py.
"""

import argparse
import os
import statistics
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import bench  # noqa: E402


def some_source(folder):
    """Title and year of a book with a title on one line."""
    for name in sorted(os.listdir(f"{folder}/corpus/sources")):
        with open(f"{folder}/corpus/sources/{name}", encoding="utf-8") as file:
            fields = dict(line.rstrip("\n").split(": ", 1) for line in file if ": " in line and line[0] != " ")
        if fields.get("type") == "book" and len(fields.get("title", "").split()) >= 6 and "issued" in fields:
            return fields["title"], fields["issued"].strip('"')[:4]
    sys.exit("adding: no source with a title")


def main():
    parser = argparse.ArgumentParser(description="adding one source to a large document")
    parser.add_argument("--groei", required=True, help="the binary to measure")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("records", type=int, nargs="?", default=100_000)
    options = parser.parse_args()
    groei = bench.binary(options.groei)
    folder = bench.prepare(options.records)
    sources = len(os.listdir(f"{folder}/corpus/sources"))
    title, year = some_source(folder)
    add = [groei, "-C", folder, "source", "add", "--dry-run", "--no-input", "--type", "book"]
    new = add + ["--title", "Een bron die nergens anders op lijkt", "--author", "Voorbeeld, A.", "--issued", "2024"]
    with tempfile.TemporaryDirectory() as work:
        contenders = [
            (bench.Contender("source add, a new one", [new], f"{work}/new"), 0),
            (bench.Contender("source add, there already", [add + ["--title", title, "--issued", year]], f"{work}/known"), 1),
            (bench.Contender("groei check", [[add[0], "-C", folder, "check"]], f"{work}/check"), 0),
        ]
        for number in range(options.rounds + 1):
            for contender, _ in contenders:
                contender.run(counted=number > 0)
    print(f"\nadding one source to {options.records:,} records, {sources:,} of them sources; {options.rounds} rounds")
    print(f"  {'':30}{'median':>10}{'least':>10}{'cpu':>10}{'÷ check':>10}{'peak memory':>14}")
    check = contenders[-1][0]
    for one, _ in contenders:
        print(
            f"  {one.name:30}{bench.seconds(statistics.median(one.walls)):>10}{bench.seconds(min(one.walls)):>10}"
            f"{bench.seconds(statistics.median(one.cpus)):>10}{one.ratio(check):>10.2f}{bench.mebibytes(one.peak):>14}"
        )
    wrong = [one.name for one, expected in contenders if one.status != expected]
    if wrong:
        sys.exit(f"  ended with another status than expected, so the figures do not count: {', '.join(wrong)}")


main()
