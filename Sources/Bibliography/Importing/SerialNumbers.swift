/// The book and serial numbers in a text, as databases and libraries write them: `0742-051X (Electronic)`, `ISSN-0737-5328`.
package struct SerialNumbers {
    package struct Number {
        /// As it stands there, without signs around it.
        package let text: String
        package let isISBN: Bool
        /// Whether its check digit is right.
        package let isValid: Bool

        init?(_ text: String) {
            let digits = text.filter { $0.isNumber || $0 == "X" || $0 == "x" }
            guard [8, 10, 13].contains(digits.count) else { return nil }
            isISBN = digits.count > 8
            isValid = isISBN ? SerialNumber.isISBN(digits) : SerialNumber.isISSN(digits: digits)
            self.text = !isISBN && text == digits ? "\(digits.prefix(4))-\(digits.suffix(4))" : text
        }
    }

    package private(set) var all: [Number] = []
    /// What is neither a number nor a word that says what kind of number it is.
    private(set) var rest: [String] = []
    private var token = ""
    private var count = 0
    private var word = ""

    package init(_ text: String) {
        for character in Self.unlabelled(text) { take(character) }
        endNumber()
        endWord()
    }

    private mutating func take(_ character: Character) {
        let isLetter = character.isLetter
        if character.isASCII, character.isNumber, word.isEmpty {
            token.append(character)
            count += 1
        } else if character == "X" || character == "x", count == 7 || count == 9, word.isEmpty {
            token.append(character)
            endNumber()
        } else if !isLetter, count > 0, Self.separators.contains(character), !isComplete(before: character) {
            token.append(character)
        } else {
            endNumber()
            if isLetter || character.isNumber { word.append(character) } else { endWord() }
        }
    }

    /// Whether a number ends here: blanks part its groups as hyphens do, and one number from the next.
    private func isComplete(before character: Character) -> Bool {
        guard character == " " else { return count >= 13 }
        return count >= 13 || count == 10 && !token.hasPrefix("97") || count == 8 && token.utf8.count == 9 && token.dropFirst(4).first == "-"
    }

    private mutating func endNumber() {
        defer { (token, count) = ("", 0) }
        guard count > 0 else { return }
        while let last = token.last, Self.separators.contains(last) { token.removeLast() }
        if let number = Number(token) { all.append(number) } else { rest.append(token) }
    }

    private mutating func endWord() {
        if !word.isEmpty, !Self.labels.contains(word.lowercased()) { rest.append(word) }
        word = ""
    }

    private static func unlabelled(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "i") }) else { return text }
        return ["ISBN-13", "ISBN-10", "ISBN13", "ISBN10"].reduce(text) { $0.replacing($1, with: "ISBN ").replacing($1.lowercased(), with: "ISBN ") }
    }

    private static let separators: Set<Character> = ["-", "\u{2010}", "\u{2011}", "\u{2013}", " "]

    private static let labels: Set<String> = [
        "issn", "isbn", "eissn", "pissn", "print", "printed", "electronic", "online", "linking", "e", "p", "l", "pbk", "hbk", "paperback", "hardback", "hardcover", "ebook", "pdf", "epub",
        "cloth", "paper", "and", "en",
    ]
}
