"""bench.py: `groei check` beside others that read the same files, in one run. `make bench` calls this from the top.

The others are drain (drain.c: one thread that only reads the files and drains libyaml's events), PyYAML's C loader with
jsonschema-rs (peer.py), and check-jsonschema. They take turns, round by round, so that what slows the machine for a
while slows them all; ratios are taken within a round and the median of those is printed. The first round is not counted.

`check` is cold with GROEI_CACHE=off: it reads and checks every file. Warm it uses what it keeps under .git/groei/, and is
held against `git status` on the same repository, whose index is refreshed: with nothing changed, and after one change
each round. The first time it writes what it keeps, after its last word.
"""

import argparse
import hashlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import generate  # noqa: E402

BENCH = ".build/bench"
VENV = ".build/venv-bench/bin"
SLOW_ABOVE = 1000
# From here on Python takes so long that it runs in one round alone.
ONCE_ABOVE = 20_000
# The measured repository's own settings are the only ones.
PLAIN = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


class Run:
    """One run of one command, as timed.c saw it."""

    def __init__(self, command, output, environment):
        line = subprocess.run(
            [f"{BENCH}/timed", output, *command], check=True, capture_output=True, text=True, env=os.environ | environment
        ).stdout
        wall, user, system, self.peak, self.status = map(int, line.split())
        self.wall = wall / 1e6
        self.cpu = (user + system) / 1e6


class Contender:
    def __init__(self, name, commands, output, environment=None, before=None, once=False):
        """`before` is done before each run and not measured; `once` is for those that run in one round alone."""
        self.name = name
        self.commands = commands
        self.output = output
        self.environment = environment or {}
        self.before = before
        self.once = once
        self.walls, self.cpus, self.peak, self.status = [], [], 0, 0

    def run(self, counted):
        if self.once and (not counted or self.walls):
            return
        if self.before:
            self.before()
        runs = [Run(command, self.output, self.environment) for command in self.commands]
        self.status = max([self.status] + [run.status for run in runs])
        self.peak = max([self.peak] + [run.peak for run in runs])
        if counted:
            self.walls.append(sum(run.wall for run in runs))
            self.cpus.append(sum(run.cpu for run in runs))

    def ratio(self, other):
        """This one's time to the other's, the median over the rounds that both ran in."""
        return statistics.median(mine / its for mine, its in zip(self.walls, other.walls))


def seconds(value):
    return f"{value:.2f} s" if value >= 10 else f"{value * 1000:.1f} ms" if value < 0.1 else f"{value * 1000:.0f} ms"


def mebibytes(kib):
    return f"{kib / 1024:.1f} MiB"


def binary(name):
    """The path of the binary to measure, whatever folder it is run in."""
    path = shutil.which(name)
    if not path:
        sys.exit(f"{os.path.basename(sys.argv[0]).removesuffix('.py')}: {name} is not a program")
    return os.path.abspath(path)


def machine():
    model = "unknown processor"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores ({model}), {platform.system()} {platform.release()}, load {load:.1f} at the start"


def prepare(records):
    """The corpus of this size: made when it is not there yet, or when what makes it has changed."""
    folder, stamp = f"{BENCH}/{records}", f"{BENCH}/{records}.made-by"
    made_by = hashlib.sha256()
    for path in [generate.__file__, *sorted(f"schemas/{name}" for name in os.listdir("schemas"))]:
        with open(path, "rb") as file:
            made_by.update(file.read())
    try:
        with open(stamp, encoding="ascii") as file:
            if file.read() == made_by.hexdigest() and os.path.isdir(folder):
                return folder
    except OSError:
        pass
    print(f"bench: generating {records:,} records in {folder}", flush=True)
    generate.generate(records, folder, "schemas")
    with open(stamp, "w", encoding="ascii") as file:
        file.write(made_by.hexdigest())
    return folder


def text_size(folder):
    """Files and bytes of the records."""
    sizes = [
        os.path.getsize(os.path.join(path, name)) for path, _, names in os.walk(f"{folder}/corpus") for name in names
    ]
    return len(sizes), sum(sizes)


