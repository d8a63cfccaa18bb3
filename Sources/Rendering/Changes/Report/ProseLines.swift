/// Prose as it reads: lines that were only broken for width joined, paragraphs and items of lists on lines of their own.
enum ProseLines {
    static func joined(_ text: String) -> String {
        String(joined(text.map { ($0, 0) }).map(\.0))
    }

    /// The same for characters that carry a mark, such as whether they were deleted.
    static func joined<Mark>(_ characters: [(Character, Mark)]) -> [(Character, Mark)] {
        var result: [(Character, Mark)] = []
        var index = 0
        while index < characters.count {
            let (character, mark) = characters[index]
            guard character.isNewline else {
                result.append((character, mark))
                index += 1
                continue
            }
            var next = index
            var breaks = 0
            while next < characters.count, characters[next].0.isWhitespace {
                if characters[next].0.isNewline { breaks += 1 }
                next += 1
            }
            if next < characters.count {
                let isBreak = breaks > 1 || startsBlock(characters[next...].prefix(4).map(\.0))
                result.append((isBreak ? "\n" : " ", mark))
            }
            index = next
        }
        return result
    }

    /// Whether a line that begins so stands apart: an item of a list, a heading, a quotation, a table, a fence.
    private static func startsBlock(_ start: [Character]) -> Bool {
        guard let first = start.first else { return false }
        if "#>|`".contains(first) { return true }
        if "-*+".contains(first) { return start.count > 1 && start[1] == " " }
        let digits = start.prefix { $0.isASCII && $0.isNumber }.count
        return digits > 0 && digits < start.count && (start[digits] == "." || start[digits] == ")")
    }
}
