package import Diagnostics
package import Editorial

/// The differences between two snapshots, in any form.
package enum ChangeRenderer {
    package static func render(
        _ changes: ChangeSet, ends: ChangeEnds, as form: ChangeForm, in language: Language, style: Style = .plain, width: Int = 88
    ) -> String {
        ChangeReport(changes, ends: ends, language: language).render(form, style: style, width: width)
    }

    package static func json(_ changes: ChangeSet, ends: ChangeEnds, in language: Language) -> JSON {
        ChangeReport(changes, ends: ends, language: language).json
    }
}

/// A proposal for its reviewer, in any form.
package enum ReviewRenderer {
    package static func render(
        _ view: ReviewView, as form: ChangeForm, in language: Language, style: Style = .plain, width: Int = 88
    ) -> String {
        ReviewReport(view, language: language).render(form, style: style, width: width)
    }
}

/// What the next version would be, in any form.
package enum ReleaseRenderer {
    package static func render(
        _ plan: ReleasePlan, corpus: Corpus, overrideReason: String? = nil, as form: ChangeForm = .text, in language: Language,
        style: Style = .plain, width: Int = 88
    ) -> String {
        ReleasePlanReport(plan, current: corpus, overrideReason: overrideReason, language: language)
            .render(form, style: style, width: width)
    }

    /// As ``render(_:corpus:overrideReason:as:in:style:width:)``, for commands with two forms.
    package static func render(_ plan: ReleasePlan, corpus: Corpus, asJSON: Bool, in language: Language, style: Style = .plain) -> String {
        render(plan, corpus: corpus, as: asJSON ? .json : .text, in: language, style: style)
    }
}