def outside_commands(folder, work):
    """check-jsonschema's runs over a workspace, one a type; the front matter is taken out of Markdown beforehand."""
    commands = []
    for name in sorted(os.listdir(f"{folder}/schemas")):
        if not name.endswith(".schema.json"):
            continue
        schema = f"{folder}/schemas/{name}"
        with open(schema, encoding="utf-8") as file:
            kind = next(line.split('"')[3] for line in file if '"x-groei-folder"' in line)
        records = f"{folder}/corpus/{kind}"
        if not os.path.isdir(records):
            continue
        files = []
        for entry in sorted(os.listdir(records)):
            if kind == "." and entry != name.replace(".schema.json", ".yaml"):
                continue  # a type with one record stands in a file of its own name
            if entry.endswith(".yaml"):
                files.append(f"{records}/{entry}")
            elif entry.endswith(".md"):
                with open(f"{records}/{entry}", encoding="utf-8") as file:
                    front = file.read().split("---\n")[1]
                copy = f"{work}/{kind}-{entry}.yaml"
                with open(copy, "w", encoding="utf-8") as file:
                    file.write(front)
                files.append(copy)
        for start in range(0, len(files), 5000):
            commands.append([f"{VENV}/check-jsonschema", "--schemafile", schema, *files[start : start + 5000]])
    return commands


class Edits:
    """One claim of a corpus, changed a little each time; `undo` puts it back."""

    def __init__(self, folder):
        claims = f"{folder}/corpus/claims"
        self.path = os.path.join(claims, sorted(os.listdir(claims))[0])
        with open(self.path, encoding="utf-8") as file:
            self.text = file.read()
        self.count = 0

    def make(self):
        self.count += 1
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(f"{self.text}# {self.count}\n")

    def undo(self):
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(self.text)


def measure(records, groei, rounds, everything, work):
    folder = prepare(records)
    edits = Edits(folder)
    subprocess.run(["git", "-C", folder, "status"], check=True, capture_output=True, env=os.environ | PLAIN)
    try:
        return measure_in(folder, edits, records, groei, rounds, everything, work)
    finally:
        edits.undo()


