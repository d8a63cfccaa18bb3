/// What the inspection of a record gave on which there was nothing to say: what it mentions, as bytes.
///
/// What there was to say of another record is not kept: it is inspected anew, which takes little for the few that there are, and
/// so a finding need never be read back.
package enum RecordMemo {
    package static func write(_ mentions: some Collection<Mention>, to writer: inout ByteWriter) {
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
    }

    /// Adds what was written to `mentions`.
    ///
    /// - Returns: false when the bytes are not what ``write(_:to:)`` made; what was added by then counts for nothing.
    package static func read(_ bytes: UnsafeRawBufferPointer, to mentions: inout [Mention]) -> Bool {
        var reader = ByteReader(bytes)
        do throws(ByteReader.Broken) {
            let count = try reader.number()
            guard count >= 0 else { return false }
            for _ in 0..<count {
                let (node, field) = (try reader.number(), try reader.number())
                let link = try reader.number() == 0
                    ? nil : Mention.Link(start: try reader.number(), end: try reader.number(), destination: try reader.text())
                mentions.append(Mention(node: node, field: field, link: link))
            }
            return reader.isAtEnd
        } catch {
            return false
        }
    }
}
