import Editorial
import Records

extension PageWriter {
    /// The effects by category, each with its claims.
    mutating func overview() -> HTML {
        let groups = manuscript.overview.groups
        let under = level
        defer { level = under }
        return HTML(.div, .class("overview")) {
            if groups.allSatisfy({ $0.subjects.isEmpty }) { notice(RenderingWords.noEffects) }
            for (position, group) in groups.enumerated() { category(group, position, under + 1) }
            withdrawn(under + 1)
        }
    }

    private mutating func category(_ group: Overview.Group, _ position: Int, _ level: Int) -> HTML {
        HTML(.section, .class("category hue-\(position % Palette.hues + 1)")) {
            HTML(.heading(level), group.category.flatMap { place($0) }) {
                formerPlaces(of: group.category)
                group.category.map { manuscript.corpus.label(of: $0) } ?? manuscript.say(RenderingWords.withoutCategory)
                if let short = group.category?.text("short-title") { [" ", HTML(.span, .class("kicker")) { short }] }
            }
            description(of: group.category, under: level)
            for subject in group.subjects { self.subject(subject, level + 1) }
        }
    }

    /// The conditions of a theme, each with its claims.
    mutating func conditions(_ theme: String?) -> HTML {
        let subjects = manuscript.overview.conditions(theme: theme)
        let under = level
        defer { level = under }
        guard !subjects.isEmpty else { return notice(RenderingWords.noConditions) }
        return HTML(.div, .class("overview conditions")) {
            HTML(.heading(under + 1)) { manuscript.say(RenderingWords.claimsPerCondition) }
            for subject in subjects { self.subject(subject, under + 2) }
        }
    }

    /// One effect or condition: its name, what it means, and a table of its claims.
    private mutating func subject(_ subject: Overview.Subject, _ level: Int) -> HTML {
        let label = manuscript.corpus.label(of: subject.record)
        return HTML(.section, .class("subject")) {
            HTML(.heading(level), place(subject.record)) {
                formerPlaces(of: subject.record)
                label
            }
            description(of: subject.record, under: level)
            if subject.rows.isEmpty {
                HTML(.p, .class("evidence")) { manuscript.say(subject.evidence.sentence) }
            } else {
                claims(subject, label)
            }
        }
    }

    private mutating func description(of record: Record?, under level: Int) -> [HTML] {
        guard let text = record?.text("description") else { return [] }
        self.level = level
        return [HTML(.div, .class("description")) { blocks(Prose(parsing: text).blocks) }]
    }

    /// The roles say again what the elements mean, because a narrow screen lays the table out as cards.
    private mutating func claims(_ subject: Overview.Subject, _ label: String) -> HTML {
        HTML(.table, .class("claims"), .role("table")) {
            HTML(.caption) {
                HTML(.span, .class("unseen")) { manuscript.say(RenderingWords.claims(about: label)) + ". " }
                manuscript.say(subject.evidence.sentence)
            }
            HTML(.thead, .role("rowgroup")) {
                HTML(.tr, .role("row")) {
                    HTML(.th, .scope("col"), .role("columnheader")) { manuscript.say(RenderingWords.source) }
                    HTML(.th, .scope("col"), .role("columnheader")) { manuscript.say(RenderingWords.claim) }
                }
            }
            HTML(.tbody, .role("rowgroup")) {
                for row in subject.rows {
                    HTML(.tr, .role("row"), place(row.claim)) {
                        HTML(.th, .scope("row"), .role("rowheader")) {
                            formerPlaces(of: row.claim)
                            source(row.source, row.claim)
                        }
                        HTML(.td, .role("cell")) { statement(row.claim) }
                    }
                }
            }
        }
    }
}
