import Diagnostics
import Editorial
import Records

/// What stands at a place in a record.
enum Spot: Equatable {
    /// The name of a field.
    case name(FieldPath, Range<Int>)
    /// A value that is no collection, with its text.
    case value(FieldPath, String, Range<Int>)
    /// A link in prose: its destination, and all of it. They may be on different lines.
    case link(String, Range<Int>, whole: Range<Int>)

    /// In a text that can be read.
    static func find(in tree: Tree, _ type: RecordType, at offset: Int) -> Spot? {
        var (value, path) = (tree.root, FieldPath.root)
        while true {
            switch value.kind {
            case .object:
                guard let entry = value.entries.reduce(nil as Value.Entry?, { $1.key.range.lowerBound <= offset ? $1 : $0 }) else { return nil }
                path = path.appending(entry.key.text)
                // The field of a text below front matter has no name there.
                if offset <= entry.key.range.upperBound, entry.value.node.style != .body { return .name(path, entry.key.range) }
                value = entry.value
            case .array:
                let item = value.items.enumerated().reduce(nil as (Int, Value)?) { $1.element.range.lowerBound <= offset ? ($1.offset, $1.element) : $0 }
                guard let (number, item) = item else { return nil }
                path = path.appending(number)
                value = item
            default:
                guard value.range.lowerBound <= offset, offset <= value.range.upperBound else { return nil }
                guard type.field(at: path)?.text == .markdown else { return .value(path, value.text, value.range) }
                return link(in: value, at: offset)
            }
        }
    }

    private static func link(in value: Value, at offset: Int) -> Spot? {
        guard !value.node.isDecoded else { return nil }
        let start = Int(value.node.textStart)
        for link in Prose(parsing: value.text).links {
            guard let whole = link.range ?? link.destinationRange, ReferenceScan.isAddress(link.destination) else { continue }
            if whole.holds(offset - start) {
                let destination = link.destinationRange ?? whole
                return .link(link.destination, destination.moved(by: start), whole: whole.moved(by: start))
            }
        }
        return nil
    }

    /// In a text that cannot be read, from its lines alone.
    static func find(in text: TextIndex, _ type: RecordType, at offset: Int) -> Spot? {
        let fields = YAMLCursor.fields(of: text, isMarkdown: type.isMarkdown)
        guard fields.lowerBound <= offset, offset <= fields.upperBound else { return nil }
        let line = text.line(text.lineNumber(of: offset))
        // To the end of the word.
        let end = (offset..<max(offset, line.upperBound)).first { " :,]}\"'".utf8.contains(text.bytes[$0]) } ?? line.upperBound
        guard let cursor = YAMLCursor.find(in: text, region: fields, at: max(offset, end)), !cursor.typed.isEmpty else { return nil }
        let word = String(decoding: text.bytes[cursor.typed], as: UTF8.self)
        let isName = cursor.kind == .entry && end < line.upperBound && text.bytes[end] == UInt8(ascii: ":")
        return isName ? .name(cursor.path.appending(word), cursor.typed) : .value(cursor.path, word, cursor.typed)
    }
}

extension Question {
    /// What stands where the question is asked.
    var spot: Spot? {
        if let tree = document.tree { return Spot.find(in: tree, type, at: offset) }
        return Spot.find(in: document.text, type, at: offset)
    }

    /// The record that is named there, the bytes of its name, and those of all that stands for it.
    var target: (address: Address, range: Range<Int>, whole: Range<Int>)? {
        switch spot {
        case .value(let path, let text, let range):
            guard let allowed = type.field(at: path)?.reference, !allowed.isEmpty else { return nil }
            return Corpus.target(of: text, among: allowed).map { ($0, range, range) }
        case .link(let destination, let range, let whole):
            return Address(String(destination.prefix { $0 != "#" })).map { ($0, range, whole) }
        case .name, nil: return nil
        }
    }
}

extension Range<Int> {
    /// Whether a cursor stands in it or at one of its ends.
    func holds(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }

    func moved(by distance: Int) -> Range { lowerBound + distance..<upperBound + distance }
}
