import Editorial
import Records

extension MarkdownWriter {
    mutating func overview() -> [String] {
        let under = level
        defer { level = under }
        var written: [String] = []
        for group in manuscript.overview.groups {
            let label = group.category.map { manuscript.corpus.label(of: $0) } ?? manuscript.say(RenderingWords.withoutCategory)
            let heading = [label, group.category?.text("short-title")].compactMap(\.self).joined(separator: ": ")
            written.append(title(under + 1, (group.category.map { anchor($0) } ?? "") + MarkdownText.escaped(heading)))
            written += description(of: group.category, under: under + 1)
            for subject in group.subjects { written += self.subject(subject, under + 2) }
        }
        if manuscript.overview.groups.allSatisfy(\.subjects.isEmpty) { written += notice(manuscript.say(RenderingWords.noEffects)) }
        return written + withdrawn(under + 1)
    }

    mutating func conditions(_ theme: String?) -> [String] {
        let subjects = manuscript.overview.conditions(theme: theme)
        let under = level
        defer { level = under }
        guard !subjects.isEmpty else { return notice(manuscript.say(RenderingWords.noConditions)) }
        var written = [title(under + 1, manuscript.say(RenderingWords.claimsPerCondition))]
        for subject in subjects { written += self.subject(subject, under + 2) }
        return written
    }

    private mutating func subject(_ subject: Overview.Subject, _ level: Int) -> [String] {
        var written = [title(level, anchor(subject.record) + MarkdownText.escaped(manuscript.corpus.label(of: subject.record)))]
        written += description(of: subject.record, under: level)
        written.append(MarkdownText.line(manuscript.say(subject.evidence.sentence)))
        return written + subject.rows.map { item($0.claim) }.joinedAsList
    }

    private mutating func description(of record: Record?, under level: Int) -> [String] {
        guard let text = record?.text("description") else { return [] }
        self.level = level
        return blocks(Prose(parsing: text).blocks)
    }

    /// `- [Jansen (2020)](#source-jansen-2020): Wat de bron zegt. *Grondslag: empirisch*`
    mutating func item(_ claim: Record) -> String {
        let source = manuscript.source(of: claim)
        let by = source.map { MarkdownText.link(MarkdownText.escaped(manuscript.corpus.label(of: $0) + manuscript.mark(of: $0)), to: "#" + Anchor.id($0.address)) }
            ?? MarkdownText.escaped(manuscript.say(RenderingWords.unknownSource))
        let words = manuscript.words(for: claim)
        var remarks = words.remarks.map { "\($0.label): \($0.value)" }
        if claim.isWithdrawn { remarks.insert(manuscript.say(RenderingWords.withdrawn), at: 0) }
        var text = "- " + anchor(claim) + by + (words.locator.map { ", " + MarkdownText.escaped($0) } ?? "") + ": "
        text += MarkdownText.line(claim.text("statement") ?? claim.id)
        if !remarks.isEmpty { text += " *\(MarkdownText.escaped(remarks.joined(separator: " · ")))*" }
        if let successor = manuscript.successor(of: claim) {
            text += " " + MarkdownText.link(manuscript.say(RenderingWords.succeededBy), to: "#" + Anchor.id(successor.address))
        }
        if let quote = words.quote { text += "\n  > " + MarkdownText.line(quote) }
        return text
    }

    private mutating func withdrawn(_ level: Int) -> [String] {
        let claims = manuscript.corpus.withdrawnClaims
        guard !claims.isEmpty else { return [] }
        return [title(level, manuscript.say(RenderingWords.withdrawnClaims)), manuscript.say(RenderingWords.withdrawnMeans)]
            + claims.map { item($0) }.joinedAsList
    }

    /// The scheme as a nested list; the anchors of effects are here only when there is no overview.
    mutating func scheme() -> [String] {
        var lines: [String] = []
        for group in manuscript.overview.groups {
            let label = group.category.map { manuscript.corpus.label(of: $0) } ?? manuscript.say(RenderingWords.withoutCategory)
            let short = group.category?.text("short-title").map { ": " + MarkdownText.escaped($0) } ?? ""
            lines.append("- " + entry(group.category, "**\(MarkdownText.escaped(label))**") + short)
            for subject in group.subjects {
                lines.append("  - " + entry(subject.record, MarkdownText.line(manuscript.corpus.shortLabel(of: subject.record))))
            }
        }
        return lines.isEmpty ? notice(manuscript.say(RenderingWords.noEffects)) : lines.joinedAsList
    }

    private mutating func entry(_ record: Record?, _ text: String) -> String {
        guard let record else { return text }
        return manuscript.hasOverview ? MarkdownText.link(text, to: "#" + Anchor.id(record.address)) : anchor(record) + text
    }
}
