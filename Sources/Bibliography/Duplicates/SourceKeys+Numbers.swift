extension SourceKeys {
    /// Adds the keys as numbers, of which ``init(_:)`` makes them again.
    package func append(to numbers: inout [UInt64]) {
        numbers += [doi, isbn, url, title, whole, opening, ending, author, UInt64(bitPattern: Int64(year)), signature]
        words.append(to: &numbers)
    }

    /// Nil when the numbers are not those of keys.
    package init?(_ numbers: UnsafeBufferPointer<UInt64>) {
        guard numbers.count > 10, let words = TitleWords(numbers[10...]) else { return nil }
        self.init(
            doi: numbers[0], isbn: numbers[1], url: numbers[2], title: numbers[3], whole: numbers[4], opening: numbers[5], ending: numbers[6],
            author: numbers[7], year: Int(truncatingIfNeeded: Int64(bitPattern: numbers[8])), signature: numbers[9], words: words)
    }
}
