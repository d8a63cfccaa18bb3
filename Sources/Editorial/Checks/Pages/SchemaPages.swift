import Diagnostics

/// The pages of what does not fit a schema (``SchemaWords``), and of the schemas themselves (``SchemaSet``).
enum SchemaPages {
    static let all: [RuleExplanation] = fields + values + schemas

    private static func page(_ id: String, _ what: Words, _ why: Words, example: String = "", instead: String = "") -> RuleExplanation {
        RuleExplanation(id: id, severity: .error, isFixed: true, page: RulePage(what: what, why: why, example: example, instead: instead))
    }

    private static let fields = [
        page("required-field",
            Words(nl: "Een veld ontbreekt dat er altijd moet zijn.", en: "A field is missing that must always be there."),
            Words(
                nl: "Zonder dat veld is het record niet te gebruiken: een bevinding zonder bron is niet na te gaan.",
                en: "Without that field the record cannot be used: a claim without a source cannot be verified."),
            example: "statement: Coaching helpt.", instead: "source: rug-2018\nstatement: Coaching helpt."),
        page("unknown-field",
            Words(nl: "Een record heeft een veld dat deze soort niet kent.", en: "A record has a field that its type does not know."),
            Words(
                nl: "Meestal is het een tikfout, en wat erin staat doet dan niet mee. Is het veld echt nodig? Voeg het toe aan het schema van de soort.",
                en: "Mostly it is a typing error, and what it says does not count. Is the field really needed? Add it to the schema of the type."),
            example: "sorce: rug-2018", instead: "source: rug-2018"),
        page("empty-value",
            Words(nl: "Een veld, een lijst of een heel bestand is leeg, of er staan alleen spaties.", en: "A field, a list or a whole file is empty, or there are only spaces."),
            Words(nl: "Een leeg veld zegt niets: vul het in, of laat het weg.", en: "An empty field says nothing: fill it in, or leave it out."),
            example: "about: []", instead: "about:\n  - effect/behoud-startende-leraren"),
        page("duplicate-item",
            Words(nl: "In een lijst staat tweemaal hetzelfde.", en: "A list has the same item twice."),
            Words(nl: "Tweemaal hetzelfde zegt niet meer, en kan een andere waarde zijn die verkeerd is overgenomen.", en: "Twice the same says no more, and may be another value copied wrongly."),
            example: "about:\n  - effect/professionalisering\n  - effect/professionalisering", instead: "about:\n  - effect/professionalisering"),
    ]

    private static let values = [
        page("wrong-type",
            Words(nl: "Een waarde is van een andere aard dan het veld vraagt: een getal waar tekst hoort, één waarde waar een lijst hoort.",
                en: "A value is of another kind than the field asks for: a number where text belongs, one value where a list belongs."),
            Words(nl: "De waarde is dan niet te gebruiken waar het veld voor dient.", en: "The value cannot be used for what the field serves."),
            example: "title: 2019\nabout: effect/professionalisering", instead: "title: '2019'\nabout:\n  - effect/professionalisering"),
        page("not-a-choice",
            Words(nl: "Een veld heeft een waarde die niet tot de keuzes hoort.", en: "A field has a value that is not among its choices."),
            Words(nl: "Het overzicht telt bevindingen per keuze; een onbekende keuze telt niet mee.", en: "The overview counts claims by choice; an unknown choice does not count."),
            example: "direction: suports", instead: "direction: supports"),
        page("wrong-format",
            Words(nl: "Een tekst heeft niet de vorm die het veld vraagt: een datum, een webadres, een DOI.", en: "A text does not have the form that its field asks for: a date, a web address, a DOI."),
            Words(nl: "Alleen in de goede vorm kan groei ermee rekenen, sorteren of ernaar verwijzen.", en: "Only in the right form can groei reckon with it, sort by it or link to it."),
            example: "assessed: 31-3-2025", instead: "assessed: 2025-03-31"),
        page("wrong-length",
            Words(nl: "Een tekst of lijst is te kort of te lang.", en: "A text or list is too short or too long."),
            Words(nl: "Het schema van de soort stelt een grens.", en: "The schema of the type sets a bound.")),
        page("out-of-range",
            Words(nl: "Een getal is te klein of te groot.", en: "A number is too small or too large."),
            Words(nl: "Het schema van de soort stelt een grens; vaak is het een tikfout.", en: "The schema of the type sets a bound; often it is a typing error."),
            example: "issued: 20199", instead: "issued: 2019"),
        page("wrong-value",
            Words(nl: "Een waarde past hier niet.", en: "A value does not fit here."),
            Words(nl: "Het schema van de soort sluit haar uit.", en: "The schema of the type excludes it.")),
    ]

    private static let schemas = [
        page("schema-syntax",
            Words(nl: "Een schema is geen geldige JSON.", en: "A schema is not valid JSON."),
            Words(
                nl: "Zonder schema weet groei niet wat voor records er in de map staan, en andere programma's evenmin.",
                en: "Without its schema groei does not know what records are in the folder, nor do other programs.")),
        page("schema-invalid",
            Words(
                nl: "Een schema gebruikt een sleutelwoord verkeerd; `schemas/groei.meta.json` zegt wat er kan.",
                en: "A schema uses a keyword wrongly; `schemas/groei.meta.json` says what is possible."),
            Words(
                nl: "Een sleutelwoord met een tikfout controleert niets. Zolang het schema niet klopt, worden de records ervan niet gecontroleerd.",
                en: "A misspelt keyword checks nothing. As long as the schema is wrong, its records are not held against it."),
            example: "{ \"type\": \"string\", \"minLenght\": 1 }", instead: "{ \"type\": \"string\", \"minLength\": 1 }"),
        page("schema-missing",
            Words(nl: "Een schema ontbreekt, of alle.", en: "A schema is missing, or all are."),
            Words(
                nl: "Zonder schema kent groei de soort niet: haar records tellen niet mee, en wat ernaar verwijst is niet na te gaan.",
                en: "Without its schema groei does not know the type: its records do not count, and what refers to them cannot be verified.")),
        page("schema-reference",
            Words(nl: "Een schema verwijst met `$ref` of `x-groei-ref` naar iets dat er niet is.", en: "A schema refers with `$ref` or `x-groei-ref` to what is not there."),
            Words(nl: "Wat daar beschreven had moeten staan, wordt dan niet gecontroleerd.", en: "What should have been described there is not checked."),
            example: "{ \"x-groei-ref\": [\"efect\"] }", instead: "{ \"x-groei-ref\": [\"effect\"] }"),
        page("schema-duplicate",
            Words(nl: "Twee schema's beschrijven dezelfde soort of dezelfde map.", en: "Two schemas describe the same type or the same folder."),
            Words(nl: "Van een record is dan niet te zeggen welk schema geldt.", en: "Nobody can say then which schema holds for a record.")),
    ]
}
