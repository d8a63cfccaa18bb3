/// Hands out ids that neither the document nor an earlier record of the same command has.
package struct FreeIDs {
    private let corpus: Corpus
    private var taken: Set<Address> = []
    /// Where to go on counting, so that many of one name are not counted from the start each time.
    private var counted: [Address: Int] = [:]

    package init(_ corpus: Corpus) { self.corpus = corpus }

    /// The id, with a letter behind a year (`bos-2001b`), or with a number.
    package mutating func take(_ id: String, _ type: String) -> String {
        let wanted = Address(type: type, id: id)
        var number = counted[wanted] ?? 0
        while true {
            let candidate = Address(type: type, id: Self.suffixed(id, number))
            number += 1
            guard corpus[candidate] == nil, !corpus.unreadable.addresses.contains(candidate), taken.insert(candidate).inserted else { continue }
            counted[wanted] = number
            return candidate.id
        }
    }

    private static func suffixed(_ id: String, _ number: Int) -> String {
        guard number > 0 else { return id }
        let letters = id.last?.isNumber == true && Address.isID(id + "b") ? 25 : 0
        return number <= letters ? id + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number))) : "\(id)-\(number - letters + 1)"
    }
}
