package import Records

/// What is cheap to tell of a source and brings two of the same together: hashes, of which 0 is none. Two sources of which no
/// hash is the same are different; two of which one is the same must be compared (``SourceFingerprint``).
package struct SourceKeys: Sendable, Hashable {
    var doi: UInt64 = 0
    var isbn: UInt64 = 0
    var url: UInt64 = 0
    /// The title without its subtitle, and without the edition that it may name.
    var title: UInt64 = 0
    /// The title with its subtitle, which others may have cut elsewhere.
    var whole: UInt64 = 0
    /// The first and the second half of the words of a long title: a slip of the pen leaves one of them whole.
    var opening: UInt64 = 0
    var ending: UInt64 = 0
    /// The family name of the first author, or the initials of an organisation.
    var author: UInt64 = 0
    var year = 0
    /// Bits for the words of the title without subtitle: nearly the same for nearly the same words.
    var signature: UInt64 = 0
    var words = TitleWords()

    /// Whether the titles may be some slips of the pen apart: a word more or less is at most two bits, and of the words at least
    /// half are the same. Without the latter, any two short titles of one author would have to be compared.
    func isNear(_ other: SourceKeys) -> Bool {
        if signature == 0 || other.signature == 0 { return true }
        let few = min(signature.nonzeroBitCount, other.signature.nonzeroBitCount)
        return (signature ^ other.signature).nonzeroBitCount <= 6 && (few <= 1 || (signature & other.signature).nonzeroBitCount * 2 >= few)
            && words.mayAgree(with: other.words)
    }

    /// Whether the two are worth comparing.
    package func mayBeSame(as other: SourceKeys) -> Bool {
        if doi != 0 && doi == other.doi || isbn != 0 && isbn == other.isbn || url != 0 && url == other.url { return true }
        if title != 0 && (title == other.title || title == other.whole) || whole != 0 && (whole == other.whole || whole == other.title) { return true }
        guard isNear(other) else { return false }
        if author != 0 && author == other.author && abs(year - other.year) <= 1 { return true }
        return opening != 0 && opening == other.opening || ending != 0 && ending == other.ending
    }
}

/// Reads ``SourceKeys``; one reader serves a whole corpus, so that reading allocates nothing for most sources.
package struct SourceKeyReader {
    private var text = FoldedText()
    private var name = FoldedText(dropsSmallWords: false)
    private var buffer: [UInt8] = []
    /// Keys of organisations that were met before, by the hash of their whole name.
    private var organisations: [UInt64: UInt64] = [:]

    package init() {}

    /// The keys of a record whose fields are CSL's.
    package mutating func keys(of source: Value) -> SourceKeys {
        var keys = SourceKeys()
        var web: Value?
        var authors: Value?
        var editors: Value?
        let tree = source.tree
        for entry in source.entries {
            switch tree.withText(of: entry.key.index, Self.field) {
            case .title?: readTitle(entry.value, &keys)
            case .author?: authors = entry.value
            case .editor?: editors = entry.value
            case .issued?: keys.year = tree.withText(of: entry.value.index, Self.year)
            case .doi?:
                tree.withText(of: entry.value.index) { SourceIdentifiers.doi($0, into: &buffer) }
                keys.doi = Self.hash(buffer[...])
            case .isbn?:
                tree.withText(of: entry.value.index) { bytes in SourceIdentifiers.isbns(bytes) { if keys.isbn == 0 { keys.isbn = $0 } } }
            case .url?: web = entry.value
            case nil: continue
            }
        }
        if let web { readURL(web, &keys) }
        if let first = (authors ?? editors)?.items.first(where: { _ in true }) { keys.author = author(first) }
        return keys
    }

    private mutating func readURL(_ value: Value, _ keys: inout SourceKeys) {
        value.tree.withText(of: value.index) { SourceIdentifiers.url($0, into: &buffer) }
        if let doi = SourceIdentifiers.doi(ofURL: buffer) {
            if keys.doi == 0 { keys.doi = Self.hash(doi[...]) }
        } else {
            keys.url = Self.hash(buffer[...])
        }
    }

    private mutating func readTitle(_ value: Value, _ keys: inout SourceKeys) {
        text.removeAll()
        var mainWords = 0
        value.tree.withText(of: value.index) { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[..<EditionText.cut(bytes)])
            let cut = TitleParts.cut(bytes)
            text.append(UnsafeBufferPointer(rebasing: bytes[..<cut]))
            mainWords = text.ends.count
            text.append(UnsafeBufferPointer(rebasing: bytes[cut...]))
        }
        guard !text.isEmpty else { return }
        if mainWords == 0 { mainWords = text.ends.count }
        text.dropUmlauts()
        let letters = text.letters
        keys.title = Self.hash(letters[..<text.ends[mainWords - 1]])
        keys.whole = Self.hash(letters[...])
        var start = 0
        for end in text.ends[..<mainWords] {
            // A short word says little, and is often left out.
            if end - start > 3 || mainWords < 3 { keys.signature |= 1 << (Self.hash(letters[start..<end]) >> 58) }
            start = end
        }
        keys.words = TitleWords(text, mainCount: mainWords)
        guard text.ends.count >= 6, letters.count >= 30 else { return }
        let middle = text.ends[text.ends.count / 2 - 1]
        keys.opening = Self.hash(letters[..<middle]) &+ 1
        keys.ending = Self.hash(letters[middle...]) &+ 2
    }

    private mutating func author(_ value: Value) -> UInt64 {
        name.removeAll()
        if let family = value["family"] {
            family.tree.withText(of: family.index) { name.append($0) }
            // The last word: `Helms-Lorenz` is `Lorenz`, and particles stand before it.
            let from = name.ends.count > 1 ? name.ends[name.ends.count - 2] : 0
            return Self.hash(name.letters[from...])
        }
        guard let literal = value["literal"] else { return 0 }
        literal.tree.withText(of: literal.index) { name.append($0) }
        let whole = Self.hash(name.letters[...])
        if let known = organisations[whole] { return known }
        let key = Self.hash(Organisation.key(name))
        organisations[whole] = key
        return key
    }

    private enum Field { case title, author, editor, issued, doi, isbn, url }

    private static func field(_ name: UnsafeBufferPointer<UInt8>) -> Field? {
        func isName(_ text: StaticString) -> Bool {
            name.count == text.utf8CodeUnitCount && name.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        switch name.first {
        case UInt8(ascii: "t"): return isName("title") ? .title : nil
        case UInt8(ascii: "a"): return isName("author") ? .author : nil
        case UInt8(ascii: "e"): return isName("editor") ? .editor : nil
        case UInt8(ascii: "i"): return isName("issued") ? .issued : nil
        case UInt8(ascii: "D"): return isName("DOI") ? .doi : nil
        case UInt8(ascii: "I"): return isName("ISBN") ? .isbn : nil
        case UInt8(ascii: "U"): return isName("URL") ? .url : nil
        default: return nil
        }
    }

    /// The year of an EDTF date (`2024`, `2024-06`, `2024?`); 0 for none.
    static func year(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var year = 0
        for byte in text.prefix(4) {
            guard byte >= 0x30, byte <= 0x39 else { return 0 }
            year = year * 10 + Int(byte - 0x30)
        }
        return year
    }

    /// FNV-1a with a last stir, for its high bits are used as well; 0 for nothing.
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
        return max(1, hash ^ (hash >> 32))
    }
}
