import Diagnostics

/// Signs that mean something to YAML, or that another program left.
extension Slip {
    /// What git leaves where two people changed the same lines.
    static func conflict(_ text: SlipText) -> Slip? {
        guard let start = text.conflict else { return nil }
        return Slip(
            range: start..<start + 7, message: Words(nl: "hier staan twee gedeelten die git niet kon samenvoegen", en: "here are two parts that git could not merge"),
            note: Words(
                nl: "Laat staan wat blijft, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg.",
                en: "Keep what stays, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`."))
    }

    static func tab(_ text: SlipText) -> Slip? {
        guard text.problem.says("cannot start any token"), text.byte(at: text.problem.offset) == 0x09 else { return nil }
        return Slip(range: text.sign(at: text.problem.offset), message: YAMLProblem.tab.message, note: YAMLProblem.tab.note)
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

extension SlipText {
    /// The first line that begins with `<<<<<<<` and a blank.
    fileprivate var conflict: Int? {
        var line = limits.lowerBound
        while line + 8 <= limits.upperBound {
            if bytes[line] == UInt8(ascii: "<"), bytes[line..<line + 8].elementsEqual("<<<<<<< ".utf8) { return line }
            guard let end = bytes[line..<limits.upperBound].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            line = end + 1
        }
        return nil
    }
}
