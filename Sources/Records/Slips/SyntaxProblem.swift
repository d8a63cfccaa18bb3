import CYAML

/// What libyaml gave up on: its own terse words, where it stood, and what it was reading since where.
struct SyntaxProblem {
    let text: String
    let offset: Int
    /// "while scanning a quoted scalar" and the like; empty without.
    let context: String
    /// Where what it was reading began.
    let start: Int?

    init(_ parser: yaml_parser_t, from lower: Int, _ cursor: inout MarkCursor, _ bytes: UnsafeBufferPointer<UInt8>) {
        text = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        // Its reader counts bytes, and leaves the mark where reading began.
        offset = parser.error == YAML_READER_ERROR ? lower + parser.problem_offset : cursor.offset(parser.problem_mark.index, bytes)
        context = parser.context.map { String(cString: $0) } ?? ""
        start = parser.context == nil ? nil : cursor.offset(parser.context_mark.index, bytes)
    }

    func says(_ part: String) -> Bool { text.hasBytes(of: part) }
    func wasReading(_ part: String) -> Bool { context.hasBytes(of: part) }
}

extension String {
    /// Whether this part occurs; by bytes, since a list of broken records asks for it a hundred thousand times.
    fileprivate func hasBytes(of part: String) -> Bool {
        var rest = utf8[...]
        while rest.count >= part.utf8.count {
            if rest.starts(with: part.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
