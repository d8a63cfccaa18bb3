import Records

/// Blocks and links lie within the text, and a link's place is where its destination can be changed.
enum MarkdownProperty {
    static func check(_ bytes: [UInt8]) -> String? {
        // What is not UTF-8 or holds NUL is refused before it gets here.
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return nil }
        let prose = Prose(parsing: text)
        for block in prose.allBlocks where !(0...bytes.count).contains(block.range.upperBound) { return "a block at \(block.range) of \(bytes.count)" }
        for link in prose.links {
            for range in [link.range, link.destinationRange].compactMap(\.self) where range.upperBound > bytes.count { return "a link at \(range) of \(bytes.count)" }
        }
        for (number, link) in prose.links.enumerated().prefix(3) {
            if let problem = renamed(number, link, bytes, prose) { return problem }
        }
        return nil
    }

    /// What renaming a record does: new bytes in the place of the destination make it the new destination.
    private static func renamed(_ number: Int, _ link: Prose.Link, _ bytes: [UInt8], _ before: Prose) -> String? {
        guard let range = link.range, let destination = link.destinationRange, !isAutolink(range, destination, bytes) else { return nil }
        let text = String(decoding: bytes[..<destination.lowerBound], as: UTF8.self) + "effect/nieuw" + String(decoding: bytes[destination.upperBound...], as: UTF8.self)
        let after = Prose(parsing: text)
        guard after.links.count == before.links.count else { return "renaming link \(number) at \(destination) changed how many links there are: \(text)" }
        // Of a link whose place is not known, nobody knows whether it is led by the same definition; it stands last, so that the order may change.
        func isPlaceless(_ other: Prose.Link) -> Bool { other.destinationRange == nil && other.destination == link.destination }
        let expected = before.links.filter { !isPlaceless($0) }.map { $0.destinationRange == destination ? "effect/nieuw" : $0.destination }.sorted()
        var actual = after.links.map(\.destination).sorted()
        for _ in before.links.filter(isPlaceless) {
            let index = actual.firstIndex(of: link.destination) ?? actual.firstIndex(of: "effect/nieuw")
            if let index { actual.remove(at: index) }
        }
        return actual == expected ? nil : "renaming link \(number) at \(destination) gave \(actual) for \(expected): \(text)"
    }

    private static func isAutolink(_ range: Range<Int>, _ destination: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[range.lowerBound] == UInt8(ascii: "<") && destination.lowerBound == range.lowerBound + 1
    }
}
