/// What the inspection of a record gave on which there was nothing to say: what it mentions and what rules over
/// the corpus took from it, as bytes.
///
/// What there was to say of another record is not kept: it is inspected anew, which takes little for the few that there are, and
/// so a finding need never be read back.
package enum RecordMemo {
    package static func write(_ mentions: some Collection<Mention>, _ gleaned: [ArraySlice<UInt64>?], to writer: inout ByteWriter) {
        writer.number(Int32(clamping: mentions.count))
        for mention in mentions {
            writer.number(mention.node)
            writer.number(mention.field)
            writer.number(mention.link == nil ? 0 : 1)
            guard let link = mention.link else { continue }
            writer.number(link.start)
            writer.number(link.end)
            writer.text(link.destination)
        }
        for numbers in gleaned { writer.numbers(numbers) }
    }

    /// Adds what was written to `mentions` and `gleanings`.
    ///
    /// - Returns: false when the bytes are not what ``write(_:_:to:)`` made; nothing is added then.
    package static func read(
        _ bytes: UnsafeRawBufferPointer, at position: Int, mentions: inout [Mention], gleanings: inout [Gleanings]
    ) -> Bool {
        let before = mentions.count
        var reader = ByteReader(bytes)
        do throws(ByteReader.Broken) {
            try read(&reader, to: &mentions)
            for index in gleanings.indices { try gleanings[index].add(at: position, from: &reader) }
            guard reader.isAtEnd else { throw ByteReader.Broken() }
            return true
        } catch {
            mentions.removeLast(mentions.count - before)
            for index in gleanings.indices { gleanings[index].remove(at: position) }
            return false
        }
    }

    private static func read(_ reader: inout ByteReader, to mentions: inout [Mention]) throws(ByteReader.Broken) {
        let count = try reader.number()
        guard count >= 0 else { throw ByteReader.Broken() }
        for _ in 0..<count {
            let (node, field) = (try reader.number(), try reader.number())
            let link = try reader.number() == 0
                ? nil : Mention.Link(start: try reader.number(), end: try reader.number(), destination: try reader.text())
            mentions.append(Mention(node: node, field: field, link: link))
        }
    }
}
