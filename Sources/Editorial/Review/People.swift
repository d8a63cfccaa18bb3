package import Diagnostics
import Records

/// What somebody may do with the document.
package enum Role: String, Sendable, CaseIterable {
    case editor, reviewer, maintainer

    package var words: Words {
        switch self {
        case .editor: Words(nl: "redacteur", en: "editor")
        case .reviewer: Words(nl: "beoordelaar", en: "reviewer")
        case .maintainer: Words(nl: "beheerder", en: "maintainer")
        }
    }
}

/// A person record.
package struct Person: Sendable, Hashable {
    package let id: String
    package let name: String
    package let roles: Set<Role>
    package let emails: Set<String>
    /// Ids that the record had before.
    let aliases: Set<String>

    init(_ record: Record) {
        id = record.id
        name = record.text("name") ?? record.id
        roles = Set(record.texts("roles").compactMap(Role.init))
        emails = Set(record.texts("email").map { $0.lowercased() })
        aliases = Set(record.texts("aliases"))
    }
}

/// Who works on the document, known by the e-mail address that git has of them.
package struct People: Sendable {
    package let all: [Person]

    package init(_ corpus: Corpus) {
        all = corpus.records(of: "person").map(Person.init)
    }

    /// For a document that has no people yet.
    package static let none = People([])

    private init(_ all: [Person]) {
        self.all = all
    }

    package func person(email: String) -> Person? {
        all.first { $0.emails.contains(email.lowercased()) }
    }

    /// By the id, or one that the person had before: what was decided names people as they were called then.
    package subscript(id: String) -> Person? { all.first { $0.id == id } ?? all.first { $0.aliases.contains(id) } }

    package func name(_ id: String) -> String { self[id]?.name ?? id }
}
