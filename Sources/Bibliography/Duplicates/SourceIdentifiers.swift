/// DOI, ISBN and web address in the one form in which they are compared; from bytes into a buffer that is used again.
enum SourceIdentifiers {
    /// A DOI (ISO 26324) without resolver, in lower case; that of one version (`….v2`, as repositories have it) is that of
    /// the work. Nothing when the text has none.
    static func doi(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: inout [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        var index = 0
        while index + 3 < bytes.count, !(bytes[index] == 0x31 && bytes[index + 1] == 0x30 && bytes[index + 2] == 0x2E) { index += 1 }
        guard index + 3 < bytes.count else { return }
        for byte in bytes[index...] where byte > 0x20 { buffer.append(lower(byte)) }
        // In the address of a resolver signs may be escaped, and what follows a `?` is no part of it, as in `DOI.bare`.
        if bytes[..<index].contains(UInt8(ascii: "/")) {
            if let mark = buffer.firstIndex(of: UInt8(ascii: "?")) { buffer.removeSubrange(mark...) }
            if buffer.contains(UInt8(ascii: "%")) { buffer = PercentEncoding.decoded(buffer).filter { $0 > 0x20 }.map(lower) }
        }
        while let last = buffer.last, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/")].contains(last) { buffer.removeLast() }
        dropVersion(&buffer)
        if !buffer.contains(UInt8(ascii: "/")) { buffer.removeAll(keepingCapacity: true) }
    }

    private static func dropVersion(_ buffer: inout [UInt8]) {
        var end = buffer.count
        while end > 0, isDigit(buffer[end - 1]) { end -= 1 }
        guard end < buffer.count, end > 1, buffer[end - 1] == UInt8(ascii: "v") else { return }
        if buffer[end - 2] == UInt8(ascii: ".") || buffer[end - 2] == UInt8(ascii: "/") {
            buffer.removeLast(buffer.count - end + 2)
        } else if isDigit(buffer[end - 2]), isArXiv(buffer) {
            buffer.removeLast(buffer.count - end + 1)
        }
    }

    private static func isArXiv(_ buffer: [UInt8]) -> Bool { buffer.starts(with: "10.48550/".utf8) }

    /// The ISBNs in a text as numbers of 13 digits (ISO 2108:2017); one of 10 digits gets the one that it became.
    static func isbns(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        var digits: (count: Int, number: UInt64, hasX: Bool) = (0, 0, false)
        func end() {
            if digits.count == 13, !digits.hasX { body(digits.number) }
            if digits.count == 10 { body(longer(digits.number / 10)) }
            digits = (0, 0, false)
        }
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                if digits.count < 13 { digits = (digits.count + 1, digits.number * 10 + UInt64(byte - 0x30), digits.hasX) } else { digits.count += 1 }
            case UInt8(ascii: "x"), UInt8(ascii: "X"):
                if digits.count == 9 { digits = (10, digits.number * 10, true) } else { end() }
            case UInt8(ascii: "-"): continue
            // Spaces part its groups as hyphens do; after ten digits it goes on only if it began with 978 or 979.
            case 0x20 where digits.count != 13 && (digits.count != 10 || (978...979).contains(digits.number / 10_000_000)): continue
            case 0x80...: continue
            default: end()
            }
        }
        end()
    }

    private static func longer(_ nine: UInt64) -> UInt64 {
        let twelve = 978_000_000_000 + nine
        var (rest, sum, weight) = (twelve, UInt64(0), UInt64(3))
        while rest > 0 {
            sum += rest % 10 * weight
            weight = 4 - weight
            rest /= 10
        }
        return twelve * 10 + (10 - sum % 10) % 10
    }

    /// A web address without scheme, `www.`, fragment, slash at the end and what only follows visitors, in lower case. Nothing
    /// for a site as a whole, which is no source. What begins with `#/` or `#!` is no place in a page, but which page it is.
    static func url(_ bytes: UnsafeBufferPointer<UInt8>, into buffer: inout [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        for byte in bytes[..<end] where byte > 0x20 { buffer.append(lower(byte)) }
        for prefix in schemes where buffer.starts(with: prefix) { buffer.removeFirst(prefix.count) }
        dropTracking(&buffer)
        for ending in pages where buffer.count > ending.count && buffer.suffix(ending.count).elementsEqual(ending) { buffer.removeLast(ending.count - 1) }
        while buffer.last == UInt8(ascii: "/") { buffer.removeLast() }
        if isPage(bytes[end...]) {
            for byte in bytes[end...] where byte > 0x20 { buffer.append(lower(byte)) }
            while buffer.last == UInt8(ascii: "/") { buffer.removeLast() }
        } else if !buffer.contains(UInt8(ascii: "/")), !buffer.contains(UInt8(ascii: "?")) {
            buffer.removeAll(keepingCapacity: true)
        }
    }

    /// Whether what begins with `#` says which page it is.
    static func isPage(_ fragment: some Collection<UInt8>) -> Bool {
        fragment.count > 2 && [UInt8(ascii: "/"), UInt8(ascii: "!")].contains(fragment[fragment.index(after: fragment.startIndex)])
    }

    /// The DOI that a normal web address leads to: that of a resolver, or of arXiv, whose DOIs follow from its addresses.
    static func doi(ofURL buffer: [UInt8]) -> [UInt8]? {
        for host in resolvers where buffer.starts(with: host) {
            return buffer.withUnsafeBufferPointer { bytes in
                var doi: [UInt8] = []
                Self.doi(bytes, into: &doi)
                return doi.isEmpty ? nil : doi
            }
        }
        for path in arXivPaths where buffer.starts(with: path) {
            let text = [UInt8]("10.48550/arxiv.".utf8) + buffer.dropFirst(path.count)
            return text.withUnsafeBufferPointer { bytes in
                var doi: [UInt8] = []
                Self.doi(bytes, into: &doi)
                return doi
            }
        }
        return nil
    }

    private static func dropTracking(_ buffer: inout [UInt8]) {
        guard let mark = buffer.firstIndex(of: UInt8(ascii: "?")) else { return }
        let parts = buffer[(mark + 1)...].split(separator: UInt8(ascii: "&"))
        let kept = parts.filter { !TrackingParameters.isOfVisitor($0) }
        buffer.removeLast(buffer.count - mark)
        for (index, part) in kept.enumerated() {
            buffer.append(index == 0 ? UInt8(ascii: "?") : UInt8(ascii: "&"))
            buffer += part
        }
    }

    static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static let schemes = ["https://", "http://", "www."].map { [UInt8]($0.utf8) }
    private static let resolvers = ["doi.org/", "dx.doi.org/"].map { [UInt8]($0.utf8) }
    private static let arXivPaths = ["arxiv.org/abs/", "arxiv.org/pdf/"].map { [UInt8]($0.utf8) }
    private static let pages = ["/index.html", "/index.htm", "/index.php", "/default.aspx"].map { [UInt8]($0.utf8) }
}
