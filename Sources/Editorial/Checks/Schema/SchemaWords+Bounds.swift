import Diagnostics
import Records
import Schemas

/// Too much, too little, and twice the same.
extension SchemaWords {
    func wrongLength(_ keyword: Keyword, _ limit: Int, _ actual: Int, _ subject: FieldSubject) -> SchemaMessage {
        if actual == 0, [.minLength, .minItems, .minProperties].contains(keyword) { return empty(subject) }
        let (nl, en) = (subject.words.nl, subject.words.en)
        switch keyword {
        case .minLength:
            return SchemaMessage(
                "wrong-length", nl: "\(nl) is te kort: minstens \(limit) tekens, en het zijn er \(actual)",
                en: "\(en) is too short: at least \(limit) characters, and there are \(actual)")
        case .maxLength:
            return SchemaMessage(
                "wrong-length", nl: "\(nl) is te lang: hoogstens \(limit) tekens, en het zijn er \(actual)",
                en: "\(en) is too long: at most \(limit) characters, and there are \(actual)")
        case .minItems, .minProperties, .minContains, .contains:
            let what = Self.counted(keyword)
            return SchemaMessage(
                "wrong-length", nl: "\(nl) heeft te weinig \(what.nl): minstens \(limit), en het zijn er \(actual)",
                en: "\(en) has too few \(what.en): at least \(limit), and there are \(actual)")
        default:
            let what = Self.counted(keyword)
            return SchemaMessage(
                "wrong-length", nl: "\(nl) heeft te veel \(what.nl): hoogstens \(limit), en het zijn er \(actual)",
                en: "\(en) has too many \(what.en): at most \(limit), and there are \(actual)")
        }
    }

    private static func counted(_ keyword: Keyword) -> Words {
        switch keyword {
        case .minProperties, .maxProperties: Words(nl: "velden", en: "fields")
        case .contains, .minContains, .maxContains: Words(nl: "waarden van de soort die hier geteld wordt", en: "values of the kind that counts here")
        default: Words(nl: "waarden", en: "values")
        }
    }

    func outOfRange(_ keyword: Keyword, _ bound: String, _ value: Value, _ subject: FieldSubject) -> SchemaMessage {
        let must: Words = switch keyword {
        case .minimum: Words(nl: "minstens \(bound)", en: "at least \(bound)")
        case .exclusiveMinimum: Words(nl: "meer dan \(bound)", en: "more than \(bound)")
        case .maximum: Words(nl: "hoogstens \(bound)", en: "at most \(bound)")
        case .exclusiveMaximum: Words(nl: "minder dan \(bound)", en: "less than \(bound)")
        default: Words(nl: "een veelvoud van \(bound)", en: "a multiple of \(bound)")
        }
        return SchemaMessage(
            "out-of-range", nl: "\(subject.words.nl) moet \(must.nl) zijn; hier staat \(value.text)",
            en: "\(subject.words.en) must be \(must.en); here is \(value.text)")
    }

    func duplicate(of earlier: Int, _ subject: FieldSubject) -> SchemaMessage {
        SchemaMessage(
            "duplicate-item", nl: "\(subject.words.nl) is dezelfde als waarde \(earlier + 1)",
            en: "\(subject.words.en) is the same as value \(earlier + 1)",
            note: Words(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
}
