"""worst.py: inputs of up to 2 MiB that are made to be slow, each read in a process of its own. `make bench` calls this.

Prints the time that somebody waits for the work alone and the peak memory of the whole process, the making of the input
included; an aim that is missed is marked. Records are as large as a record may be, 512 KiB. Cases of the program `bench`
(Tests/Bench/Program), runs of `groei check`, `check --fix`, `fmt`, `render` and `diff` on a document with one such record, and of `groei mend` and
`groei source add` with such a file.
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
    """Microseconds that somebody waits for a command on a machine that does nothing else, peak KiB and status; what it prints goes to
    a file. Processor time does not depend on what else the machine does; what has passed is less when both cores were at work."""
    try:
        run = subprocess.run([f"{BENCH}/timed", output, *command], capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return limit * 1e6, 0, "still running"
    wall, user, system, peak, status = map(int, run.stdout.split())
    return min(wall, user + system), peak, status


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

MARKS = "\u0301\u0323" * 500_000

# What ``changed`` makes a long list of.
GROWING = "# meer\n"


def unknown(count, a_line):
    """Words that no dictionary has, so many a line."""
    words = ["".join(chr(97 + (n // 26**k + 7 * k + n) % 26) for k in range(7)) for n in range(count)]
    return "\n".join(" ".join(words[n:n + a_line]) for n in range(0, count, a_line))


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
    # A letter under endless marks: to put those in order takes time with the square of their number.
    "check-marks-title": ("sources/bos-2019.yaml", SOURCE.replace("Titel", "e" + MARKS[:LIMIT // 2 - 200])),
    "check-marks-name": ("sources/bos-2019.yaml", SOURCE.replace("Bos", "e" + MARKS[:LIMIT // 2 - 200])),
    "check-marks-statement": ("claims/a.yaml", CLAIM.replace("Tekst.", "e" + MARKS[:LIMIT // 2 - 200])),
    "check-marks-prose": ("sections/a.md", flood(SECTION + "e", MARKS[:2])),
    "fmt-marks": ("claims/a.yaml", CLAIM.replace("Tekst.", "e" + MARKS[:LIMIT // 2 - 200])),
    "diff-marks": ("claims/a.yaml", CLAIM.replace("Tekst.", "e" + MARKS[:LIMIT // 2 - 200])),
    "diff-marks-prose": ("sections/a.md", flood(SECTION + "e", MARKS[:2])),
    # cmark copies a definition into each link that refers to it.
    "check-definition": ("sections/a.md", flood(SECTION + "[a]: effect/" + "x" * (LIMIT // 2) + "\n\n", "[a]")),
    "check-definition-title": ("sections/a.md", flood(SECTION + "[a]: effect/x '" + "x" * (LIMIT // 2) + "'\n\n", "[a]")),
    "check-definition-small": ("sections/a.md", flood(SECTION + "[a]: effect/weg\n\n", "[a]")),
    "fmt-definition": ("sections/a.md", flood(SECTION + "[a]: effect/" + "x" * (LIMIT // 2) + "\n\n", "[a] \n")),
    "check-entities": ("sections/a.md", flood(SECTION, "&amp;")),
    "check-entity-address": ("sections/a.md", flood(SECTION + "http://a.nl/", "&a;")),
    "check-link-starts": ("sections/a.md", flood(SECTION, "[a](")),
    "check-images": ("sections/a.md", flood(SECTION, "[](http://x/y)![](y.png)")),
    "check-tags": ("sections/a.md", flood(SECTION, "<b>")),
    "check-remarks": ("sections/a.md", flood(SECTION, "<!-- ")),
    "check-doubles": ("sections/a.md", flood(SECTION, "de  de ")),
    "check-outline": ("document.yaml", "title: x\nlanguage: nl\noutline:\n" + "".join(f"  - section: d{n}\n" for n in range(27_000))),
    "check-severities": ("document.yaml", "title: x\nlanguage: nl\nchecks:\n  severities:\n" + "".join(f"    regel-{n}: off\n" for n in range(28_000))),
    "check-allowances": ("claims/a.yaml", CLAIM + "x-allow:\n" + "".join(f"  - rule: regel-{n}\n    reason: x\n" for n in range(14_000))),
    "check-unknown-words": ("sections/a.md", SECTION + unknown(65_000, 10)),
    "check-unknown-folded": ("claims/a.yaml", CLAIM + "note: >-\n" + "".join(f"  {line}\n" for line in unknown(55_000, 10).split("\n"))),
    "fix-doubles": ("sections/a.md", flood(SECTION, "de ")),
    "fix-pairs": ("sections/a.md", flood(SECTION, "de de x ")),
    "fix-invisible": ("sections/a.md", flood(SECTION, "aa\u200bbb ")),
    "fix-allowances": ("claims/a.yaml", CLAIM + "x-allow:\n" + "".join(f"  - rule: regel-{n}\n    reason: x\n" for n in range(14_000))),
    "fix-link-starts": ("sections/a.md", flood(SECTION, "[a](")),
    "fix-tags": ("sections/a.md", flood(SECTION, "<b>")),
    "render-blocks": ("sections/inleiding.md", flood(SECTION, "```groei\nsources\n```\n\n")),
    "diff-more-items": ("claims/a.yaml", CLAIM.replace("statement", GROWING + "statement")),
    "check-soft-hyphens": ("claims/a.yaml", flood(CLAIM.replace("statement: Tekst.\n", "") + "statement: x", "\u00ad", "\n")),
    "check-ligatures": ("sections/a.md", flood(SECTION, "\ufb01")),
    "fmt-items": ("claims/a.yaml", flood(CLAIM, "# x\n")),
    "fmt-fields": ("claims/a.yaml", CLAIM + "".join(f"veld{n}: x\n" for n in range(35_000))),
    "fmt-prose-lists": ("sections/a.md", flood(SECTION, "- x\n")),
    "fmt-prose-blanks": ("sections/a.md", flood(SECTION, "een twee \n")),
    "diff-items": ("claims/a.yaml", flood("source: bos-2019\nstatement: x\ndirection: supports\nbasis: review\nabout:\n", "  - effect/x\n")),
    "diff-fields": ("claims/a.yaml", CLAIM + "".join(f"veld{n}: x\n" for n in range(35_000))),
    "diff-words": ("claims/a.yaml", flood(CLAIM + "note: >-\n  ", "xx ", "einde\n")),
    "diff-prose-lists": ("sections/a.md", flood(SECTION, "- x\n")),
}


def changed(text):
    """The same record with other words in it, for `diff`."""
    return text.replace(GROWING, "".join(f"  - effect/n{n}\n" for n in range(25_000))).replace("effect/x", "effect/z").replace(": x\n", ": z\n").replace("xx ", "zz ").replace("- x\n", "- z\n", 9000).replace("e\u0301", "o\u0301")


def numbered(piece, limit=2 << 20):
    text = "".join(piece(n) for n in range(limit // len(piece(0).encode())))
    return text[:limit]


# 2 MiB given to a command beside a document.
FILES = {
    "mend-lost": (["mend"], "e\ufffdecten " * 180_000),
    "mend-open": (["mend"], "e ecten " * 240_000),
    "mend-hyphens": (["mend"], "opleidings-\nstandaarden " * 85_000),
    "mend-words": (["mend"], numbered(lambda n: f"aa{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}-\nbb{chr(97 + n // 17576 % 26)}c ")),
    "mend-heads": (["mend"], "Titel 12\n\x0cTekst van de pagina\n" * 70_000),
    "mend-marks": (["mend"], "e\ufffd" + MARKS),
    "mend-soft-hyphens": (["mend"], "x" + "\u00ad" * 1_000_000),
    "add-greek-author": (["source", "add", "--dry-run"], f"@book{{a, title = {{Titel}}, author = {{{'Σ' * 1_000_000}, A.}}, year = 2019}}\n"),
    "add-marks-title": (["source", "add", "--dry-run"], f"@book{{a, title = {{e{MARKS}}}, author = {{Bos, A.}}, year = 2019}}\n"),
    "add-marks-author": (["source", "add", "--dry-run"], f"@book{{a, title = {{Titel}}, author = {{e{MARKS}, A.}}, year = 2019}}\n"),
    "add-bibtex": (["source", "add", "--dry-run"], numbered(lambda n: f"@article{{k{n:05}, title = {{Een titel over {n}}}, author = {{Bos, A. and de Vries, B.}}, year = 2019, journal = {{Tijdschrift}}, volume = 3, pages = {{1--9}}, doi = {{10.1000/{n}}}}}\n")),
    "add-alike": (["source", "add", "--dry-run"], numbered(lambda n: f"@book{{k{n:05}, title = {{Titel over iets {n}}}, author = {{Bos, A.}}, year = 2019, publisher = {{Uitgever}}, address = {{Utrecht}}, note = {{Aantekening}}}}\n")),
    "add-same": (["source", "add", "--dry-run"], numbered(lambda n: f"@book{{k{n:05}, title = {{Titel}}, author = {{Bos, A.}}, year = 2019, publisher = {{Uitgever}}, address = {{Utrecht}}, note = {{Aantekening}}}}\n")),
}


def document(groei, folder, path, text):
    subprocess.run([groei, "init", folder, "--title", "Proef", "--lang", "nl"], check=True, capture_output=True, env={**os.environ, "GIT_AUTHOR_NAME": "Proef", "GIT_AUTHOR_EMAIL": "proef@groei.example"})
    for name, record in {"sources/bos-2019.yaml": SOURCE, "claims/b.yaml": CLAIM, path: text}.items():
        target = f"{folder}/corpus/{name}"
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as file:
            file.write(text if name == path else record)


def record(groei, name, work):
    """A command on a document with one such record; `diff` after another change of it."""
    folder = f"{work}/{name}"
    path, text = RECORDS[name]
    document(groei, folder, path, text)
    command = name.split("-")[0]
    if command == "diff":
        subprocess.run(["git", "-C", folder, "add", "-A"], check=True)
        subprocess.run(["git", "-C", folder, "-c", "user.name=Proef", "-c", "user.email=proef@groei.example", "commit", "-qm", "proef"], check=True)
        with open(f"{folder}/corpus/{path}", "w", encoding="utf-8", newline="") as file:
            file.write(changed(text))
    given = {"fmt": ["fmt", "--check"], "fix": ["check", "--fix", "--dry-run"], "render": ["render", "--out", f"{folder}/uit"]}.get(command, [command])
    return whole(name, work, folder, [groei, "-C", folder, *given])


def given(groei, name, work):
    """A command that is given a file."""
    folder = f"{work}/{name}"
    command, text = FILES[name]
    document(groei, folder, "sources/bos-2019.yaml", SOURCE)
    file = f"{folder}/invoer.{'bib' if command[0] == 'source' else 'txt'}"
    with open(file, "w", encoding="utf-8", newline="") as target:
        target.write(text)
    return whole(name, work, folder, [groei, "-C", folder, *command, file])


def whole(name, work, folder, command):
    output = f"{work}/output"
    wall, peak, status = timed(command, output)
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
        runs += [(name, lambda name=name: record(groei, name, work)) for name in RECORDS]
        runs += [(name, lambda name=name: given(groei, name, work)) for name in FILES]
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
