@testable import Bibliography
import Records

/// SplitMix64 (Steele e.a., 2014): the same numbers every run.
struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Records that try what the formats find hard.
enum Generated {
    static let awkward = [
        "a", "B", "é", "ß", "Å", "ł", "ü", "ij", "{", "}", "\\", "$", "%", "&", "#", "_", "~", "^", "\"", "'", "''", "`", "``", "-", "--", "–", "—", "“", "”", "’", "…", " ",
        ",", ";", ":", " and ", "van", "@article{x,", "<i>", "&amp;", "😀", "漢", "?", "!", "et al.", "ER  - ", "1", "=", "=1+1", "@", "\t", "\u{A0}", "TI  - x", "/", "(", ")", ".", "ñ", "ọ̃",
    ]
    static let plain = ["a", "B", "é", "leren ", "Opleiden ", "in ", "de ", "school", "-", " ", "2", ":", "’", "&", "van ", "ü", "s", "t"]

    static func text(_ random: inout Numbers, _ pieces: [String]) -> String {
        let count = Int.random(in: 1...12, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    static func source(_ random: inout Numbers, _ number: Int, isAwkward: Bool) -> ExportedSource {
        let pieces = isAwkward ? awkward : plain
        var fields: [Plain.Field] = [.init(name: "type", value: .string(types.randomElement(using: &random)!)), .init(name: "title", value: .string(text(&random, pieces)))]
        for name in SourceFields.order.dropFirst(2) where Int.random(in: 0..<3, using: &random) == 0 {
            fields.append(.init(name: name, value: value(name, &random, pieces)))
        }
        // What no format knows, and of which the order and the number count.
        if number % 3 == 0 {
            let items = (0..<Int.random(in: 1...3, using: &random)).map { Plain.object([.init(name: "source", value: .string("ander-\($0)")), .init(name: "reason", value: .string(text(&random, pieces)))]) }
            fields.append(.init(name: "distinct-from", value: .array(items)))
        }
        return ExportedSource(id: "bron\(number)-\(1990 + number % 30)", record: .object(fields))
    }

    static func claim(_ random: inout Numbers, _ number: Int, of sources: [ExportedSource], isAwkward: Bool) -> ExportedClaim {
        let pieces = isAwkward ? awkward : plain
        var fields: [Plain.Field] = [
            .init(name: "source", value: .string(sources.randomElement(using: &random)?.id ?? "bron-1999")),
            .init(name: "about", value: .array((0..<Int.random(in: 1...3, using: &random)).map { .string("effect/\(["a", "b-c", "d"][$0])") })),
            .init(name: "statement", value: .string(text(&random, pieces) + (isAwkward && number % 3 == 0 ? "\n\(text(&random, pieces))\r\n" : ""))),
            .init(name: "direction", value: "supports"), .init(name: "basis", value: "empirical"),
        ]
        for name in ["locator", "quote", "population", "note"] where Int.random(in: 0..<3, using: &random) == 0 { fields.append(.init(name: name, value: .string(text(&random, pieces)))) }
        if number % 5 == 0 { fields.append(.init(name: "x-allow", value: [["rule": "quote-without-locator", "reason": .string(text(&random, pieces))]])) }
        return ExportedClaim(id: "bevinding-\(number)", record: .object(fields))
    }

    private static func value(_ name: String, _ random: inout Numbers, _ pieces: [String]) -> Plain {
        switch name {
        case "author", "editor", "translator": return .array((0..<Int.random(in: 1...3, using: &random)).map { _ in self.name(&random, pieces) })
        case "issued", "accessed":
            return [2019, "2019-03", "2019-03-04", "2001/2003", "2019~", "0800", "2019-21", "2004-06/..", "198X", "-0044", "2019?"].randomElement(using: &random)!
        case "volume", "issue", "number", "edition": return [12, "3a", "IV", "007", "12"].randomElement(using: &random)!
        case "page": return ["1-9", "e123", "1-9, 12", 7, "A-1–B-2"].randomElement(using: &random)!
        case "DOI": return "10.1000/ab_c(1)<2>"
        case "ISBN": return "978-90-244-1234-5"
        case "ISSN": return "1234-5679"
        case "URL": return ["https://a.example/x_y?z=1&q=%20#f", "https://doi.org/10.1000/x", "https://a.example/~b/{c}"].randomElement(using: &random)!
        case "language": return ["nl", "en-GB", "xx", "dutch"].randomElement(using: &random)!
        case "unnamed": return true
        case "aliases": return ["oud-2001", "ouder-2000"]
        case "note", "abstract": return .string(text(&random, pieces) + "\n" + text(&random, pieces))
        default: return .string(text(&random, pieces))
        }
    }

    private static func name(_ random: inout Numbers, _ pieces: [String]) -> Plain {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: ["literal": .string(text(&random, pieces))]
        case 1: person("Flamand")
        case 2: person("Berg", "Jan", particle: "van der")
        case 3: person("Fontaine", "Jean", dropping: "de")
        case 4: person(text(&random, pieces), text(&random, pieces))
        default: person("King", "Martin Luther", suffix: "Jr.")
        }
    }

    static let types = SourceFields.types
}
