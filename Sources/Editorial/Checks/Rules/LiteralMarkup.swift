package import Diagnostics
import Records

/// Markup in prose of which a page makes nothing: it is there as it was typed.
package struct LiteralMarkup: TextRule {
    package static let id = "literal-markup"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Opmaak is net niet goed getypt en staat daarom letterlijk op de bladzijde: een kop zonder spatie achter `#`, een link waarvan de haken niet kloppen, of HTML.",
            en: "Markup is not quite typed right and therefore stands literally on the page: a heading without a blank behind `#`, a link with the wrong brackets, or HTML."),
        why: Words(
            nl: "De lezer ziet tekens in plaats van een kop of een link, en wie de bron wijzigt ziet niet dat deze passage daarop steunt.",
            en: "The reader sees signs instead of a heading or a link, and whoever changes the source does not see that this passage rests on it."),
        example: "##Aanleiding\n\nZie [Roelofs (2003)] (source/roelofs-2003), <b>vooral</b> daar.",
        instead: "## Aanleiding\n\nZie [Roelofs (2003)](source/roelofs-2003), **vooral** daar.")

    package static let signs: TextSigns = .markup

    package init() {}

    package func check(_ passage: Passage) -> [Finding] {
        guard passage.isMarkdown else { return [] }
        if let flood = passage.value.tree.withText(of: passage.value.index, ProseFlood.init(in:)) { return [Self.finding(flood, passage)] }
        let start = passage.range.lowerBound
        return passage.findings(of: passage.withBytes(LiteralMarkupScan.marks)) { mark in
            let (message, note) = Self.words(mark.kind)
            let fix = mark.meant.map { meant in
                Fix(
                    title: Words(nl: "schrijf `\(meant)`", en: "write `\(meant)`"),
                    replacements: [.init(range: start + mark.range.lowerBound..<start + mark.range.upperBound, text: meant)])
            }
            return passage.finding(Self.id, Self.severity, at: mark.range, message, note: note, fix: fix)
        }
    }

    private static func finding(_ flood: ProseFlood, _ passage: Passage) -> Finding {
        let note = switch flood.kind {
        case .openings: Words(nl: "Haal wat met `<!` of `<?` begint weg: groei maakt er niets van.", en: "Remove what begins with `<!` or `<?`: groei makes nothing of it.")
        case .definition: Words(nl: "Schrijf korter waar deze link naartoe gaat, of schrijf het adres in elke link zelf.", en: "Say more briefly where this link goes, or write the address in each link itself.")
        }
        return passage.finding(
            id, severity, at: passage.part(ofText: flood.place),
            Words(
                nl: "deze tekst heeft zo veel opmaak dat groei er geen Markdown van maakt: alles staat letterlijk op de bladzijde",
                en: "this text has so much markup that groei makes no Markdown of it: all of it stands literally on the page"),
            note: note)
    }

    private static func words(_ kind: LiteralMarkupScan.Mark.Kind) -> (Words, Words) {
        switch kind {
        case .heading: (
            Words(nl: "dit is geen kop: achter `#` ontbreekt een spatie", en: "this is no heading: a blank is missing behind `#`"),
            Words(nl: "Zet een spatie tussen `#` en de woorden.", en: "Put a blank between `#` and the words."))
        case .deepHeading: (
            Words(nl: "dit is geen kop: een kop heeft hooguit zes `#`", en: "this is no heading: a heading has six `#` at most"),
            Words(nl: "Schrijf minder `#`, met een spatie erachter.", en: "Write fewer `#`, with a blank behind them."))
        case .blankBetween: (
            Words(nl: "dit is geen link: tussen `]` en `(` staat een spatie", en: "this is no link: there is a blank between `]` and `(`"),
            Words(nl: "Haal de spatie weg.", en: "Remove the blank."))
        case .wrongBrackets: (
            Words(nl: "dit is geen link: de haken staan andersom", en: "this is no link: the brackets are the wrong way round"),
            Words(nl: "Schrijf `[woorden](adres)`.", en: "Write `[words](address)`."))
        case .blankInAddress: (
            Words(nl: "dit is geen link: in het adres staat een spatie", en: "this is no link: there is a blank in its address"),
            Words(nl: "Schrijf het adres zonder spatie.", en: "Write the address without a blank."))
        case .open: (
            Words(nl: "dit is geen link: achter het adres ontbreekt `)`", en: "this is no link: `)` is missing behind its address"),
            Words(nl: "Zet `)` direct achter het adres.", en: "Put `)` right behind the address."))
        case .undefined: (
            Words(nl: "dit is geen link: geen regel zegt waar deze link naartoe gaat", en: "this is no link: no line says where it goes"),
            Words(nl: "Schrijf `[woorden](adres)`.", en: "Write `[words](address)`."))
        case .tag(let name): tag(name)
        }
    }

    private static func tag(_ name: String) -> (Words, Words) {
        let note = switch name {
        case "b", "strong": Words(nl: "Schrijf `**woorden**`.", en: "Write `**words**`.")
        case "i", "em", "cite": Words(nl: "Schrijf `*woorden*`.", en: "Write `*words*`.")
        case "a": Words(nl: "Schrijf `[woorden](adres)`.", en: "Write `[words](address)`.")
        case "br": Words(nl: "Laat een regel leeg voor een nieuwe alinea, of eindig de regel met `\\`.", en: "Leave a line empty for a new paragraph, or end the line with `\\`.")
        default: Words(nl: "Haal het weg, of schrijf het zoals Markdown het doet.", en: "Remove it, or write it the way Markdown does.")
        }
        return name == "!--"
            ? (Words(nl: "deze opmerking staat zichtbaar op de bladzijde", en: "this remark is visible on the page"),
                Words(nl: "Haal haar weg, of zet haar in het veld `note`.", en: "Remove it, or put it in the field `note`."))
            : (Words(nl: "`<\(name)>` staat letterlijk op de bladzijde: groei maakt niets van HTML", en: "`<\(name)>` stands literally on the page: groei makes nothing of HTML"), note)
    }
}
