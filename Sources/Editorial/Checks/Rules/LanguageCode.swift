package import Diagnostics
import Records

/// The language of a source in words, or in a code that does not exist.
package struct LanguageCode: RecordRule {
    package static let id = "language-code"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "De taal van een bron is geen taalcode: ‘Nederlands’, `dut` of `nl_NL` in plaats van `nl`.",
            en: "The language of a source is no language code: ‘Dutch’, `dut` or `nl_NL` instead of `nl`."),
        why: Words(
            nl: "Programma’s die verwijzingen opmaken en schermlezers die titels voorlezen kennen alleen de codes (BCP 47: twee letters, zo nodig met een land).",
            en: "Programs that lay out references and screen readers that read titles aloud only know the codes (BCP 47: two letters, with a country if need be)."),
        example: "language: Nederlands", instead: "language: nl")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.address.type == "source", let value = record["language"], value.kind == .string,
            !value.hasText("nl"), !value.hasText("en"), let tag = LanguageTag(value.text)
        else { return [] }
        let code: String? = if case .meant(let code) = tag { code } else { nil }
        return [
            record.finding(
                Self.id, Self.severity, at: value, field: "language",
                code.map { Words(nl: "de code voor deze taal is `\($0)`", en: "the code of this language is `\($0)`") }
                    ?? Words(nl: "‘\(value.text)’ is geen taalcode", en: "‘\(value.text)’ is no language code"),
                note: code == nil
                    ? Words(nl: "Schrijf twee letters: `nl`, `en`, `de`, `fr`.", en: "Write two letters: `nl`, `en`, `de`, `fr`.") : nil,
                fix: code.flatMap { Fix.writing($0, for: value) })
        ]
    }
}
