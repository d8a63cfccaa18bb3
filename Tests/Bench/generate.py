"""generate.py RECORDS FOLDER SCHEMAS: a groeidocument of RECORDS records in FOLDER, for measuring.

Shaped like the real one: somewhat more than half of the records are claims, a quarter are sources, the rest are
effects, conditions and sections of prose with links; a few categories and people; one document.yaml whose outline
holds every section. The text is made of Dutch words, accents and typographic quotes included. Every reference
resolves, every source and every effect has a claim, no word is doubled: `groei check` has nothing to say about it. The same number gives
the same bytes on any machine. SCHEMAS is copied in, and the whole is committed to a git repository of its own.
"""

import os
import shutil
import subprocess
import sys
import textwrap

WIDTH = 100

WORDS = """de het een de het een van van in en dat die is op te voor met zijn niet aan er ook als bij door naar uit om
meer onder wordt worden hebben heeft kan kunnen zij deze tussen vaak daarmee daardoor waarin vooral samen goed beter
sterker hoger student studenten leraar leraren school scholen opleiding opleidingen lerarenopleiding opleidingsschool
schoolopleider werkplekbegeleider praktijk theorie beroepspraktijk coördinatie coherentie curriculum begeleiding
reflectie samenwerking partnerschap netwerk onderzoek literatuurstudie beïnvloeden geïntegreerd effect effecten
categorieën één vóór ideeën financiële reële geëvalueerd coöperatief professionele identiteit lesgeven leerlingen
klas klassen pedagogisch didactisch handelen vaardigheden zelfvertrouwen motivatie tevredenheid werkdruk welbevinden
loopbaan starters uitval rendement kwaliteit cultuur leiderschap visie structuur beleid tijd middelen ruimte""".split()

OPENINGS = """Uit het onderzoek blijkt dat|Deze studie laat zien dat|Volgens de auteurs geldt dat|Er zijn aanwijzingen dat
De bevindingen wijzen erop dat|In de praktijk blijkt dat|Belangrijk is volgens het rapport dat|Opvallend is dat""".replace(
    "\n", "|"
).split("|")

FAMILIES = """Aarts Bakker Bruijn Claessens Dekker Dijkstra Engelen Fransen Geerts Hendriks Hoekstra Jansen Jaspers
Kuipers Lammers Maas Meijer Mulder Nijland Oosterhuis Peters Prins Postma Reinders Scholten Smits Teunissen Timmer
Verbeek Vermeulen Visser Vos Wagenaar Willems Wolters Ypma Zandstra Çelik Özdemir Müller""".split()
PARTICLES = ["", "", "", "", "de", "van", "van der", "van den"]
ORGANISATIONS = """Onderwijsraad|Inspectie|Hogeschool|Kenniscentrum|Planbureau|Universiteit""".split("|")
JOURNALS = """Tijdschrift voor opleiders|Onderwijs en praktijk|Pedagogiek in ontwikkeling|Teaching and practice""".split("|")

ASCII = str.maketrans("çÇöÖüïëéóäè", "cCoOuieeoae")


