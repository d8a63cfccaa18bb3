package import Diagnostics
import Records

/// Giving a record another id: what changes in which files, worked out and not yet done.
///
/// Every reference to the record is rewritten where it stands and nothing else is touched; the record keeps its old id in
/// `aliases`, so that links from outside the document can still be followed, and what proposals and versions say of it.
package struct Renaming: Sendable {
    package struct FileEdit: Sendable {
        /// The record as it is, at its old path.
        package let record: Record
        /// In the order of the file; no two overlap.
        package let replacements: [Fix.Replacement]
    }

    package let from: Address
    package let to: Address
    /// The files of the record before and after.
    package let oldPath: String
    package let newPath: String
    /// By path; the renamed record's own file among them.
    package let edits: [FileEdit]

    /// - Parameter keepsAlias: false where another record has the old id from now on.
    /// - Throws: when the record cannot have that id, or when a file that may refer to it cannot be read.
    package init(_ from: Address, to id: String, in corpus: Corpus, keepsAlias: Bool = true) throws(Failure) {
        let type = try Self.check(from, to: id, in: corpus)
        guard let target = corpus.position(of: from) else { throw .noSuchRecord(from) }
        self.from = from
        to = Address(type: from.type, id: id)
        oldPath = type.path(of: from.id)
        newPath = type.path(of: id)
        var writer = RenamingWriter(corpus: corpus, names: [from: to])
        for reference in corpus.references(to: target) where !corpus.isKept(reference) { try writer.rewrite(reference) }
        try writer.rename(target, from: keepsAlias ? from.id : nil)
        edits = try writer.edits()
    }

    /// Whether a record may have another id at all; a version's is its number, a proposal's the name of its branch.
    package static func canRename(_ address: Address, in corpus: Corpus) -> Bool {
        guard let type = corpus.types[address.type] else { return false }
        return !type.isSingle && !type.isKeptByGroei && corpus[address] != nil
    }

    private static func check(_ from: Address, to id: String, in corpus: Corpus) throws(Failure) -> RecordType {
        guard corpus[from] != nil, let type = corpus.types[from.type] else { throw .noSuchRecord(from) }
        guard canRename(from, in: corpus) else { throw .hasFixedID(from) }
        guard Address.isID(id) else { throw .cannotBeID(id) }
        guard id != from.id else { throw .sameID(id) }
        let to = Address(type: from.type, id: id)
        if let other = corpus[to] { throw .taken(to, corpus.label(of: other)) }
        if corpus.unreadable.contains(to) { throw .taken(to, type.path(of: id)) }
        // A reference in a file that cannot be read would be left behind.
        if let refused = corpus.refused.first { throw .unreadable(refused) }
        return type
    }
}

extension Failure {
    fileprivate static func noSuchRecord(_ address: Address) -> Failure {
        Failure(
            .usage, Words(nl: "er is geen record `\(address)`", en: "there is no record `\(address)`"),
            hint: Words(nl: "Zoek het adres op met `groei list`.", en: "Look the address up with `groei list`."))
    }

    /// A record of which the id is not for people to choose.
    package static func hasFixedID(_ address: Address) -> Failure {
        Failure(
            .usage, Words(nl: "`\(address)` kan geen ander id krijgen", en: "`\(address)` cannot have another id"),
            hint: Words(nl: "Het id van een versie is haar nummer, dat van een voorstel de naam van zijn tak; van het document is er maar één.",
                en: "The id of a version is its number, that of a proposal the name of its branch; and there is one document."))
    }

    fileprivate static func cannotBeID(_ id: String) -> Failure {
        Failure(
            .usage, Words(nl: "`\(id)` kan geen id zijn", en: "`\(id)` cannot be an id"),
            hint: Words(nl: "Gebruik kleine letters zonder accenten, cijfers en streepjes: de-vries-2024", en: "Use lower-case letters without accents, digits and hyphens: de-vries-2024"))
    }

    fileprivate static func sameID(_ id: String) -> Failure {
        Failure(
            .usage, Words(nl: "het heet al `\(id)`", en: "it is called `\(id)` already"), hint: Words(nl: "Geef een ander id.", en: "Give another id."))
    }

    fileprivate static func taken(_ address: Address, _ label: String) -> Failure {
        Failure(
            .usage, Words(nl: "`\(address)` bestaat al (\(label))", en: "`\(address)` exists already (\(label))"), hint: Words(nl: "Kies een ander id.", en: "Choose another id."))
    }

    fileprivate static func unreadable(_ finding: Finding) -> Failure {
        let path = finding.place?.path ?? ""
        return Failure(
            .findings, Words(nl: "`\(path)` kan niet gelezen worden, en er kan een verwijzing in staan", en: "`\(path)` cannot be read, and a reference may stand in it"),
            hint: Words(nl: "Maak eerst dat bestand in orde.", en: "Mend that file first."), findings: [finding])
    }

    static func cannotRewrite(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "een verwijzing in `\(path)` is niet veilig te herschrijven", en: "a reference in `\(path)` cannot be rewritten safely"),
            hint: Words(nl: "Er is niets veranderd. Schrijf de verwijzing eenvoudiger en probeer het opnieuw.", en: "Nothing was changed. Write the reference in a simpler way and try again."))
    }
}
