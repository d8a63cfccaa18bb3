/// CHANGELOG.md: one section a version, newest first; what people wrote between the sections stays.
package struct Changelog: Sendable {
    package struct Section: Sendable, Hashable {
        package let version: String
        package let date: String?
        /// Line of the heading, from 1.
        package let line: Int
        /// Byte range of the section: its heading up to the next one.
        package let range: Range<Int>
    }

    package let text: String
    package let sections: [Section]

    package init(_ text: String) {
        self.text = text
        var found: [(String, String?, Int, Int)] = []
        var offset = 0
        var number = 0
        // By bytes: to a Swift string CR LF is one character, which no "\n" would split.
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = String(decoding: bytes, as: UTF8.self)
            if line.hasPrefix("## ") {
                let words = line.dropFirst(3).split(whereSeparator: \.isWhitespace)
                if let version = words.first.map(String.init), VersionNumber(version) != nil {
                    let date = words.dropFirst().drop { !$0.contains(where: { $0.isNumber || $0.isLetter }) }.joined(separator: " ")
                    found.append((version, date.isEmpty ? nil : date, number, offset))
                }
            }
            offset += bytes.count + 1
        }
        let ends = found.dropFirst().map(\.3) + [text.utf8.count]
        sections = zip(found, ends).map { Section(version: $0.0, date: $0.1, line: $0.2, range: $0.3..<max($1, $0.3)) }
    }

    package func section(_ version: String) -> Section? { sections.first { $0.version == version } }

    package func text(of section: Section) -> String {
        String(decoding: Array(text.utf8)[section.range], as: UTF8.self)
    }

    /// The text with a section added above the newest one; without any text, under a title.
    package func inserting(_ section: String, title: String) -> String {
        let section = section.trimmingNewlines + "\n"
        guard let newest = sections.first else {
            let head = text.isEmpty ? "# \(title)\n" : text
            let gap = head.hasSuffix("\n\n") ? "" : head.utf8.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
            return head + gap + section
        }
        let bytes = Array(text.utf8)
        let before = String(decoding: bytes[..<newest.range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[newest.range.lowerBound...], as: UTF8.self)
        return before + section + "\n" + after
    }
}

extension String {
    /// Without the line ends at either end.
    package var trimmingNewlines: String {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