class Random:
    """SplitMix64: the same numbers with every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return (z ^ (z >> 31)) % bound

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, things):
        return things[self.below(len(things))]

    def chance(self, percent):
        return self.below(100) < percent


class Corpus:
    def __init__(self, records, folder):
        self.random = Random(records)
        self.folder = folder
        self.written = 0
        self.taken = set()
        self.claims_count = records * 55 // 100
        self.sources_count = records * 25 // 100
        self.sections_count = records * 8 // 100
        self.effects_count = records * 4 // 100
        self.people_count = 3 + records // 1000
        fixed = 1 + 3 + self.people_count
        self.conditions_count = (
            records - fixed - self.claims_count - self.sources_count - self.sections_count - self.effects_count
        )

    # Text

    def words(self, low, high):
        """Words of which none stands next to itself."""
        words = []
        for _ in range(self.random.between(low, high)):
            word = self.random.pick(WORDS)
            while words and word == words[-1]:
                word = self.random.pick(WORDS)
            words.append(word)
        return " ".join(words)

    def title(self, low=3, high=8):
        text = self.words(low, high)
        return text[0].upper() + text[1:]

    def sentence(self):
        if self.random.chance(60):
            text = self.random.pick(OPENINGS) + " " + self.words(6, 16)
        else:
            text = self.title(7, 18)
        if self.random.chance(15):
            more = self.words(3, 6)
            text += ", " + more if more.startswith("en ") else ", en " + more
        if self.random.chance(8):
            text += " (‘" + self.words(2, 4) + "’)"
        return text + "."

    def sentences(self, low, high):
        return " ".join(self.sentence() for _ in range(self.random.between(low, high)))

    def id(self, kind, wanted):
        base = "-".join(wanted.lower().translate(ASCII).replace("’", "").split())
        name, number = base, 1
        while (kind, name) in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add((kind, name))
        return name

    # Files

    def write(self, path, lines):
        with open(os.path.join(self.folder, path), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines) + "\n")
        self.written += 1

    @staticmethod
    def text(key, value):
        """A key with a text: on one line when it fits, folded when it does not."""
        if len(key) + 2 + len(value) <= WIDTH and ": " not in value:
            return [f"{key}: {value}"]
        folded = textwrap.wrap(value, WIDTH - 2, break_long_words=False, break_on_hyphens=False)
        return [f"{key}: >-"] + ["  " + line for line in folded]

    # Records

    def build(self):
        for name in "categories claims conditions effects people sections sources".split():
            os.makedirs(os.path.join(self.folder, name))
        self.make_categories()
        self.make_people()
        self.make_sections_ids()
        self.make_effects()
        self.make_conditions()
        self.make_sources()
        self.make_claims()
        self.make_sections()
        self.make_document()

    def make_categories(self):
        self.categories = ["primair", "secundair", "tertiair"]
        for order, name in enumerate(self.categories, 1):
            lines = [f"title: {name.capitalize()}e effecten", f"short-title: {self.title(2, 4)}"]
            self.write(f"categories/{name}.yaml", lines + self.text("description", self.sentence()) + [f"order: {order}"])

    def make_people(self):
        roles = ["editor", "reviewer", "maintainer"]
        for number in range(self.people_count):
            role = roles[number % 3]
            name = f"{role}-{number + 1}"
            self.write(
                f"people/{name}.yaml",
                [f"name: {role.capitalize()} {number + 1}", "roles:", f"  - {role}", "email:"]
                + [f"  - {name}@groei.example", "note: Rolaccount, geen persoon."],
            )

    def make_sections_ids(self):
        """A chapter with some parts after it, again and again until all sections are used."""
        self.outline = []
        left = self.sections_count
        while left:
            parts = min(left - 1, self.random.between(3, 9))
            chapter = self.id("section", "hoofdstuk " + self.words(1, 3))
            self.outline.append((chapter, [self.id("section", self.words(2, 4)) for _ in range(parts)]))
            left -= 1 + parts
        self.sections = [name for chapter, parts in self.outline for name in [chapter, *parts]]

    def make_effects(self):
        self.effects = []
        for number in range(self.effects_count):
            title = self.title(2, 5)
            name = self.id("effect", title)
            self.effects.append(name)
            lines = self.text("title", title) + [f"category: {self.categories[number % 3]}"]
            self.write(f"effects/{name}.yaml", lines + self.text("description", self.sentence()) + [f"order: {number // 3 + 1}"])

    def make_conditions(self):
        self.conditions = []
        self.themes = [chapter for chapter, _ in self.outline]
        for number in range(self.conditions_count):
            title = self.title(3, 7)
            name = self.id("condition", title)
            self.conditions.append(name)
            lines = self.text("title", title) + [f"theme: {self.themes[number % len(self.themes)]}"]
            order = number // len(self.themes) + 1
            self.write(f"conditions/{name}.yaml", lines + self.text("description", self.sentences(1, 2)) + [f"order: {order}"])

    def make_sources(self):
        self.sources = []
        self.labels = {}
        for number in range(self.sources_count):
            random = self.random
            year = random.between(1990, 2025)
            type = random.pick(["document", "document", "article-journal", "article-journal", "report", "book", "chapter"])
            authors = []
            if random.chance(15):
                first = random.pick(ORGANISATIONS)
                authors.append([f"  - literal: {first}"])
            else:
                for _ in range(random.between(1, 3)):
                    family, particle = random.pick(FAMILIES), random.pick(PARTICLES)
                    author = [f"  - family: {family}"]
                    if random.chance(70):
                        author.append(f"    given: {random.pick('ABCDEFGHJKLMNPRSTVW')}.")
                    if particle:
                        author.append(f"    non-dropping-particle: {particle}")
                    authors.append(author)
                first = authors[0][0].split(": ")[1]
            name = self.id("source", f"{first} {year}")
            label = first if len(authors) == 1 else f"{first} e.a."
            self.sources.append(name)
            self.labels[name] = f"{label} ({year})"

            lines = [f"type: {type}"]
            title = self.title(4, 10)
            if random.chance(20):
                title += ": " + self.words(3, 6)
            lines += self.text("title", title)
            lines += ["author:"] + [line for author in authors for line in author]
            lines.append(f'issued: "{year}-{random.between(1, 12):02}"' if random.chance(10) else f"issued: {year}")
            if type == "article-journal":
                page = random.between(1, 400)
                lines += [f"container-title: {random.pick(JOURNALS)}", f"volume: {random.between(1, 60)}"]
                lines += [f"issue: {random.between(1, 6)}", f"page: {page}-{page + random.between(5, 30)}"]
                if random.chance(70):
                    lines.append(f"DOI: 10.{random.between(1000, 9999)}/voorbeeld.{year}.{number:06}")
            elif type in ("book", "chapter", "report"):
                lines.append(f"publisher: {random.pick(ORGANISATIONS)}")
                if type == "chapter":
                    lines += self.text("container-title", self.title(3, 6))
                if type == "book" and random.chance(60):
                    lines.append(f'ISBN: "{isbn(number)}"')
            if random.chance(30):
                lines.append(f"URL: https://example.org/bronnen/{name}")
            lines.append(f"label: {label}")
            if random.chance(35):
                lines += self.text("note", self.sentences(1, 2))
            self.write(f"sources/{name}.yaml", lines)

    def make_claims(self):
        about = [f"effect/{name}" for name in self.effects] + [f"condition/{name}" for name in self.conditions]
        self.claims = []
        self.spoken = {}
        for number in range(self.claims_count):
            random = self.random
            source = self.sources[number] if number < len(self.sources) else random.pick(self.sources)
            while len(self.spoken.get(source, ())) == len(about):
                source = random.pick(self.sources)
            name = self.id("claim", f"{source} {self.words(2, 4)}")
            self.claims.append(name)
            # No source speaks of a subject twice: it might contradict itself.
            spoken = self.spoken.setdefault(source, set())
            subjects = [about[number % len(about)]]
            while subjects[0] in spoken:
                subjects = [random.pick(about)]
            while random.chance(20) and len(subjects) < 3:
                subject = random.pick(about)
                if subject not in subjects and subject not in spoken:
                    subjects.append(subject)
            spoken.update(subjects)
            lines = []
            if random.chance(3):
                lines.append("# " + self.title(5, 10))
            lines += [f"source: {source}", "about:"] + [f"  - {subject}" for subject in subjects]
            lines += self.text("statement", self.sentences(1, 3))
            lines.append("direction: " + random.pick(["supports"] * 8 + ["mixed", "contradicts", "none"]))
            lines.append("basis: " + random.pick(["empirical", "empirical", "unstated", "theoretical", "review", "policy"]))
            if random.chance(25):
                lines.append("certainty: " + random.pick(["high", "moderate", "low"]))
            if random.chance(20):
                lines.append("population: " + self.words(2, 4))
            if random.chance(20):
                lines.append(f"locator: p. {random.between(1, 300)}")
            if random.chance(20):
                lines.append(f"assessed: 20{random.between(18, 25)}-{random.between(1, 12):02}-{random.between(1, 28):02}")
            if random.chance(15):
                lines += self.text("note", self.sentence())
            self.write(f"claims/{name}.yaml", lines)

    def link(self):
        random = self.random
        kind = random.below(10)
        if kind < 5:
            return f"[{self.words(2, 5)}](claim/{random.pick(self.claims)})"
        if kind < 8:
            source = random.pick(self.sources)
            return f"[{self.labels[source]}](source/{source})"
        if kind == 8:
            return f"[{self.words(1, 3)}](effect/{random.pick(self.effects)})"
        return f"[{self.words(1, 3)}](section/{random.pick(self.sections)})"

    def paragraph(self):
        text = self.sentences(1, 4)
        for _ in range(self.random.between(1, 3)):
            text += f" {self.title(4, 9)} {self.link()} {self.words(3, 9)}."
        return text

    def make_sections(self):
        themes = iter(self.themes)
        special = {1: "scheme", 2: "overview", self.sections_count - 1: "sources"}
        chapters = {chapter for chapter, _ in self.outline}
        for number, name in enumerate(self.sections):
            random = self.random
            lines = ["---"] + self.text("title", self.title(2, 7)) + ["---", ""]
            for _ in range(random.between(1, 4)):
                if random.chance(20):
                    lines += ["## " + self.title(2, 5), ""]
                lines += wrap(self.paragraph()) + [""]
                if random.chance(30):
                    for _ in range(random.between(2, 5)):
                        lines += wrap(f"- **{self.title(2, 4)}.** {self.sentence()} {self.title(2, 4)} {self.link()}.", "  ")
                    lines.append("")
            if number in special:
                lines += ["```groei", special[number], "```", ""]
            elif name in chapters:
                lines += ["```groei", f"conditions {name}", "```", ""]
            self.write(f"sections/{name}.md", lines[:-1])

    def make_document(self):
        lines = ["title: Een groeidocument om te meten"]
        lines += self.text("description", "Gemaakt om te meten; de tekst betekent niets en de bronnen bestaan niet.")
        lines += ["language: nl", "publisher: Niemand", "branch: main", "outline:"]
        for chapter, parts in self.outline:
            lines.append(f"  - section: {chapter}")
            if parts:
                lines += ["    parts:"] + [f"      - section: {part}" for part in parts]
        lines += ["review:", "  approvals:", "    - aspect: inhoud", "      count: 1", "      roles:"]
        lines += ["        - reviewer", "        - maintainer", "  accept:", "    - maintainer"]
        self.write("document.yaml", lines + ["release:", "  roles:", "    - maintainer"])


def wrap(text, indent=""):
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def isbn(number):
    digits = f"97890{number:07}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10
    return f"{digits}{check}"


def commit(folder):
    git = ["git", "-C", folder, "-c", "user.name=Meting", "-c", "user.email=editor-1@groei.example"]
    moment = {"GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z"}
    # The repository is the measured one's own: no variable of an outer git, no hook and no signing key has a say in it.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | moment
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "A groeidocument to measure"]):
        subprocess.run(git + command, check=True, env=environment)


def generate(records, folder, schemas):
    if records < 100:
        sys.exit("generate: 100 records at least")
    shutil.rmtree(folder, ignore_errors=True)
    corpus = Corpus(records, os.path.join(folder, "corpus"))
    corpus.build()
    assert corpus.written == records, (corpus.written, records)
    shutil.copytree(schemas, os.path.join(folder, "schemas"))
    commit(folder)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__.splitlines()[0])
    generate(int(sys.argv[1]), sys.argv[2], sys.argv[3])
