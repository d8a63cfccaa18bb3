/// Reads JSON (RFC 8259) into the nodes that libyaml makes of it, several times faster and without what YAML cannot have: half of a
/// character at a time (`\ud83d\udca1`), names over 1,024 bytes, a `:` on the next line, tabs and separators wherever they stand.
///
/// What is no JSON, has a name twice or is too deep is left to ``TreeBuilder``; what both read they read alike (`SimpleJSONTests`). Why it
/// is no JSON a ``JSONProblem`` says.
package struct SimpleJSON {
    let bytes: UnsafeBufferPointer<UInt8>
    let limit: Int
    /// How far it has read.
    var index: Int
    var nodes: [Node] = []
    var decoded: [UInt8] = []
    /// The collections that are open.
    private var open: [Int] = []
    private var problem: JSONProblem?

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        (index, limit) = (range.lowerBound, range.upperBound)
        nodes.reserveCapacity(range.count / 16 + 4)
    }

    /// The tree of the part `range` of a file; nil when it is no JSON.
    package static func tree(of source: SourceFile, range: Range<Int>, in room: TreeRoom? = nil) -> Tree? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var reader = SimpleJSON(bytes, range)
            guard reader.read() else { return nil }
            return reader.nodes.withUnsafeBufferPointer { nodes in
                reader.decoded.withUnsafeBufferPointer { Tree(source: source, nodes: nodes, decoded: $0, in: room) }
            }
        }
    }

    /// Where the part `range` of a file is no JSON; nil when it is, and for what JSON may have and groei does not read.
    static func problem(of source: SourceFile, range: Range<Int>) -> JSONProblem? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var reader = SimpleJSON(bytes, range)
            return reader.read() ? nil : reader.problem
        }
    }

    /// - Returns: false, for whoever reads to stop.
    mutating func fail(_ kind: JSONProblem.Kind, at offset: Int? = nil) -> Bool {
        if problem == nil { problem = JSONProblem(kind: kind, offset: offset ?? index) }
        return false
    }

    private mutating func read() -> Bool {
        guard readValue() else { return false }
        while let parent = open.last {
            guard readNext(in: parent) else { return false }
        }
        return nextSign() == nil || fail(isComment ? .comment : .more)
    }

    /// Whether what is next begins a comment in some other language.
    private var isComment: Bool { index < limit && [UInt8(ascii: "#"), UInt8(ascii: "/")].contains(bytes[index]) }

    private mutating func failAtEnd() -> Bool {
        guard let last = open.last else { return fail(.empty) }
        return fail(.open(at: Int(nodes[last].start)))
    }

    /// Goes to the next sign that is no white space; nil at the end.
    private mutating func nextSign() -> UInt8? {
        while index < limit {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return bytes[index]
            }
        }
        return nil
    }

    /// The end of an open collection, or what is next in it.
    private mutating func readNext(in parent: Int) -> Bool {
        guard let sign = nextSign() else { return failAtEnd() }
        let isObject = nodes[parent].kind == .object
        if sign == UInt8(ascii: isObject ? "}" : "]") { return close(parent) }
        if nodes[parent].count > 0 {
            guard sign == UInt8(ascii: ",") else { return fail(isComment ? .comment : .noComma, at: isComment ? index : endBefore) }
            let comma = index
            index += 1
            if let next = nextSign(), [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ",")].contains(next) { return fail(.extraComma, at: comma) }
        }
        guard isObject else { return readValue() }
        guard let first = nextSign() else { return failAtEnd() }
        guard first == UInt8(ascii: "\"") else { return fail(isComment ? .comment : .noName) }
        guard readText() else { return false }
        guard nextSign() == UInt8(ascii: ":") else { return fail(.noColon, at: endBefore) }
        index += 1
        return readValue()
    }

    /// Where what was read before the white space ends.
    private var endBefore: Int {
        var end = min(index, limit)
        while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private mutating func readValue() -> Bool {
        switch nextSign() {
        case UInt8(ascii: "{"): start(.object)
        case UInt8(ascii: "["): start(.array)
        case UInt8(ascii: "\""): readText()
        case nil: failAtEnd()
        default: readWord()
        }
    }

    private mutating func start(_ kind: Node.Kind) -> Bool {
        guard open.count < YAMLReader.maximumDepth else { return false }
        append(Node(kind: kind, style: .flow, start: UInt32(index), end: UInt32(index)))
        open.append(nodes.count - 1)
        index += 1
        return true
    }

    private mutating func close(_ collection: Int) -> Bool {
        index += 1
        open.removeLast()
        nodes[collection].extent = UInt32(nodes.count - collection)
        nodes[collection].end = UInt32(index)
        guard nodes[collection].kind == .object else { return true }
        nodes[collection].count /= 2
        return hasDistinctKeys(collection)
    }

    mutating func append(_ node: Node) {
        if let parent = open.last { nodes[parent].count += 1 }
        nodes.append(node)
    }

    /// `true`, `false`, `null` or a number.
    private mutating func readWord() -> Bool {
        let start = index
        while index < limit, Self.isOfWord(bytes[index]) { index += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
        guard let kind = Self.kind(of: word) else {
            index = start
            return fail(isComment ? .comment : .noValue(String(decoding: word, as: UTF8.self)))
        }
        var node = Node(kind: kind, style: .plain, start: UInt32(start), end: UInt32(index))
        (node.textStart, node.textLength) = (UInt32(start), UInt32(word.count))
        append(node)
        return true
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
    }

    private static func kind(of word: UnsafeBufferPointer<UInt8>) -> Node.Kind? {
        switch word.first {
        case UInt8(ascii: "t"): word.elementsEqual("true".utf8) ? .bool : nil
        case UInt8(ascii: "f"): word.elementsEqual("false".utf8) ? .bool : nil
        case UInt8(ascii: "n"): word.elementsEqual("null".utf8) ? .null : nil
        default: number(word)
        }
    }

    /// Section 6: digits without a zero before them, then perhaps a fraction, then perhaps an exponent.
    private static func number(_ word: UnsafeBufferPointer<UInt8>) -> Node.Kind? {
        var index = word.first == UInt8(ascii: "-") ? 1 : 0
        func next() -> UInt8 { index < word.count ? word[index] : 0 }
        func skipDigits() -> Int {
            let start = index
            while next() &- 0x30 < 10 { index += 1 }
            return index - start
        }
        let isZero = next() == 0x30
        let whole = skipDigits()
        guard whole == 1 || (whole > 1 && !isZero) else { return nil }
        if index == word.count { return .integer }
        if next() == UInt8(ascii: ".") {
            index += 1
            guard skipDigits() > 0 else { return nil }
        }
        if next() | 0x20 == UInt8(ascii: "e") {
            index += 1
            if next() == UInt8(ascii: "-") || next() == UInt8(ascii: "+") { index += 1 }
            guard skipDigits() > 0 else { return nil }
        }
        return index == word.count ? .float : nil
    }
}
