/// What the inspection of a record gave on which there was nothing to say: what it mentions and what rules over
/// the corpus took from it, as bytes.
///
/// What there was to say of another record is not kept: it is inspected anew, which takes little for the few that there are, and
/// so a finding need never be read back.
package enum RecordMemo {
    /// - Parameter number: the number by which the record at a position will be known; -1 for none.
    package static func write(
        _ references: ArraySlice<Reference>, number: (Int) -> Int32, _ gleaned: [ArraySlice<UInt64>?], to writer: inout ByteWriter
    ) {
        writer.number(Int32(clamping: references.count))
        for reference in references {
            writer.number(Int32(reference.node))
            writer.number(Int32(reference.fieldPosition))
            writer.number(reference.target.map(number) ?? -1)
            writer.number(reference.link == nil ? 0 : 1)
            guard let link = reference.link else { continue }
            writer.number(Int32(link.range.lowerBound))
            writer.number(Int32(link.range.upperBound))
            writer.text(link.destination)
        }
        for numbers in gleaned { writer.numbers(numbers) }
    }

    /// Adds what was written to `mentions` and `gleanings`.
    ///
    /// - Parameter places: the position of the record that is known by a number; -1 for one that is not there any more.
    /// - Returns: false when the bytes are not what ``write(_:number:_:to:)`` made; nothing is added then.
    package static func read(
        _ bytes: UnsafeRawBufferPointer, at position: Int, places: [Int32], mentions: inout [Mention], gleanings: inout [Gleanings]
    ) -> Bool {
        let before = mentions.count
        var reader = ByteReader(bytes)
        do throws(ByteReader.Broken) {
            try read(&reader, places, to: &mentions)
            for index in gleanings.indices { try gleanings[index].add(at: position, from: &reader) }
            guard reader.isAtEnd else { throw ByteReader.Broken() }
            return true
        } catch {
            mentions.removeLast(mentions.count - before)
            for index in gleanings.indices { gleanings[index].remove(at: position) }
            return false
        }
    }

    private static func read(_ reader: inout ByteReader, _ places: [Int32], to mentions: inout [Mention]) throws(ByteReader.Broken) {
        let count = try reader.number()
        guard count >= 0 else { throw ByteReader.Broken() }
        for _ in 0..<count {
            let (node, field, number) = (try reader.number(), try reader.number(), Int(try reader.number()))
            let link = try reader.number() == 0
                ? nil : Mention.Link(start: try reader.number(), end: try reader.number(), destination: try reader.text())
            mentions.append(Mention(node: node, field: field, link: link, target: places.indices.contains(number) ? places[number] : -1))
        }
    }
}
