import Records

/// Gathers the words that nobody knows yet, record by record; one scan serves all threads.
struct SpellingScan: Sendable {
    /// What was gathered from a part of the records.
    struct Harvest: Sendable {
        /// Words in texts that are not among the known ones.
        var words = WordTable()
        /// Words in the names of people, institutes and publications: right wherever they stand.
        var names = WordTable()
    }

    private let plan: SpellingPlan
    private let known: WordSet

    init(_ types: RecordTypes, known: WordSet) {
        plan = SpellingPlan(types)
        self.known = known
    }

    func append(_ record: Record, at position: Int, to harvest: inout Harvest) {
        let isForeign = Self.isForeign(record)
        plan.visit(record) { value, role in
            if isForeign, role != .names { return }
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    let word = UnsafeBufferPointer(rebasing: bytes[range])
                    guard !known.contains(word) else { return true }
                    if role == .names { harvest.names.add(word, of: 0) } else { harvest.words.add(word, of: position) }
                    return true
                }
            }
        }
    }

    /// The first place of each of some words in a record.
    func places(of words: Set<String>, in record: Record) -> [String: (value: Value, range: Range<Int>)] {
        var places: [String: (value: Value, range: Range<Int>)] = [:]
        plan.visit(record) { value, role in
            guard role != .names else { return }
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    let word = String(decoding: bytes[range], as: UTF8.self)
                    if words.contains(word), places[word] == nil { places[word] = (value, range) }
                    return places.count < words.count
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
