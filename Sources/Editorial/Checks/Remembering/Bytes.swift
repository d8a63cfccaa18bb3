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

    /// How many there are, and each; nil is something else than none.
    package mutating func numbers(_ values: ArraySlice<UInt64>?) {
        guard let values else { return number(-1) }
        number(Int32(clamping: values.count))
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads what ``ByteWriter`` wrote. What is not there is never made up: every read says whether it could be done.
struct ByteReader {
    struct Broken: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(Broken) -> Int32 {
        guard bytes.count - offset >= 4 else { throw Broken() }
        defer { offset += 4 }
        return bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    }

    /// Adds what ``ByteWriter/numbers(_:)`` wrote to `values`.
    ///
    /// - Returns: false when that was nil.
    mutating func numbers(to values: inout [UInt64]) throws(Broken) -> Bool {
        let count = Int(try number())
        if count == -1 { return false }
        guard count >= 0, (bytes.count - offset) / 8 >= count else { throw Broken() }
        for index in 0..<count { values.append(bytes.loadUnaligned(fromByteOffset: offset + index * 8, as: UInt64.self)) }
        offset += count * 8
        return true
    }

    mutating func text() throws(Broken) -> String {
        let length = Int(try number())
        guard length >= 0, bytes.count - offset >= length else { throw Broken() }
        defer { offset += length }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
    }
}
