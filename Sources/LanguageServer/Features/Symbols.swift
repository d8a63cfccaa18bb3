import Diagnostics
import Editorial
import Records

/// A part of a file as an outline shows it.
private struct Symbol {
    /// `SymbolKind` of the protocol.
    enum Kind: Int {
        case field = 8, heading = 15, record = 19
    }

    let name: String
    var detail: String?
    let kind: Kind
    var range: Range<Int>
    let selection: Range<Int>
    var children: [Symbol] = []
}

extension World {
    /// `textDocument/documentSymbol`: the fields of a record, and the headings of its prose.
    func symbols(of document: OpenDocument) -> JSON? {
        guard let tree = document.tree, let path = document.path, let type = type(of: path) else { return nil }
        let symbols = fields(of: tree.root, type.root, type)
        if client.nestsSymbols { return .array(symbols.map { nested($0, document.text) }) }
        return .array(symbols.flatMap { flat($0, within: nil, document) })
    }

    private func fields(of object: Value, _ parent: Field, _ type: RecordType) -> [Symbol] {
        object.entries.flatMap { entry -> [Symbol] in
            let name = entry.key.text
            if entry.value.node.style == .body { return headings(of: entry.value) }
            let field = type.property(name, of: parent)
            var symbol = Symbol(
                name: name, detail: detail(entry.value), kind: .field, range: entry.key.range.lowerBound..<max(entry.key.range.upperBound, entry.value.range.upperBound),
                selection: entry.key.range)
            if entry.value.kind == .object, let field { symbol.children = fields(of: entry.value, field, type) }
            if let field, let items = type.items(of: field) { symbol.children = self.items(of: entry.value, items, type) }
            return [symbol]
        }
    }

    private func items(of list: Value, _ field: Field, _ type: RecordType) -> [Symbol] {
        list.items.enumerated().compactMap { number, item in
            guard item.kind == .object else { return nil }
            let inner = fields(of: item, field, type)
            return Symbol(name: inner.first?.detail ?? String(number + 1), kind: .field, range: item.range, selection: item.range, children: inner)
        }
    }

    /// The start of a value, on one line.
    private func detail(_ value: Value) -> String? {
        guard value.kind != .array, value.kind != .object else { return nil }
        let line = value.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.isEmpty ? nil : line.count > 60 ? line.prefix(59) + "…" : line
    }

    /// The headings, each reaching to the next of its level.
    private func headings(of body: Value) -> [Symbol] {
        let start = body.range.lowerBound
        var open: [(level: Int, symbol: Symbol)] = []
        var top: [Symbol] = []
        func close(_ level: Int, at end: Int) {
            while let last = open.last, last.level >= level {
                var symbol = open.removeLast().symbol
                symbol.range = symbol.range.lowerBound..<max(end, symbol.selection.upperBound)
                if open.isEmpty { top.append(symbol) } else { open[open.count - 1].symbol.children.append(symbol) }
            }
        }
        for heading in Prose(parsing: body.text).headings {
            let range = heading.range.lowerBound + start..<heading.range.upperBound + start
            close(heading.level, at: range.lowerBound)
            open.append((heading.level, Symbol(name: heading.text.isEmpty ? "…" : heading.text, kind: .heading, range: range, selection: range)))
        }
        close(0, at: body.range.upperBound)
        return top
    }

    private func nested(_ symbol: Symbol, _ text: TextIndex) -> JSON {
        JSON.members([
            "name": .string(symbol.name), "detail": symbol.detail.map(JSON.string), "kind": .integer(symbol.kind.rawValue),
            "range": text.json(symbol.range, client.encoding), "selectionRange": text.json(symbol.selection, client.encoding),
            "children": symbol.children.isEmpty ? nil : .array(symbol.children.map { nested($0, text) }),
        ])
    }

    private func flat(_ symbol: Symbol, within parent: String?, _ document: OpenDocument) -> [JSON] {
        let own = JSON.members([
            "name": .string(symbol.name), "kind": .integer(symbol.kind.rawValue), "containerName": parent.map(JSON.string),
            "location": ["uri": .string(document.uri), "range": document.text.json(symbol.range, client.encoding)],
        ])
        return [own] + symbol.children.flatMap { flat($0, within: symbol.name, document) }
    }

    /// `workspace/symbol`: records by address or label.
    func symbols(matching query: String) -> [JSON] {
        let found = RecordSearch(corpus, language).find(query, in: corpus.records.indices, limit: 100)
        return found.map { match in
            let record = corpus.records[match.position]
            return [
                "name": .string(match.label), "kind": .integer(Symbol.Kind.record.rawValue), "containerName": .string(record.address.description),
                "location": location(record.path, 0..<0),
            ]
        }
    }
}
