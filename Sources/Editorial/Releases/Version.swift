import Records

/// A version that was cut, as its record says.
package struct Version: Sendable {
    package let number: VersionNumber
    package let date: String
    package let level: String
    package let previous: VersionNumber?
    package let prelude: String?
    package let digest: String
    package let overrideReason: String?
    package let derived: ChangeLevel?
    package let proposals: [String]

    package init?(_ record: Record) {
        guard record.address.type == "version", let number = record.text("version").flatMap(VersionNumber.init) else { return nil }
        self.number = number
        date = record.text("date") ?? ""
        level = record.text("level") ?? ""
        previous = record.text("previous").flatMap(VersionNumber.init)
        prelude = record.text("prelude")
        digest = record.text("digest") ?? ""
        overrideReason = record["override"]?["reason"]?.text
        derived = (record["override"]?["derived"]?.text).flatMap { ChangeLevel(rawValue: $0) }
        proposals = record.texts("proposals")
    }

    package static func address(_ number: VersionNumber) -> Address { Address(type: "version", id: number.description) }
}

extension Corpus {
    /// The versions cut so far, oldest first.
    package var versions: [Version] {
        records(of: "version").compactMap(Version.init).sorted { $0.number < $1.number }
    }
}
