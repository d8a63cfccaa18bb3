import Diagnostics

/// A format in words: what it is, and how to write it.
struct FormatWords {
    let what: Words
    let how: Words?

    init(_ format: String) {
        let found = Self.table[format]
        what = found?.0 ?? Words(nl: "van de vorm `\(format)`", en: "of the form `\(format)`")
        how = found?.1
    }

    private static func example(_ text: String) -> Words {
        Words(nl: "Schrijf bijvoorbeeld `\(text)`.", en: "Write, for example, `\(text)`.")
    }

    /// The sign because of which a text is no web address, where it is one that people type in good faith.
    static func strangeSign(_ format: String, _ text: String) -> Words? {
        guard format == "uri" || format == "uri-reference", let sign = text.first(where: { !$0.isASCII }) else { return nil }
        let code = String(sign).utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
        return Words(nl: "In een webadres wordt `\(sign)` geschreven als `\(code)`.", en: "In a web address `\(sign)` is written as `\(code)`.")
    }

    private static let host = Words(nl: "de naam van een computer op het internet", en: "the name of a computer on the internet")
    private static let uri = Words(
        nl: "Schrijf het hele adres, met `https://` ervoor en zonder spaties.", en: "Write the whole address, with `https://` before it and without spaces.")

    private static let table: [String: (Words, Words?)] = [
        "date": (Words(nl: "een datum", en: "a date"), Words(
            nl: "Schrijf jaar, maand en dag: `2025-03-31`.", en: "Write year, month and day: `2025-03-31`.")),
        "date-time": (Words(nl: "een datum met tijd", en: "a date with a time"), example("2025-03-31T14:05:00Z")),
        "time": (Words(nl: "een tijd", en: "a time"), example("14:05:00Z")),
        "edtf": (Words(nl: "een jaartal of een datum", en: "a year or a date"), Words(
            nl: "Schrijf een jaar (`2019`), een maand (`2019-05`) of een dag (`2019-05-31`); `2019~` als het ongeveer is.",
            en: "Write a year (`2019`), a month (`2019-05`) or a day (`2019-05-31`); `2019~` if it is about.")),
        "email": (Words(nl: "een e-mailadres", en: "an e-mail address"), example("naam@organisatie.nl")),
        "uri": (Words(nl: "een webadres", en: "a web address"), uri),
        "iri": (Words(nl: "een webadres", en: "a web address"), uri),
        "idn-email": (Words(nl: "een e-mailadres", en: "an e-mail address"), example("naam@organisatie.nl")),
        "uri-reference": (Words(nl: "een webadres of een deel daarvan", en: "a web address or a part of one"), example("/onderzoek/2019#tabel-1")),
        "iri-reference": (Words(nl: "een webadres of een deel daarvan", en: "a web address or a part of one"), example("/onderzoek/2019#tabel-1")),
        "uri-template": (Words(nl: "een webadres met invulplekken", en: "a web address with places to fill in"), example("https://voorbeeld.nl/{jaar}")),
        "hostname": (host, example("www.voorbeeld.nl")),
        "idn-hostname": (host, example("www.voorbeeld.nl")),
        "ipv4": (Words(nl: "een IPv4-adres", en: "an IPv4 address"), example("192.0.2.1")),
        "ipv6": (Words(nl: "een IPv6-adres", en: "an IPv6 address"), example("2001:db8::1")),
        "uuid": (Words(nl: "een UUID", en: "a UUID"), example("123e4567-e89b-12d3-a456-426614174000")),
        "duration": (Words(nl: "een tijdsduur", en: "a duration"), Words(
            nl: "Schrijf bijvoorbeeld `P2Y` (2 jaar), `P3M` (3 maanden) of `PT45M` (45 minuten).",
            en: "Write, for example, `P2Y` (2 years), `P3M` (3 months) or `PT45M` (45 minutes).")),
        "json-pointer": (Words(nl: "een JSON-pointer", en: "a JSON pointer"), example("/about/0")),
        "relative-json-pointer": (Words(nl: "een relatieve JSON-pointer", en: "a relative JSON pointer"), example("1/about")),
        "regex": (Words(nl: "een zoekpatroon (reguliere expressie)", en: "a regular expression"), example("^[0-9]{4}$")),
        "doi": (Words(nl: "een DOI", en: "a DOI"), example("10.1080/02619768.2019.1633302")),
        "isbn": (Words(nl: "een ISBN", en: "an ISBN"), Words(
            nl: "Een ISBN heeft 10 of 13 cijfers; het laatste is een controlecijfer.", en: "An ISBN has 10 or 13 digits; the last one is a check digit.")),
        "issn": (Words(nl: "een ISSN", en: "an ISSN"), example("0261-9768")),
        "orcid": (Words(nl: "een ORCID", en: "an ORCID"), example("0000-0002-1825-0097")),
        "version": (Words(nl: "een versienummer", en: "a version number"), example("1.2.0")),
        "digest": (Words(nl: "een vingerafdruk van 64 tekens", en: "a digest of 64 characters"), Words(
            nl: "Groei schrijft dit veld zelf; verander het niet met de hand.", en: "Groei writes this field; do not change it by hand.")),
    ]
}
