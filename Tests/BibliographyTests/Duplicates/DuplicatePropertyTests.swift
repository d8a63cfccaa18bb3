import Records
import Testing

@testable import Bibliography

/// What holds for any two sources.
@Suite struct DuplicatePropertyTests {
    static let table = try? PairTable()

    @Test func isTheSameFromBothSides() throws {
        for pair in try #require(Self.table).pairs {
            let (there, back) = (try pair.left.likeness(to: pair.right), try pair.right.likeness(to: pair.left))
            #expect(there == back, "\(pair.name)")
        }
    }

    @Test func everyWorkIsItself() throws {
        for work in try #require(Self.table).works { #expect(try work.likeness(to: work) != nil, "\(work["title"]?.string ?? "")") }
    }

    /// Capitals, accents and signs change no answer, of the same and of different ones alike.
    @Test func formMakesNoDifference() throws {
        for pair in try #require(Self.table).pairs {
            let answer = try pair.left.likeness(to: pair.right) != nil
            for (name, form) in Self.forms {
                let changed = Self.changing(pair.right, form)
                #expect(try (pair.left.likeness(to: changed) != nil) == answer, "\(name): \(pair.name)")
            }
        }
    }

    private static let forms: [(String, @Sendable (String) -> String)] = [
        ("capitals", { $0.uppercased() }),
        ("accents", { $0.replacing("e", with: "é").replacing("a", with: "a\u{308}") }),
        ("signs", { $0.replacing("’", with: "").replacing("'", with: "").replacing("-", with: "\u{2010}") }),
        ("ligatures", { $0.replacing("ffi", with: "\u{FB03}").replacing("fi", with: "\u{FB01}").replacing("fl", with: "\u{FB02}") }),
        ("spaces", { $0.replacing(" ", with: " \u{A0} ").replacing(": \u{A0}", with: ": ") }),
    ]

    /// The title and the family names in another form.
    private static func changing(_ source: Plain, _ form: (String) -> String) -> Plain {
        .object(source.fields.map { field in
            var field = field
            switch (field.name, field.value) {
            // An entity of HTML is no text.
            case ("title", .string(let text)): field.value = .string(text.contains("&amp;") ? text : form(text))
            case ("author", .array(let names)):
                field.value = .array(names.map { name in
                    .object(name.fields.map { part in
                        let isName = part.name == "family" || part.name == "literal"
                        return isName ? .init(name: part.name, value: .string(form(part.value.string ?? ""))) : part
                    })
                })
            default: break
            }
            return field
        })
    }

    /// Whatever is the same shares a key, so that blocking loses none.
    @Test func whatIsTheSameSharesAKey() throws {
        var reader = SourceKeyReader()
        for pair in try #require(Self.table).pairs {
            let (left, right) = (try pair.left.value, try pair.right.value)
            guard SourceComparison.likeness(SourceFingerprint(left), SourceFingerprint(right)) != nil else { continue }
            #expect(reader.keys(of: left).mayBeSame(as: reader.keys(of: right)), "\(pair.name)")
        }
    }

    /// Among all works the index finds the other half of every pair that a look at every source finds, and no more than that.
    @Test func theIndexFindsWhatAScanFinds() throws {
        let table = try #require(Self.table)
        var reader = SourceKeyReader()
        var works = DuplicateIndex()
        let keys = try table.works.map { reader.keys(of: try $0.value) }
        for key in keys { works.add(key) }
        for pair in table.pairs {
            var index = works
            let (left, right) = (reader.keys(of: try pair.left.value), reader.keys(of: try pair.right.value))
            index.add(right)
            let found = Set(index.candidates(for: left))
            #expect(found == Set((keys + [right]).indices.filter { (keys + [right])[$0].mayBeSame(as: left) }), "\(pair.name)")
        }
    }

    /// A title that thousands have costs no more than a bounded number of looks each, and still finds what has more in common.
    @Test func aCrowdIsNotComparedWhole() throws {
        var index = DuplicateIndex()
        var reader = SourceKeyReader()
        var candidates = 0
        for number in 0..<5000 {
            let source: Plain = ["type": "chapter", "title": "Inleiding", "issued": .number("\(1950 + number % 70)"), "author": [["family": .string("Naam\(Self.letters(number))")]]]
            let keys = reader.keys(of: try source.value)
            candidates += index.candidates(for: keys).count
            index.add(keys)
        }
        #expect(candidates < 5000 * 32)
        let again: Plain = ["type": "chapter", "title": "INLEIDING", "issued": 1950, "author": [["family": .string("Naam\(Self.letters(0))")]]]
        #expect(index.candidates(for: reader.keys(of: try again.value)).contains(0))
    }

    private static func letters(_ number: Int) -> String {
        String(String(number).unicodeScalars.map { Character(UnicodeScalar($0.value + 0x31) ?? "x") })
    }
}
