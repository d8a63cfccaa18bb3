import Diagnostics

/// Cuts a stream of bytes into messages: the base protocol of the Language Server Protocol 3.17, a header with
/// `Content-Length` and a JSON text of that many bytes.
///
/// Whatever comes in, it finds its way back: a raw header cannot stand in a JSON text, so after anything that is no message
/// the next header is looked for.
struct FrameReader {
    enum Frame: Equatable {
        case message([UInt8])
        /// What came is no message; told once, however long it goes on.
        case malformed
    }

    /// No message is longer. A file is read up to 8 MiB, and escapes make at most six bytes of one.
    static let maximumLength = 64 << 20
    private static let maximumHeader = 4096

    private var buffer: [UInt8] = []
    /// The bytes before this one were dealt with.
    private var start = 0
    /// The length of the message whose header was read.
    private var expected: Int?
    /// Between a mistake that was told and the next header.
    private var isLost = false

    /// Takes the next bytes, and gives the messages that they complete.
    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Frame] {
        buffer.append(contentsOf: bytes)
        var frames: [Frame] = []
        while let frame = next() { frames.append(contentsOf: frame) }
        buffer.removeFirst(start)
        start = 0
        return frames
    }

    /// Gives back a message that was no JSON: its header may have lied, and the next message may stand in it.
    mutating func giveBack(_ message: [UInt8]) {
        guard expected == nil else { return }
        buffer.insert(contentsOf: message, at: 0)
        isLost = true
    }

    /// The frames of one step, none when it only got further; nil when more bytes are needed.
    private mutating func next() -> [Frame]? {
        if let length = expected {
            guard buffer.count - start >= length else { return nil }
            defer {
                start += length
                expected = nil
            }
            return [.message(Array(buffer[start..<start + length]))]
        }
        guard let end = headerEnd() else {
            guard buffer.count - start > Self.maximumHeader else { return nil }
            // A header may have begun in the last bytes.
            start = buffer.count - 64
            return lose()
        }
        let header = String(decoding: buffer[start..<end], as: UTF8.self).lowercased()
        start = end
        guard let name = header.ranges(of: "content-length:").last,
            let length = Int(header[name.upperBound...].prefix { $0 != "\r\n" && $0 != "\n" }.trimmingBlanks), (0...Self.maximumLength).contains(length)
        else { return lose() }
        let isClean = header.hasPrefix("content-")
        let frames = isClean || isLost ? [] : [Frame.malformed]
        isLost = false
        expected = length
        return frames
    }

    private mutating func lose() -> [Frame] {
        defer { isLost = true }
        return isLost ? [] : [.malformed]
    }

    /// The offset behind the empty line that ends a header.
    private func headerEnd() -> Int? {
        let end = [UInt8]("\r\n\r\n".utf8)
        guard buffer.count - start >= end.count else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            (start...bytes.count - end.count).first { bytes[$0] == end[0] && bytes[$0..<$0 + end.count].elementsEqual(end) }.map { $0 + end.count }
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring { drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" } }
}
