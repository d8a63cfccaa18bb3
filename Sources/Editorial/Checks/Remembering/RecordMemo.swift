import Diagnostics
import Records

/// What the inspection of one record gave, as bytes: what it mentions first, for that is read every time.
package enum RecordMemo {
    package static func write(_ mentions: some Collection<Mention>, _ remarks: RecordRemarks, to writer: inout ByteWriter) {
        writer.list(mentions) { mention, writer in
            writer.number(mention.node)
            writer.number(mention.field)
            writer.optional(mention.link) { link, writer in
                writer.number(link.start)
                writer.number(link.end)
                writer.text(link.destination)
            }
        }
        writer.list(remarks.findings) { $1.finding($0) }
        writer.list(remarks.broken) { $1.path($0) }
    }

    /// - Returns: nil when the bytes are not what ``write(_:_:to:)`` made.
    package static func read(_ bytes: UnsafeRawBufferPointer, mentions: inout [Mention]) -> RecordRemarks? {
        var reader = ByteReader(bytes)
        do throws(ByteReader.Broken) {
            let count = try reader.number()
            guard count >= 0 else { return nil }
            for _ in 0..<count {
                let (node, field) = (try reader.number(), try reader.number())
                let link = try reader.optional { reader throws(ByteReader.Broken) in
                    Mention.Link(start: try reader.number(), end: try reader.number(), destination: try reader.text())
                }
                mentions.append(Mention(node: node, field: field, link: link))
            }
            let findings = try reader.list { reader throws(ByteReader.Broken) in try reader.finding() }
            let broken = try reader.list { reader throws(ByteReader.Broken) in try reader.path() }
            return reader.isAtEnd ? RecordRemarks(findings: findings, broken: broken) : nil
        } catch {
            return nil
        }
    }
}

extension ByteWriter {
    fileprivate mutating func words(_ words: Words) {
        text(words.nl)
        text(words.en)
    }

    fileprivate mutating func path(_ path: FieldPath) {
        list(path.steps) { step, writer in
            switch step {
            case .key(let key):
                writer.number(0)
                writer.text(key)
            case .index(let index):
                writer.number(1)
                writer.number(Int32(clamping: index))
            }
        }
    }

    fileprivate mutating func position(_ position: Position) {
        number(Int32(clamping: position.line))
        number(Int32(clamping: position.column))
    }

    fileprivate mutating func finding(_ finding: Finding) {
        text(finding.rule)
        text(finding.severity.rawValue)
        optional(finding.place) { place, writer in
            writer.text(place.path)
            writer.optional(place.start) { $1.position($0) }
            writer.optional(place.end) { $1.position($0) }
            writer.optional(place.excerpt) { $1.text($0) }
        }
        optional(finding.record) { $1.text($0) }
        optional(finding.field) { $1.text($0) }
        words(finding.message)
        optional(finding.note) { $1.words($0) }
        optional(finding.fix) { fix, writer in
            writer.words(fix.title)
            writer.list(fix.replacements) { replacement, writer in
                writer.number(Int32(clamping: replacement.range.lowerBound))
                writer.number(Int32(clamping: replacement.range.upperBound))
                writer.text(replacement.text)
            }
        }
    }
}

extension ByteReader {
    fileprivate mutating func words() throws(Broken) -> Words {
        Words(nl: try text(), en: try text())
    }

    fileprivate mutating func path() throws(Broken) -> FieldPath {
        FieldPath(try list { reader throws(Broken) in
            switch try reader.number() {
            case 0: PathStep.key(try reader.text())
            case 1: PathStep.index(Int(try reader.number()))
            default: throw Broken()
            }
        })
    }

    fileprivate mutating func position() throws(Broken) -> Position {
        Position(line: Int(try number()), column: Int(try number()))
    }

    fileprivate mutating func finding() throws(Broken) -> Finding {
        let rule = try text()
        guard let severity = Severity(rawValue: try text()) else { throw Broken() }
        let place = try optional { reader throws(Broken) in
            Place(
                path: try reader.text(), start: try reader.optional { reader throws(Broken) in try reader.position() },
                end: try reader.optional { reader throws(Broken) in try reader.position() },
                excerpt: try reader.optional { reader throws(Broken) in try reader.text() })
        }
        return Finding(
            rule: rule, severity: severity, place: place, record: try optional { reader throws(Broken) in try reader.text() },
            field: try optional { reader throws(Broken) in try reader.text() }, message: try words(),
            note: try optional { reader throws(Broken) in try reader.words() }, fix: try optional { reader throws(Broken) in try reader.fix() })
    }

    private mutating func fix() throws(Broken) -> Fix {
        let title = try words()
        let replacements = try list { reader throws(Broken) in
            let (start, end) = (Int(try reader.number()), Int(try reader.number()))
            guard start <= end else { throw Broken() }
            return Fix.Replacement(range: start..<end, text: try reader.text())
        }
        return Fix(title: title, replacements: replacements)
    }
}
