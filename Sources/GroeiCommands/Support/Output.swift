import Diagnostics
import Rendering

extension FindingRenderer {
    static func text(_ findings: [Finding], in language: Language, style: Style) -> String {
        FindingRenderer(language: language, style: style).render(findings, as: .text)
    }

    static func summary(_ result: CheckResult, in language: Language) -> String {
        FindingRenderer(language: language).totals(result)
    }
}

extension ChangeForm {
    /// The form that was not asked for by name: it follows from the file, or from `--format`.
    static func of(_ file: String?, _ format: OutputFormat) -> ChangeForm {
        if file?.hasSuffix(".html") == true { return .html }
        if file?.hasSuffix(".md") == true { return .markdown }
        return format == .json ? .json : .text
    }
}

extension JSON {
    /// An object whose members stand in this order.
    static func dictionary(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member($0.key, $0.value) })
    }
}
