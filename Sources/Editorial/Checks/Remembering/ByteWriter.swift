/// Writes values one behind the other; ``ByteReader`` reads them back.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func number(_ value: Int32) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    /// Its length in bytes and its UTF-8.
    package mutating func text(_ value: String) {
        number(Int32(clamping: value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    package mutating func list<Element>(_ values: some Collection<Element>, _ each: (Element, inout ByteWriter) -> Void) {
        number(Int32(clamping: values.count))
        for value in values { each(value, &self) }
    }

    package mutating func optional<Wrapped>(_ value: Wrapped?, _ some: (Wrapped, inout ByteWriter) -> Void) {
        number(value == nil ? 0 : 1)
        if let value { some(value, &self) }
    }

    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what ``ByteWriter`` wrote. What is not there is never made up: every read says whether it could be done.
package struct ByteReader {
    package struct Broken: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    package var isAtEnd: Bool { offset == bytes.count }

    package mutating func number() throws(Broken) -> Int32 {
        guard bytes.count - offset >= 4 else { throw Broken() }
        defer { offset += 4 }
        return bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    }

    package mutating func text() throws(Broken) -> String {
        let length = Int(try number())
        guard length >= 0, bytes.count - offset >= length else { throw Broken() }
        defer { offset += length }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
    }

    package mutating func list<Element>(_ each: (inout ByteReader) throws(Broken) -> Element) throws(Broken) -> [Element] {
        let count = Int(try number())
        // Every element takes four bytes at least: a length that is not true asks for no memory.
        guard count >= 0, count <= (bytes.count - offset) / 4 else { throw Broken() }
        var values: [Element] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try each(&self)) }
        return values
    }

    package mutating func optional<Wrapped>(_ some: (inout ByteReader) throws(Broken) -> Wrapped) throws(Broken) -> Wrapped? {
        switch try number() {
        case 0: nil
        case 1: try some(&self)
        default: throw Broken()
        }
    }
}