def measure_in(folder, edits, records, groei, rounds, everything, work):
    files, size = text_size(folder)
    print(f"\n{records:,} records: {files:,} files, {size / 1e6:.1f} MB", flush=True)

    command = [groei, "-C", folder, "check"]
    off, on = {"GROEI_CACHE": "off"}, {"GROEI_CACHE": ""}
    check = Contender("check, cold", [command], f"{work}/check", off)
    unspelt = Contender("the same, --no-spelling", [[*command, "--no-spelling"]], f"{work}/unspelt", off)
    first = Contender(
        "check, first time", [command], f"{work}/first", on,
        before=lambda: shutil.rmtree(f"{folder}/.git/groei/check", ignore_errors=True))
    still = Contender("check, warm, nothing changed", [command], f"{work}/still", on)
    warm = Contender("check, warm, one change", [command], f"{work}/warm", on, before=edits.make)
    light = Contender("the same, --no-spelling", [[*command, "--no-spelling"]], f"{work}/light", on, before=edits.make)
    status = Contender("git status", [["git", "-C", folder, "status"]], f"{work}/status", PLAIN)
    drain = Contender("drain (C, libyaml, 1 thread)", [[f"{BENCH}/drain", f"{folder}/corpus"]], f"{work}/drain")
    contenders = [check, unspelt, drain, first, still, warm, light, status]
    python = outside = None
    if os.path.exists(f"{VENV}/python"):
        peer = [f"{VENV}/python", "Tests/Bench/peer.py", folder]
        python = Contender("PyYAML C + jsonschema-rs", [peer], f"{work}/python", once=records > ONCE_ABOVE)
        contenders.append(python)
    for number in range(rounds + 1):
        for contender in contenders:
            contender.run(counted=number > 0)
    if python and (everything or records <= SLOW_ABOVE):
        outside = Contender("check-jsonschema (1 round)", outside_commands(folder, work), f"{work}/outside")
        outside.run(counted=True)
        contenders.append(outside)

    print(f"  {'':30}{'median':>10}{'least':>10}{'cpu':>10}{'÷ drain':>10}{'peak memory':>14}")
    for one in contenders:
        print(
            f"  {one.name:30}{seconds(statistics.median(one.walls)):>10}{seconds(min(one.walls)):>10}"
            f"{seconds(statistics.median(one.cpus)):>10}{one.ratio(drain):>10.2f}{mebibytes(one.peak):>14}"
        )
    print(
        f"  cold: {check.ratio(drain):.2f} × drain (aim: at most 1.2), {unspelt.ratio(drain):.2f} without spelling", end="")
    if python:
        print(f"; PyYAML C + jsonschema-rs {python.ratio(check):.1f} × check (aim: at least 4)", end="")
    if outside:
        print(f"; check-jsonschema {outside.ratio(check):.0f} × check (aim: at least 50)", end="")
    print(
        f".\n  warm, one change: {warm.ratio(status):.2f} × git status (aim: at most 2, at 100,000), "
        f"{light.ratio(status):.2f} without spelling; {check.ratio(warm):.1f} × faster than cold."
    )
    if python and python.once:
        print("  PyYAML C + jsonschema-rs ran in one round alone at this size.")
    if python and not outside:
        print("  check-jsonschema is left out at this size, it takes long; BENCH_ALL=1 runs it too.")

    sound = True
    for one in contenders:
        if one.status:
            sound = False
            print(f"  {one.name} ended with status {one.status}, so its figures do not count. It said, at the end:")
            with open(one.output, encoding="utf-8", errors="replace") as file:
                for line in file.read().splitlines()[-5:]:
                    print(f"    {line[:160]}")
    with open(drain.output, encoding="utf-8") as file:
        if not drain.status and int(file.read().split()[0]) != files:
            sound = False
            print(f"  drain did not read all {files:,} files.")
    return check, size, sound


def main():
    parser = argparse.ArgumentParser(description="groei check beside others that read the same files")
    parser.add_argument("--groei", required=True, help="the binary to measure")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="check-jsonschema at every size")
    parser.add_argument("records", type=int, nargs="+")
    options = parser.parse_args()
    groei = binary(options.groei)
    if options.rounds < 1:
        sys.exit("bench: one round at least")

    print(f"bench: {machine()}")
    print(f"bench: {options.rounds} rounds a size after one that is not counted; wall time, median and least")
    sound = True
    measured = []
    with tempfile.TemporaryDirectory() as work:
        for records in sorted(set(options.records)):
            check, size, good = measure(records, groei, options.rounds, options.all, work)
            measured.append((records, check, size))
            sound = sound and good

        start = Contender("groei --version", [[groei, "--version"]], f"{work}/version")
        floor = Contender("true", [["true"]], f"{work}/true")
        for number in range(22):
            for one in (start, floor):
                one.run(counted=number > 0)
    print(
        f"\nstart-up: groei --version {seconds(statistics.median(start.walls))} (least {seconds(min(start.walls))}; "
        f"aim: within 15 ms); an empty program {seconds(statistics.median(floor.walls))}; 21 rounds"
    )
    if start.status:
        sound = False
        print(f"  groei --version ended with status {start.status}.")

    # Between two sizes what the program needs anyway falls away; with one size, its start-up is taken off.
    points = [(0, start.peak * 1024, 0)] + [(records, check.peak * 1024, size) for records, check, size in measured]
    if len(measured) > 1:
        points = points[1:]
    low, high = points[0], points[-1]
    each = (high[1] - low[1]) / (high[0] - low[0])
    text = (high[2] - low[2]) / (high[0] - low[0])
    between = f"from {low[0]:,} to {high[0]:,} records" if low[0] else f"above groei --version, {high[0]:,} records"
    print(
        f"memory: groei check {each:,.0f} bytes a record ({between}), of which the text itself is {text:,.0f}: "
        f"{each - text:,.0f} beyond it (aim: at most 2,048)"
    )
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
