"""worst.py: inputs of up to 2 MiB that are made to be slow, each read in a process of its own. `make bench` calls this.

Prints the processor time of the work alone (on both cores, if it uses both) and the peak memory of the whole process, the
making of the input included; an aim that is missed is marked. Records are as large as a record may be, 512 KiB. Cases of the program `bench` (Tests/Bench/Program), and runs of `groei check` and its kin on a
document with one such record.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

# The work of any case is over by then, or its time does not matter any more.
PATIENCE = 20
BENCH = ".build/bench"
SECONDS, MEBIBYTES = 1.0, 256
LIMIT = 512 << 10


class Outcome:
    def __init__(self, name, seconds, kib, words):
        self.name, self.seconds, self.mib, self.words = name, seconds, kib / 1024, words
        self.missed = seconds > SECONDS or self.mib > MEBIBYTES
        self.broke = words.startswith("ended with")

    def print(self):
        mark = "over" if self.missed else ""
        print(f"  {self.name:32}{self.seconds * 1000:>9.0f} ms{self.mib:>8.0f} MiB {mark:5} {self.words}", flush=True)


def timed(command, output, limit=PATIENCE):
    """Microseconds of processor time, peak KiB and status of a command; what it prints goes to a file."""
    try:
        run = subprocess.run([f"{BENCH}/timed", output, *command], capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return limit * 1e6, 0, "still running"
    _, user, system, peak, status = map(int, run.stdout.split())
    return user + system, peak, status


def case(program, name, work):
    output = f"{work}/output"
    wall, peak, status = timed([program, "worst", name], output)
    with open(output, encoding="utf-8", errors="replace") as file:
        words = file.read().strip()
    if status != 0:
        return Outcome(name, wall / 1e6, peak, f"ended with {status}")
    microseconds, words = words.split(" ", 1)
    return Outcome(name, int(microseconds) / 1e6, peak, words)


def flood(start, piece, end=""):
    return start + piece * ((LIMIT - len(start.encode()) - len(end.encode())) // len(piece.encode())) + end


SOURCE = "type: book\ntitle: Titel\nauthor:\n  - family: Bos\nissued: 2019\n"
CLAIM = "source: bos-2019\nabout:\n  - effect/x\nstatement: Tekst.\ndirection: supports\nbasis: review\n"
SECTION = "---\ntitle: Deel\n---\n\n"

# A record of 512 KiB in a document that is otherwise fine: the whole command is measured.
RECORDS = {
    "check-unknown-fields": ("sources/bos-2019.yaml", SOURCE + "".join(f"veld{n}: x\n" for n in range(35_000))),
    "check-wrong-items": ("claims/a.yaml", flood("source: bos-2019\nstatement: x\ndirection: supports\nbasis: review\nabout: [", "1,", "2]\n")),
    "check-lost-references": ("claims/a.yaml", "source: bos-2019\nstatement: x\ndirection: supports\nbasis: review\nabout:\n" + "".join(f"  - effect/e{n}\n" for n in range(28_000))),
    "check-one-lost-reference": ("claims/a.yaml", flood(CLAIM.replace("about:\n", "about:\n"), "# x\n")),
    "check-authors": ("sources/bos-2019.yaml", flood("type: book\ntitle: Titel\nissued: 2019\nauthor:\n", "  - family: Bos\n")),
    "check-statement": ("claims/a.yaml", flood("source: bos-2019\nabout:\n  - effect/x\ndirection: supports\nbasis: review\nstatement: |\n", "  een twee  drie \ufb01 e\ufffdecten\n")),
    "check-long-line": ("claims/a.yaml", flood(CLAIM + "quote: ", "een  twee \ufffd ", "x\n")),
    "check-title": ("sources/bos-2019.yaml", flood(SOURCE.replace("title: Titel\n", "") + "title: ", "Xx ", "x\n")),
    "check-prose-links": ("sections/a.md", flood(SECTION, "[x](effect/weg)\n\n")),
    "check-prose-line": ("sections/a.md", flood(SECTION, "[x](effect/weg) een  twee \ufffd ")),
    "check-prose-words": ("sections/a.md", flood(SECTION, "een twee opleidings-standaarden \ufb01 \u201ca\" 'b'\n")),
    "check-prose-headings": ("sections/a.md", flood(SECTION, "# a\n\n### b\n\n")),
    "check-prose-brackets": ("sections/a.md", flood(SECTION, "[")),
    "check-prose-html": ("sections/a.md", flood(SECTION, "<a href='effect/weg'>")),
    "check-prose-blocks": ("sections/a.md", flood(SECTION, "```groei\noverview\n```\n\n")),
    "check-broken": ("claims/a.yaml", flood("a: [", "x, ")),
}


def document(groei, folder, path, text):
    subprocess.run([groei, "init", folder, "--title", "Proef", "--lang", "nl"], check=True, capture_output=True, env={**os.environ, "GIT_AUTHOR_NAME": "Proef", "GIT_AUTHOR_EMAIL": "proef@groei.example"})
    for name, record in {"sources/bos-2019.yaml": SOURCE, "claims/b.yaml": CLAIM, path: text}.items():
        target = f"{folder}/corpus/{name}"
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as file:
            file.write(text if name == path else record)


def whole(groei, name, work, arguments):
    folder = f"{work}/{name}"
    document(groei, folder, *RECORDS[name])
    output = f"{work}/output"
    wall, peak, status = timed([groei, "-C", folder, *arguments], output)
    with open(output, encoding="utf-8", errors="replace") as file:
        text = file.read()
    shutil.rmtree(folder)
    words = f"status {status}, {len(text):,} characters: {(text.strip().splitlines() or [''])[-1][:60]}"
    return Outcome(name, wall / 1e6, peak, words)


def main():
    parser = argparse.ArgumentParser(description="inputs of 2 MiB that are made to be slow")
    parser.add_argument("--bench", required=True, help="the program `bench`")
    parser.add_argument("--groei", required=True, help="the binary to measure")
    parser.add_argument("--only", default="", help="cases whose name has this in it")
    parser.add_argument("--all", action="store_true", help="print every case, not the slowest and those over an aim")
    options = parser.parse_args()
    groei = os.path.abspath(options.groei)
    names = subprocess.run([options.bench, "worst"], check=True, capture_output=True, text=True).stdout.split()

    with tempfile.TemporaryDirectory() as work:
        runs = [(name, lambda name=name: case(options.bench, name, work)) for name in names]
        runs += [(name, lambda name=name: whole(groei, name, work, ["check"])) for name in RECORDS]
        outcomes = []
        for name, run in runs:
            if options.only in name:
                outcomes.append(run())
                if options.all:
                    outcomes[-1].print()
    missed = [one for one in outcomes if one.missed]
    print(f"\nworst cases: {len(outcomes)} inputs of at most 2 MiB; aim: {SECONDS:.0f} s and {MEBIBYTES} MiB each; {len(missed)} over")
    slowest = sorted(outcomes, key=lambda one: -one.seconds)[:10]
    for one in sorted({*missed, *slowest}, key=lambda one: -one.seconds):
        one.print()
    sys.exit(1 if any(one.broke for one in outcomes) else 0)


main()
