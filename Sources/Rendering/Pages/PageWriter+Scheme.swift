import Editorial
import Records

extension PageWriter {
    /// The scheme as a drawing, one for wide and one for narrow screens, and as a list with links.
    mutating func scheme() -> HTML {
        let groups = manuscript.overview.groups
        guard groups.contains(where: { !$0.subjects.isEmpty }) else { return notice(RenderingWords.noEffects) }
        let columns = groups.map { group in
            SchemeDrawing.Column(
                title: heading(of: group), kicker: group.category?.text("short-title"),
                effects: group.subjects.map { manuscript.corpus.shortLabel(of: $0.record) })
        }
        let title = manuscript.say(RenderingWords.scheme)
        let isFirst = place("scheme") != nil
        let name = isFirst ? "" : "again-"
        let wide = SchemeDrawing(name: name + "wide", columns: columns, across: min(3, columns.count), columnWidth: 280, title: title)
        let narrow = SchemeDrawing(name: name + "narrow", columns: columns, across: 1, columnWidth: 330, title: title)
        return HTML(.figure, .class("scheme")) {
            wide.svg()
            narrow.svg()
            HTML(.figcaption) { title }
            HTML(.details) {
                HTML(.summary) { manuscript.say(RenderingWords.schemeAsText) }
                HTML(.ul) { for group in groups { item(group) } }
            }
        }
    }

    private func heading(of group: Overview.Group) -> String {
        group.category.map { manuscript.corpus.label(of: $0) } ?? manuscript.say(RenderingWords.withoutCategory)
    }

    private mutating func item(_ group: Overview.Group) -> HTML {
        HTML(.li, group.category.flatMap { anchor($0) }) {
            formerAnchors(group.category)
            HTML(.strong) { link(group.category, heading(of: group)) }
            if let short = group.category?.text("short-title") { ": " + short }
            if !group.subjects.isEmpty {
                HTML(.ul) {
                    for subject in group.subjects {
                        HTML(.li, anchor(subject.record)) {
                            formerAnchors(subject.record)
                            link(subject.record, manuscript.corpus.shortLabel(of: subject.record))
                        }
                    }
                }
            }
        }
    }

    /// The overview is where an effect's anchor belongs; without one, it is here.
    private mutating func anchor(_ record: Record) -> Attribute? {
        manuscript.hasOverview ? nil : place(record)
    }

    private mutating func formerAnchors(_ record: Record?) -> [HTML] {
        manuscript.hasOverview ? [] : formerPlaces(of: record)
    }

    private func link(_ record: Record?, _ text: String) -> HTML {
        guard let record, manuscript.hasOverview else { return .text(text) }
        return HTML(.a, .href(anchor: Anchor.id(record.address))) { text }
    }
}
