import Diagnostics
import Editorial

/// Passages of prose that link to something that changed: where, what it says, and why it is suspect.
struct SuspectBlocks {
    let changes: ChangeSet
    let naming: RecordNaming

    func item(_ passage: SuspectPassage) -> ReportItem {
        let language = naming.language
        let path = naming.record(passage.section)?.path ?? passage.section.description
        return ReportItem([
            .strong(naming.label(passage.section)), .text(", \(ChangeWords.line(passage.line).in(language)): "),
            .text(excerpt(passage) + ". "), .text(why(passage) + " "), .code("\(path):\(passage.line)"),
        ])
    }

    func excerpt(_ passage: SuspectPassage) -> String {
        let text = passage.excerpt.isEmpty ? naming.label(passage.target) : passage.excerpt
        return ReportWords.quoted(ReportWords.short(text), naming.language)
    }

    /// `De bevinding waarnaar dit verwijst, is gewijzigd (richting).`
    func why(_ passage: SuspectPassage) -> String {
        let change = changes.change(ofFormer: passage.target)
        return ChangeWords.suspectReason(passage.target.type, change?.kind.words ?? RecordChange.Kind.changed.words, change?.labels ?? []).in(naming.language)
    }
}
