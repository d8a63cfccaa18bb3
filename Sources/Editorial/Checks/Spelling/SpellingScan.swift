import Records

/// Finds the words of records that are spelt; one scan serves all threads.
struct SpellingScan: Sendable {
    private let plan: SpellingPlan

    init(_ types: RecordTypes) {
        plan = SpellingPlan(types)
    }

    /// Calls `body` for every word: of texts, and of the names of people, institutes and publications, which are right wherever they
    /// stand.
    func forEachWord(of record: Record, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ isName: Bool) -> Void) {
        let isForeign = Self.isForeign(record)
        plan.visit(record) { value, role in
            if isForeign, role != .names { return }
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    body(UnsafeBufferPointer(rebasing: bytes[range]), role == .names)
                    return true
                }
            }
        }
    }

    /// The first place of each word that `isDoubtful` in each text of a record.
    func places(in record: Record, where isDoubtful: (String) -> Bool) -> [(word: String, value: Value, range: Range<Int>)] {
        guard !Self.isForeign(record) else { return [] }
        var places: [(String, Value, Range<Int>)] = []
        plan.visit(record) { value, role in
            guard role != .names else { return }
            var (seen, found): (Set<String>, Set<String>) = ([], [])
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    let word = String(decoding: bytes[range], as: UTF8.self)
                    let isBeforeStop = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ".")
                    // Dictionaries have abbreviations with their full stop: `enz.`
                    guard seen.insert(isBeforeStop ? word + "." : word).inserted, isDoubtful(word), !isBeforeStop || isDoubtful(word + ".") else { return true }
                    if found.insert(word).inserted { places.append((word, value, range)) }
                    return true
                }
            }
        }
        return places
    }

    /// Whether a record says that it is in a language without a dictionary here.
    private static func isForeign(_ record: Record) -> Bool {
        guard let language = record.root["language"], language.kind == .string else { return false }
        return language.tree.withText(of: language.index) { text in
            let (first, second) = (text.first ?? 0, text.count > 1 ? text[1] : 0)
            return !(first | 0x20 == 0x6E && second | 0x20 == 0x6C) && !(first | 0x20 == 0x65 && second | 0x20 == 0x6E)
        }
    }
}
