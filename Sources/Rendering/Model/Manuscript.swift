import Bibliography
package import Diagnostics
package import Editorial
import Records

/// A document that is ready to be written down in any format: its parts in reading order with their prose parsed, and
/// which records it shows, so that every link to one of them arrives.
package struct Manuscript: Sendable {
    package let corpus: Corpus
    package let options: RenderOptions
    /// The language of the words around the content.
    package let language: Language
    let parts: [Part]
    /// The records that have a place in the document to link to.
    package let shown: Set<Address>
    let overview: Overview
    /// Claims in `otherClaims` blocks.
    let otherClaims: [Record]
    let hasOverview: Bool
    /// Per source the parts that mention it, by position in `parts`.
    let mentions: [Address: [Int]]
    /// Per source its claims that are in force and have a place in the document.
    let claimsOfSource: [String: [Record]]

    package init(_ corpus: Corpus, options: RenderOptions = RenderOptions()) {
        self.corpus = corpus
        self.options = options
        let language = options.language ?? corpus.language
        self.language = language
        overview = Overview(corpus)
        var parts = PartReader.read(corpus, language)
        let blocks = parts.flatMap(\.allGenerated)
        hasOverview = blocks.contains(.overview)
        var shown = Shown(corpus, parts, blocks, overview)
        let cited = Set(parts.flatMap(\.citations).compactMap { corpus.current($0)?.address })
        otherClaims = cited.filter { $0.type == "claim" && !shown.addresses.contains($0) }.sorted().compactMap { corpus[$0] }
        if !otherClaims.isEmpty {
            parts.append(Part(id: "other-claims", title: RenderingWords.otherClaims.in(language), generated: [.otherClaims]))
            shown.addresses.formUnion(otherClaims.map(\.address))
        }
        let sources = corpus.records(of: "source")
        if !blocks.contains(.sources), !sources.isEmpty {
            parts.append(Part(id: "sources", title: RenderingWords.sources.in(language), generated: [.sources]))
        }
        shown.addresses.formUnion(sources.map(\.address))
        self.shown = shown.addresses
        self.parts = parts
        mentions = Self.mentions(parts, corpus)
        let counting = corpus.records(of: "claim").filter { shown.addresses.contains($0.address) && !$0.isWithdrawn }
        claimsOfSource = Dictionary(grouping: counting) { $0.text("source") ?? "" }
    }

    private static func mentions(_ parts: [Part], _ corpus: Corpus) -> [Address: [Int]] {
        var mentions: [Address: [Int]] = [:]
        for (position, part) in parts.enumerated() {
            for address in Set(part.citations.compactMap { corpus.current($0)?.address }) where address.type == "source" {
                mentions[address, default: []].append(position)
            }
        }
        return mentions
    }

    var title: String { corpus.document?.text("title") ?? RenderingWords.untitled.in(language) }

    /// `Versie 1.2.0`, or that this is a draft.
    var edition: String {
        guard let version = options.version else { return RenderingWords.noVersion.in(language) }
        return (options.isDraft ? RenderingWords.draftAfter(version) : RenderingWords.version(version)).in(language)
    }

    var isDraft: Bool { options.isDraft || options.version == nil }

    /// The date in words.
    var date: String? { options.date.map { PublicationDate.long($0, language) } }

    func say(_ words: Words) -> String { words.in(language) }

    /// The sources with their references, in alphabetical order.
    var references: [(record: Record, reference: BibliographyEntry)] {
        corpus.records(of: "source").map { ($0, BibliographyEntry($0.root, language: language)) }
            .sorted { ($0.reference.sortKey, $0.record.id) < ($1.reference.sortKey, $1.record.id) }
    }
}

/// Collects the records that the blocks of a document show.
private struct Shown {
    var addresses: Set<Address>

    init(_ corpus: Corpus, _ parts: [Part], _ blocks: [GeneratedBlock], _ overview: Overview) {
        addresses = Set(parts.compactMap { part in part.section?.address })
        for block in Set(blocks) {
            switch block {
            case .overview:
                for group in overview.groups { add(group.subjects, category: group.category) }
                addresses.formUnion(corpus.withdrawnClaims.map(\.address))
            case .scheme:
                for group in overview.groups {
                    if let category = group.category { addresses.insert(category.address) }
                    addresses.formUnion(group.subjects.map(\.record.address))
                }
            case .conditions(let theme): add(overview.conditions(theme: theme), category: nil)
            case .sources, .otherClaims, .unknown: continue
            }
        }
    }

    private mutating func add(_ subjects: [Overview.Subject], category: Record?) {
        if let category { addresses.insert(category.address) }
        for subject in subjects {
            addresses.insert(subject.record.address)
            addresses.formUnion(subject.rows.map(\.claim.address))
        }
    }
}

extension Corpus {
    /// The claims that no longer count.
    var withdrawnClaims: [Record] { records(of: "claim").filter(\.isWithdrawn) }

    /// The record of an address, also of one that it had before it was renamed.
    func current(_ address: Address) -> Record? { self[address] ?? renamed(address) }
}

extension Record {
    var isWithdrawn: Bool { text("status") == "withdrawn" }
}
