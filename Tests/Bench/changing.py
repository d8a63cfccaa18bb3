"""changing.py: what takes long when much has changed at once, in a small document and in one ten times as large. `make bench` calls this.

Half of the claims say something else, or have another name. What each command takes for one change must be the same in both documents:
a command that looks for each change among all the others is ten times as slow in the larger. Each is measured once, for it takes
long; `propose` also puts the working copy back.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import bench  # noqa: E402


def edited(folder, claims):
    for claim in claims:
        with open(f"{folder}/{claim}", "a", encoding="utf-8") as file:
            file.write("population: eerstejaars\n")


def renamed(folder, claims):
    for number, claim in enumerate(claims):
        os.rename(f"{folder}/{claim}", f"{folder}/anders-{number}.yaml")


CASES = [
    ("diff", edited, ["diff"]),
    ("diff, other names", renamed, ["diff"]),
    ("render", edited, ["render"]),
    ("propose", edited, ["propose", "--title", "Eerstejaars"]),
]


def editor(folder):
    """The address of somebody who may propose."""
    for name in sorted(os.listdir(f"{folder}/corpus/people")):
        if name.startswith("editor"):
            with open(f"{folder}/corpus/people/{name}", encoding="utf-8") as file:
                return next(word for word in file.read().split() if "@" in word)
    sys.exit("changing: nobody may propose")


def measure(groei, document, change, command):
    """Seconds that a command takes after such a change, and to how many records it was made."""
    with tempfile.TemporaryDirectory() as work:
        folder = f"{work}/document"
        shutil.copytree(document, folder, symlinks=True)
        claims = f"{folder}/corpus/claims"
        names = [name for name in sorted(os.listdir(claims))[::2] if "\npopulation:" not in open(f"{claims}/{name}", encoding="utf-8").read()]
        change(claims, names)
        address = editor(folder)
        who = {f"GIT_{role}_{part}": address for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        start = time.perf_counter()
        run = subprocess.run([groei, "-C", folder, *command], capture_output=True, env={**os.environ, **who}, stdin=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        if run.returncode != 0:
            sys.exit(f"changing: {' '.join(command)} ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
        return seconds, len(names)


def main():
    parser = argparse.ArgumentParser(description="many changes at once")
    parser.add_argument("--groei", required=True, help="the binary to measure")
    parser.add_argument("records", type=int, nargs="*", default=[1_000, 10_000])
    options = parser.parse_args()
    groei = bench.binary(options.groei)
    documents = [(records, bench.prepare(records)) for records in options.records]
    print("\nhalf of the claims changed at once; one round")
    print(f"  {'':20}" + "".join(f"{records:>14,} records" for records, _ in documents) + f"{'a change':>24}")
    for name, change, command in CASES:
        figures = [measure(groei, document, change, command) for _, document in documents]
        each = [seconds / changed * 1000 for seconds, changed in figures]
        print(f"  {name:20}" + "".join(f"{bench.seconds(seconds):>22}" for seconds, _ in figures) + f"{each[0]:>12.2f} ms → {each[-1]:.2f} ms")


main()
