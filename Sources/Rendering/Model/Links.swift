package import Editorial

/// How records are linked to inside a rendered document.
package enum Anchor {
    /// `claim-rug-2017`: the anchor of a record. The same in every version, so that it can be cited.
    package static func id(_ address: Address) -> String { "\(address.type)-\(address.id)" }
}

extension Manuscript {
    /// The anchors that a record had under its former names. A name that another record has now is that one's.
    func formerAnchors(of record: Record) -> [String] {
        record.texts("aliases").map { Address(type: record.address.type, id: $0) }.filter { corpus[$0] == nil }.map(Anchor.id)
    }
}

/// What the destination of a link in prose means in this document.
enum LinkTarget {
    /// A record that the document shows.
    case shown(Record)
    /// A record that is there, but has no place in the document.
    case elsewhere(Record)
    case web(WebAddress)
    /// A dangling address or a scheme that is not let through: only the text remains.
    case nothing
}

extension Manuscript {
    func target(of destination: String) -> LinkTarget {
        if let web = WebAddress(destination) { return .web(web) }
        guard let address = Address(destination), let record = corpus.current(address) else { return .nothing }
        return shown.contains(record.address) ? .shown(record) : .elsewhere(record)
    }
}
