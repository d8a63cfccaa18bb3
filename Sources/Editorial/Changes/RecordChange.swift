package import Diagnostics
import Records

/// What happened to one record between two snapshots.
package struct RecordChange: Sendable {
    package enum Kind: Sendable, Hashable {
        case added, removed, changed
        case renamed(from: Address)
    }

    package let kind: Kind
    /// The address after the change; of a removed record the one it had.
    package let address: Address
    package let type: RecordType
    package let old: Record?
    package let new: Record?
    package let fields: [FieldChange]
    /// What the fields are called that say something new, each once: a report names them at every conclusion that the change touches.
    package let labels: [Words]

    init(kind: Kind, address: Address, type: RecordType, old: Record?, new: Record?, fields: [FieldChange]) {
        (self.kind, self.address, self.type, self.old, self.new, self.fields) = (kind, address, type, old, new, fields)
        labels = fields.lazy.filter { !$0.isFollowUp }.map(\.label).uniqued()
    }

    /// Whether the record says nothing new: it got another name, or follows others that did.
    package var isOnlyRename: Bool {
        switch kind {
        case .added, .removed: false
        case .changed, .renamed: fields.allSatisfy(\.isFollowUp)
        }
    }

    /// The version level that the change asks for.
    package var level: ChangeLevel {
        switch kind {
        case .added: type.whenAdded
        case .removed: type.whenRemoved
        case .changed, .renamed: fields.map(\.level).max() ?? .patch
        }
    }
}

extension RecordChange.Kind {
    package var words: Words {
        switch self {
        case .added: Words(nl: "toegevoegd", en: "added")
        case .removed: Words(nl: "verwijderd", en: "removed")
        case .changed: Words(nl: "gewijzigd", en: "changed")
        case .renamed: Words(nl: "hernoemd", en: "renamed")
        }
    }

    package var name: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .changed: "changed"
        case .renamed: "renamed"
        }
    }
}
