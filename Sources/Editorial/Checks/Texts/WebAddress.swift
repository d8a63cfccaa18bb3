/// Where a web address ends that stands in a text: as GitHub's Markdown ends the addresses that it finds (GFM, extended autolinks), and
/// before what cannot be of one, such as a curly quote or the bar of a table.
enum WebAddress {
    /// - Parameter start: where it begins.
    static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = firstStranger(from: start, in: bytes)
        while end > start {
            let last = bytes[end - 1]
            guard trailing.contains(last) else { break }
            end = last == UInt8(ascii: ";") ? startOfReference(before: end - 1, from: start, in: bytes) : end - 1
        }
        return end
    }

    /// The first sign that is of no address, or closes a bracket that was opened before it.
    static func firstStranger(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var (index, round, square) = (start, 0, 0)
        while index < bytes.count {
            switch bytes[index] {
            case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\\"): return index
            case UInt8(ascii: "("): round += 1
            case UInt8(ascii: ")"):
                if round == 0 { return index }
                round -= 1
            case UInt8(ascii: "["): square += 1
            case UInt8(ascii: "]"):
                if square == 0 { return index }
                square -= 1
            // Unbreakable spaces and guillemets; dashes, curly quotes and `…`.
            case 0xC2: return index
            case 0xE2 where index + 1 < bytes.count && [0x80, 0x81].contains(bytes[index + 1]): return index
            default: break
            }
            index += 1
        }
        return index
    }

    /// Of `&quot;` where its `&` stands; of a `;` alone the `;`.
    private static func startOfReference(before semicolon: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = semicolon
        while index > start, (bytes[index - 1] | 0x20) &- 0x61 < 26 || bytes[index - 1] &- 0x30 < 10 { index -= 1 }
        return index < semicolon && index > start && bytes[index - 1] == UInt8(ascii: "&") ? index - 1 : semicolon
    }

    private static let trailing = Array(".,;:!?'*_~".utf8)
}
