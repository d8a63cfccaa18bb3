/// Records that are there and cannot be read: what refers to one is no mistake as well.
package struct UnreadableRecords: Sendable {
    /// Of whose files, or of files that were probably meant as them, nothing could be made.
    package var addresses: Set<Address> = []
    /// Types of which no record can be read: where their folder belongs stands something else, or it may not be opened.
    package var types: Set<String> = []
    /// The ids of files in folders of which no schema is there: of their types nothing is known.
    var idsOfNoType: Set<String> = []

    package var isEmpty: Bool { addresses.isEmpty && types.isEmpty && idsOfNoType.isEmpty }

    package func contains(_ address: Address) -> Bool {
        addresses.contains(address) || types.contains(address.type)
    }

    /// Whether some record of a type is among them.
    package func hasAny(of type: String) -> Bool {
        types.contains(type) || addresses.contains { $0.type == type }
    }

    package func isSubset(of other: UnreadableRecords) -> Bool {
        types.isSubset(of: other.types) && addresses.allSatisfy(other.contains)
    }

    mutating func formUnion(_ other: UnreadableRecords) {
        addresses.formUnion(other.addresses)
        types.formUnion(other.types)
        idsOfNoType.formUnion(other.idsOfNoType)
    }
}
