import Diagnostics

/// Reads the entries of a BibTeX file: btxdoc (Patashnik, 1988) and `bibtex.web` for what is between them.
///
/// A broken entry ends where the next one begins, at a line that starts with `@word{`; so every byte is read once.
struct BibTeXParser {
    let text: ImportText
    var index = 0
    var budget: ExpansionBudget
    private(set) var entries: [BibTeXEntry] = []
    private var strings: [String: String] = Dictionary(
        uniqueKeysWithValues: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { ($0, $0) })
    private var hasOpenComment = false

    init(_ text: ImportText) {
        self.text = text
        budget = ExpansionBudget(fileSize: text.bytes.count)
    }

    var bytes: [UInt8] { text.bytes }
    var peek: UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

    /// What makes an entry unreadable, and where.
    struct Trouble: Error {
        let problem: ImportProblem
        let range: Range<Int>
    }

    mutating func parse(_ log: inout ImportLog) {
        while skip(to: UInt8(ascii: "@")) {
            let start = index
            index += 1
            skipSpace()
            let type = identifier().lowercased()
            skipSpace()
            guard !type.isEmpty, let opening = peek, opening == UInt8(ascii: "{") || opening == UInt8(ascii: "(") else { continue }
            let closing = opening == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
            switch type {
            case "comment", "preamble": skipBalanced(opening, closing)
            default:
                index += 1
                do throws(Trouble) {
                    if type == "string" { try string(closing, &log) } else { try entry(type, from: start, closing, &log) }
                } catch {
                    log.add(error.problem, error.range)
                    skipToEntry()
                }
            }
        }
    }

    private mutating func string(_ closing: UInt8, _ log: inout ImportLog) throws(Trouble) {
        let start = index
        while true {
            skipSpace(andCommas: true)
            if peek == closing { index += 1; return }
            let name = try field(of: "@string", from: start)
            strings[name] = try value(of: "@string", closing, from: start, &log)
        }
    }

    private mutating func entry(_ type: String, from start: Int, _ closing: UInt8, _ log: inout ImportLog) throws(Trouble) {
        skipSpace()
        let keyStart = index
        while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: "="), byte != closing, byte != 0x0A { index += 1 }
        var key = TextTidying.line(text.text(keyStart..<index))
        skipSpace()
        if peek == UInt8(ascii: "=") { (key, index) = ("", keyStart) }
        let title = key.isEmpty ? "@\(type)" : "@\(type){\(key)}"
        var fields: [BibTeXEntry.Field] = []
        var needsComma = !key.isEmpty
        while true {
            skipSpace()
            if peek == UInt8(ascii: ",") { needsComma = false }
            skipSpace(andCommas: true)
            if peek == closing { break }
            let before = index
            let name = try field(of: title, from: start)
            if needsComma { log.add(.noComma(name), before..<index) }
            fields.append(.init(name: name, value: try value(of: title, closing, from: start, &log)))
            needsComma = true
        }
        index += 1
        entries.append(BibTeXEntry(type: type, key: key, fields: fields, range: start..<index))
    }

    /// `name =`.
    private mutating func field(of title: String, from start: Int) throws(Trouble) -> String {
        guard index < bytes.count, !isEntryStart(index) else { throw Trouble(problem: .unclosed(title), range: start..<start + 1) }
        let nameStart = index
        var name = identifier().lowercased()
        guard !name.isEmpty else { throw Trouble(problem: .expected("field", entry: title), range: nameStart..<nameStart + 1) }
        skipSpace()
        // `Early Access Date =` of Web of Science, which BibTeX itself would not read.
        while let word = nextWordOfName() { name += " " + word.lowercased() }
        guard peek == UInt8(ascii: "=") else { throw Trouble(problem: .expected("=", entry: title), range: nameStart..<index) }
        index += 1
        return name
    }

    /// Another word before the `=` on this line.
    private mutating func nextWordOfName() -> String? {
        let line = bytes[index...].prefix { $0 != 0x0A && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "\"") }
        guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > index else { return nil }
        let word = identifier()
        skipSpace()
        return word.isEmpty ? nil : word
    }

    /// Pieces joined by `#`: in braces, in quotes, a number, or an abbreviation.
    private mutating func value(of title: String, _ closing: UInt8, from start: Int, _ log: inout ImportLog) throws(Trouble) -> String {
        var value = ""
        while true {
            skipSpace()
            let pieceStart = index
            if peek == UInt8(ascii: "{") || peek == UInt8(ascii: "\"") {
                guard let piece = delimited() else { throw Trouble(problem: .unclosed(title), range: start..<start + 1) }
                value += text.text(piece)
            } else {
                let word = identifier()
                guard !word.isEmpty else { throw Trouble(problem: .expected("value", entry: title), range: pieceStart..<pieceStart + 1) }
                let known = strings[word.lowercased()]
                if known == nil, !word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { log.add(.unknownString(word), pieceStart..<index) }
                guard budget.spend(known?.utf8.count ?? 0) else { throw Trouble(problem: .tooMuch, range: pieceStart..<index) }
                value += known ?? word
            }
            skipSpace()
            guard peek == UInt8(ascii: "#") else { return value }
            index += 1
        }
    }
}

extension BibTeXParser {
    private mutating func skip(to byte: UInt8) -> Bool {
        while let next = peek, next != byte { index += 1 }
        return index < bytes.count
    }

    private mutating func skipSpace(andCommas: Bool = false) {
        while let byte = peek, byte <= 0x20 || (andCommas && byte == UInt8(ascii: ",")) {
            if isEntryStart(index) { return }
            index += 1
        }
    }

    /// A name of a type, field or abbreviation: anything but white space and the signs with a meaning.
    private mutating func identifier() -> String {
        let start = index
        while let byte = peek, byte > 0x20, (byte | 0x20) &- 0x61 < 26 || !"\"#%'(),={}@\\".utf8.contains(byte) { index += 1 }
        return text.text(start..<index)
    }

    /// The inside of `{…}` or `"…"`, with balanced braces; nil when it does not end before the next entry.
    private mutating func delimited() -> Range<Int>? {
        let isQuoted = peek == UInt8(ascii: "\"")
        index += 1
        let start = index
        var depth = 0
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}") where depth == 0 && !isQuoted, UInt8(ascii: "\"") where depth == 0 && isQuoted:
                index += 1
                return start..<index - 1
            case UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "@") where isEntryStart(index): return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// `@comment{…}`; one that never ends is a word and no more, as BibTeX has it.
    private mutating func skipBalanced(_ opening: UInt8, _ closing: UInt8) {
        index += 1
        if hasOpenComment { return }
        let start = index
        var depth = 1
        while let byte = peek {
            index += 1
            if byte == opening { depth += 1 } else if byte == closing { depth -= 1 }
            if depth == 0 { return }
        }
        hasOpenComment = true
        index = start
    }

    private mutating func skipToEntry() {
        while index < bytes.count, !isEntryStart(index) { index += 1 }
    }

    /// A line that begins with `@word{` or `@word(`.
    private func isEntryStart(_ index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "@"), index == 0 || bytes[index - 1] == 0x0A else { return false }
        var next = index + 1
        while next < bytes.count, next - index < 40, bytes[next] | 0x20 >= 0x61, bytes[next] | 0x20 <= 0x7A { next += 1 }
        let word = next
        while next < bytes.count, next - word < 8, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        return word > index + 1 && next < bytes.count && (bytes[next] == UInt8(ascii: "{") || bytes[next] == UInt8(ascii: "("))
    }
}
