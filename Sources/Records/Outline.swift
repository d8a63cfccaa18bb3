/// A value on its way to text, with the comments that go with it.
struct Outline {
    enum Content {
        case scalar(Plain, like: Node.Style?)
        case array([Outline])
        case object([(name: String, value: Outline)])
    }

    var content: Content
    /// Full-line comments above the entry or item.
    var above: [String] = []
    /// The comment behind the value; behind the name when the value stands below it.
    var behind: String?
    /// Full-line comments below the last entry or item of a collection.
    var below: [String] = []

    init(_ content: Content) {
        self.content = content
    }

    /// The outline of a value without comments.
    ///
    /// - Parameter path: asked for where there is something to put in order.
    init(_ plain: Plain, at path: @autoclosure () -> FieldPath = .root, order: (FieldPath) -> [String] = { _ in [] }) {
        switch plain {
        case .array(let items):
            let path = path()
            content = .array(items.enumerated().map { Outline($1, at: path.appending($0), order: order) })
        case .object(let fields):
            let path = path()
            let sorted = FieldOrder(order(path)).sorted(fields, by: \.name)
            content = .object(sorted.map { ($0.name, Outline($0.value, at: path.appending($0.name), order: order)) })
        default: content = .scalar(plain, like: nil)
        }
    }

    var isEmptyCollection: Bool {
        switch content {
        case .scalar: false
        case .array(let items): items.isEmpty
        case .object(let entries): entries.isEmpty
        }
    }

    /// Whether a comment stands above the first entry or item.
    fileprivate var startsWithComment: Bool {
        switch content {
        case .scalar: false
        case .array(let items): items.first?.above.isEmpty == false
        case .object(let entries): entries.first?.value.above.isEmpty == false
        }
    }
}

/// The order of an object's fields: as the schema lists them; others behind those, as they come.
struct FieldOrder {
    private let names: [String]
    /// Nil for the few dozens that an object mostly has: making a table of them would take longer than going past them.
    private let ranks: [String: Int]?

    init(_ names: [String]) {
        self.names = names
        ranks = names.count < 64 ? nil : Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func rank(_ name: String) -> Int { (ranks.map { $0[name] } ?? names.firstIndex(of: name)) ?? .max }

    func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
        guard !names.isEmpty, elements.count > 1 else { return elements }
        let ranks = elements.map { rank(name($0)) }
        return elements.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { elements[$0] }
    }
}

/// Writes an outline as lines of block YAML.
struct OutlineWriter {
    /// Spaces from a field name to the names below it.
    var step = 2
    /// Spaces from a field name to the dashes below it.
    var dashes = 2
    /// Whether text may be folded or literal.
    var allowsBlock = true
    private(set) var lines: [String] = []

    private init(step: Int, dashes: Int, allowsBlock: Bool) {
        self.step = step
        self.dashes = dashes
        self.allowsBlock = allowsBlock
    }

    /// The lines of a whole value at a column. A scalar or an empty collection is one line, or a block with its header.
    static func lines(of outline: Outline, column: Int = 0, step: Int = 2, dashes: Int = 2, allowsBlock: Bool = true) -> [String] {
        var writer = OutlineWriter(step: step, dashes: dashes, allowsBlock: allowsBlock)
        if case .scalar = outline.content {
            writer.value(outline, prefix: "", at: column)
        } else if outline.isEmptyCollection {
            writer.value(outline, prefix: "", at: column)
            writer.comments(outline.below, at: column)
        } else {
            writer.block(outline, at: column)
        }
        return writer.lines
    }

    /// The entries or items of a collection that is not empty, each on its own line.
    mutating func block(_ outline: Outline, at column: Int) {
        let pad = String(repeating: " ", count: column)
        switch outline.content {
        case .scalar: break
        case .array(let items):
            for item in items {
                comments(item.above, at: column)
                value(item, prefix: pad + "-", at: column, isItem: true)
            }
        case .object(let entries):
            for entry in entries {
                comments(entry.value.above, at: column)
                let key = Self.key(entry.name)
                let isLong = key.utf8.count > Self.longestKey
                if isLong { lines.append("\(pad)? \(key)") }
                value(entry.value, prefix: isLong ? "\(pad):" : "\(pad)\(key):", at: column)
            }
        }
        comments(outline.below, at: column)
    }

    /// The bytes of a name that may have its value behind it on the line: YAML wants to know within 1024 characters that it is one
    /// (1.2.2, 7.4).
    private static let longestKey = 1000

    static func key(_ name: String, inFlow: Bool = false) -> String {
        ScalarWriter(inFlow: inFlow, isKey: true).write(name).head
    }

    private mutating func comments(_ comments: [String], at column: Int) {
        for comment in comments { lines.append(String(repeating: " ", count: column) + comment) }
    }

    /// One value behind its name or dash.
    private mutating func value(_ outline: Outline, prefix: String, at column: Int, isItem: Bool = false) {
        let space = prefix.isEmpty ? "" : " "
        let behind = outline.behind.map { " " + $0 } ?? ""
        switch outline.content {
        case .scalar(let scalar, let style):
            let writer = ScalarWriter(column: prefix.count + 1, indent: column + step, allowsBlock: allowsBlock)
            let written = writer.write(scalar, like: style) ?? ScalarWriter.Written(head: "null")
            lines.append("\(prefix)\(space)\(written.head)\(behind)")
            lines += written.lines
        case _ where outline.isEmptyCollection:
            if case .array = outline.content { lines.append(prefix + space + "[]" + behind) } else { lines.append(prefix + space + "{}" + behind) }
        case .array, .object:
            let isArray = if case .array = outline.content { true } else { false }
            let inner = column + (isItem ? 2 : isArray ? dashes : step)
            lines.append(prefix + behind)
            let first = lines.count
            block(outline, at: inner)
            guard isItem, behind.isEmpty, !outline.startsWithComment, first < lines.count else { return }
            // The first entry of an item stands on the line of its dash.
            lines[first] = prefix + " " + lines[first].withoutBlanks(inner)
            lines.remove(at: first - 1)
        }
    }
}

extension String {
    /// Without the blanks that it begins with. By bytes: an accent at the start of a name is one character with the blank before it.
    func withoutBlanks(_ count: Int) -> String { String(decoding: utf8.dropFirst(count), as: UTF8.self) }
}
