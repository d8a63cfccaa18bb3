import Diagnostics

/// The pages of what is found while files are read: their findings are made in `Records` and in ``CorpusPath``.
enum FilePages {
    static let all: [RuleExplanation] = names + text + yaml

    private static func page(_ id: String, _ what: Words, _ why: Words, example: String = "", instead: String = "") -> RuleExplanation {
        RuleExplanation(id: id, severity: .error, isFixed: true, page: RulePage(what: what, why: why, example: example, instead: instead))
    }

    private static let names = [
        page("file-name",
            Words(nl: "De naam van een bestand kan geen id zijn.", en: "The name of a file cannot be an id."),
            Words(
                nl: "De bestandsnaam is de id waarmee anderen naar het record verwijzen; kleine letters, cijfers en streepjes werken op elke computer en in elk webadres.",
                en: "The file name is the id by which others refer to the record; lower-case letters, digits and hyphens work on every computer and in every web address."),
            example: "corpus/sources/De Vries (2024).yaml", instead: "corpus/sources/de-vries-2024.yaml"),
        page("stray-file",
            Words(nl: "Onder `corpus/` staat een bestand dat bij geen enkele soort record hoort.", en: "Under `corpus/` is a file that belongs to no type of record."),
            Words(
                nl: "Het telt nergens mee, en wie het maakte denkt misschien van wel.", en: "It counts for nothing, and whoever made it may think it does."),
            example: "corpus/bronnen/de-vries-2024.yml", instead: "corpus/sources/de-vries-2024.yaml"),
        page("file-too-large",
            Words(nl: "Een bestand is groter dan een record mag zijn.", en: "A file is larger than a record may be."),
            Words(
                nl: "Een record is een stukje tekst; een groot bestand is meestal per ongeluk in de map gekomen.",
                en: "A record is a piece of text; a large file mostly got into the folder by accident."),
            example: "corpus/sources/rapport.yaml   (50 MiB)"),
        page("symbolic-link",
            Words(nl: "In het document staat een koppeling naar een ander bestand (symbolische link).", en: "The document has a link to another file (a symbolic link)."),
            Words(
                nl: "Een koppeling kan naar buiten het document wijzen en werkt niet op elke computer; een record is een gewoon bestand.",
                en: "A link can point out of the document and does not work on every computer; a record is a plain file.")),
        page("unreadable-file",
            Words(nl: "Een bestand is niet te openen.", en: "A file cannot be opened."),
            Words(
                nl: "Zolang het niet gelezen kan worden, telt het record niet mee. Kijk of je het bestand mag lezen.",
                en: "As long as it cannot be read, the record does not count. See whether you may read the file.")),
    ]

    private static let text = [
        page("import",
            Words(nl: "In een bestand met bronnen is iets niet te lezen.", en: "Something in a file of sources cannot be read."),
            Words(
                nl: "Die ene bron komt er niet bij; de andere wel. Verbeter de genoemde regel en lees het bestand opnieuw.",
                en: "That one source is not added; the others are. Mend the line that is named and read the file again."),
            example: "@book{jansen-2024, title = {Samen opleiden}, year = 2024", instead: "@book{jansen-2024, title = {Samen opleiden}, year = 2024}"),
        page("merge-conflict",
            Words(nl: "In een bestand staan nog de tekens van een samenvoeging die git niet kon afmaken.", en: "A file still has the marks of a merge that git could not finish."),
            Words(
                nl: "Van twee versies van dezelfde regels staat hier alles; iemand moet kiezen, want anders komt het zo op de pagina.",
                en: "All of two versions of the same lines is here; somebody has to choose, or it comes on the page like this."),
            example: "<<<<<<< HEAD\nDe ene zin.\n=======\nDe andere zin.\n>>>>>>> jansen", instead: "De ene zin."),
        page("encoding",
            Words(nl: "Een bestand is geen leesbare UTF-8-tekst.", en: "A file is not readable UTF-8 text."),
            Words(
                nl: "Letters met accenten gaan dan verloren; UTF-8 is wat elk programma op elke computer leest.",
                en: "Letters with accents would be lost; UTF-8 is what every program on every computer reads.")),
        page("front-matter",
            Words(nl: "Een tekstdeel heeft bovenaan geen volledig blok met velden.", en: "A section has no complete block of fields at its top."),
            Words(nl: "Zonder die velden heeft het tekstdeel geen titel.", en: "Without those fields the section has no title."),
            example: "title: Inleiding\n\nEen groeidocument …", instead: "---\ntitle: Inleiding\n---\n\nEen groeidocument …"),
    ]

    private static let yaml = [
        page("yaml-syntax",
            Words(nl: "Een bestand is geen geldige YAML.", en: "A file is not valid YAML."),
            Words(nl: "Het record is dan niet te lezen.", en: "The record cannot be read then."),
            example: "title: Samen opleiden: wat werkt", instead: "title: 'Samen opleiden: wat werkt'"),
        page("yaml-duplicate-key",
            Words(nl: "Een veld staat er tweemaal.", en: "A field is there twice."),
            Words(nl: "Niemand weet welke van de twee geldt.", en: "Nobody knows which of the two counts."),
            example: "title: Oud\ntitle: Nieuw", instead: "title: Nieuw"),
        page("yaml-alias",
            Words(nl: "Een waarde begint met `*` of `&`.", en: "A value starts with `*` or `&`."),
            Words(
                nl: "In YAML verwijzen die naar een andere plaats; een record heeft daar niets aan, en het kan kwaad.",
                en: "In YAML those refer to another place; a record has no use for that, and it can do harm."),
            example: "title: *Delicate verbanden*", instead: "title: '*Delicate verbanden*'"),
        page("yaml-tag",
            Words(nl: "Een waarde begint met `!`.", en: "A value starts with `!`."),
            Words(nl: "In YAML is dat een aanwijzing voor programma's; in een record staat alleen tekst.", en: "In YAML that is an instruction to programs; a record has text only."),
            example: "title: !Let op", instead: "title: '!Let op'"),
        page("yaml-merge-key",
            Words(nl: "Een veld heet `<<`.", en: "A field is called `<<`."),
            Words(nl: "Sommige programma's voegen daar andere velden in; een record zegt alles voluit.", en: "Some programs insert other fields there; a record says everything in full.")),
        page("yaml-key",
            Words(nl: "De naam van een veld is geen gewoon woord.", en: "The name of a field is no plain word."),
            Words(nl: "Velden worden bij hun naam gevonden.", en: "Fields are found by their name."),
            example: "? [title]\n: Inleiding", instead: "title: Inleiding"),
        page("yaml-documents",
            Words(nl: "In een bestand staan twee records.", en: "A file has two records."),
            Words(nl: "Een bestand is één record; de bestandsnaam is de id.", en: "A file is one record; its name is the id."),
            example: "title: Een\n---\ntitle: Twee", instead: "title: Een"),
        page("yaml-directive",
            Words(nl: "Een regel begint met `%`.", en: "A line starts with `%`."),
            Words(
                nl: "In YAML is dat een aanwijzing voor het programma dat het bestand leest; elk record wordt op één manier gelezen.",
                en: "In YAML that is an instruction to the program that reads the file; every record is read in one way."),
            example: "%YAML 1.1\n---\ntitle: Inleiding", instead: "title: Inleiding"),
        page("yaml-depth",
            Words(nl: "De velden zijn te diep in elkaar gezet.", en: "The fields are nested too deep."),
            Words(nl: "Zo diep gaat geen record; het is een vergissing of een poging om het programma vast te laten lopen.", en: "No record goes that deep; it is a mistake or an attempt to make the program hang.")),
    ]
}
