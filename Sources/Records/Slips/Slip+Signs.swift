import Diagnostics

/// Signs that mean something to YAML, or that another program left.
extension Slip {
    /// What git leaves where two people changed the same lines.
    static func conflict(_ text: SlipText) -> Slip? {
        guard let start = ConflictMark.first(in: text.bytes, text.limits) else { return nil }
        let (rule, message, note) = Refusal.conflict.words
        return Slip(range: start..<start + ConflictMark.length, rule: rule, message: message, note: note)
    }

    static func tab(_ text: SlipText) -> Slip? {
        guard text.problem.says("cannot start any token"), text.byte(at: text.problem.offset) == 0x09 else { return nil }
        return Slip(range: text.sign(at: text.problem.offset), message: YAMLProblem.tab.message, note: YAMLProblem.tab.note)
    }

    /// The line ```` ```yaml ```` that came along with what was copied.
    static func fence(_ text: SlipText) -> Slip? {
        guard text.problem.says("cannot start any token"), text.byte(at: text.problem.offset) == UInt8(ascii: "`") else { return nil }
        let line = text.line(at: text.problem.offset)
        guard line.range.lowerBound == text.problem.offset, text.bytes[line.range].starts(with: "```".utf8) else { return nil }
        return Slip(
            range: line.text, message: Words(nl: "deze regel hoort bij de bladzijde waar dit vandaan komt, niet bij het record", en: "this line is of the page that this came from, and not of the record"),
            note: Words(nl: "Haal hem weg, en ook de laatste regel met ```` ``` ````.", en: "Delete it, and the last line with ```` ``` ```` as well."))
    }

    /// What YAML knows and a record does not: `*belangrijk*`, `& samen`, `!x`, `%x`.
    static func foreign(_ text: SlipText) -> Slip? {
        let problem = text.problem
        let kinds: [(String, Refusal)] = [("an alias", .alias), ("an anchor", .anchor), ("a tag", .tag), ("directive", .directive)]
        guard let kind = kinds.first(where: { problem.wasReading($0.0) })?.1 ?? (problem.says("directive") || problem.says("incompatible YAML") ? .directive : nil) else { return nil }
        let (rule, message, note) = kind.words
        return Slip(range: text.sign(at: problem.start ?? problem.offset), rule: rule, message: message, note: note)
    }

    /// `title: > 50% van de leraren`
    static func blockHeader(_ text: SlipText) -> Slip? {
        guard text.problem.wasReading("a block scalar"), text.problem.says("comment or line break") || text.problem.says("indicator equal to 0"),
            let start = text.problem.start, let sign = text.byte(at: start)
        else { return nil }
        let shown = String(decoding: [sign], as: UTF8.self)
        let example = text.quoted(text.rest(from: start))
        return Slip(
            range: start..<start + 1,
            message: Words(nl: "na `\(shown)` begint een tekst van meer regels op de volgende regel", en: "after `\(shown)` a text of several lines begins on the next line"),
            note: Words(
                nl: "Hoort de `\(shown)` bij de tekst? Zet dan de hele waarde tussen aanhalingstekens: `\(example)`.",
                en: "Is the `\(shown)` part of the text? Then put the whole value in quotes: `\(example)`."))
    }
}
