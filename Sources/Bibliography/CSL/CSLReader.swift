import Diagnostics
import Records

/// CSL-JSON (csl-data.json of CSL 1.0.2), an array or one object, and the variant of it that Crossref and DataCite give for a DOI.
enum CSLReader {
    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        var entries: [ImportedEntry] = []
        for piece in JSONPieces.split(text.bytes) {
            switch piece {
            case .other(let range): log.add(.jsonValue, range)
            case .unclosed(let range): log.add(.unclosed("{"), range)
            case .object(let range):
                guard log.takes(range) else { return entries }
                entries += read(text, range, &log)
            }
        }
        return entries
    }

    private static func read(_ text: ImportText, _ range: Range<Int>, _ log: inout ImportLog) -> [ImportedEntry] {
        switch JSONPieces.tree(of: text.bytes[range], path: text.path) {
        case .failure(let refusals):
            let line = text.line(at: range.lowerBound)
            for finding in refusals.findings { log.add(finding.moved(byLines: line - 1)) }
            return []
        case .success(let tree):
            let object = tree.root.plain
            let sources = OwnJSON.sources(in: object)
            guard sources.count > 1 else { return entry(sources.first ?? object, range, &log).map { [$0] } ?? [] }
            // The object itself was counted as the first of them.
            return sources.enumerated().prefix { $0.offset == 0 || log.takes(range) }.compactMap { entry($0.element, range, &log) }
        }
    }

    private static func entry(_ object: Plain, _ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        guard case .object = object else {
            log.add(.jsonValue, range)
            return nil
        }
        var fields = CSLFields(object)
        return fields.source(range, &log)
    }
}

extension Finding {
    /// As found in a piece of a file that begins so many lines below its start.
    fileprivate func moved(byLines lines: Int) -> Finding {
        guard let place, let start = place.start else { return self }
        func down(_ position: Position) -> Position { Position(line: position.line + lines, column: position.column) }
        let moved = Place(path: place.path, start: down(start), end: place.end.map(down), excerpt: place.excerpt)
        return Finding(rule: rule, severity: severity, place: moved, record: record, field: field, message: message, note: note)
    }
}
