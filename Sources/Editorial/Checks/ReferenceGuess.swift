import Diagnostics
import Records

/// What a reference that leads nowhere was probably meant to say.
package struct ReferenceGuess: Sendable {
    package enum Reason: Sendable {
        /// The record has another id now; the old one stands in its `aliases`.
        case renamed
        /// The record is there, and its address is written in another way: without its type, with the name of its file, or by its title.
        case otherForm
        /// A record of another type has this id; the one of the type that is named may be missing.
        case otherType
        case misspelt
    }

    /// Position in ``Corpus/records``.
    package let target: Int
    package let reason: Reason
    /// What should be written.
    package let text: String

    /// Whether the guess can be carried out without asking.
    var isCertain: Bool { reason == .renamed || reason == .otherForm }
}

/// Guesses what references were meant to say; remembers what it looked up, and gives up suggesting after a while, for a
/// corpus in which everything dangles must not keep anybody waiting.
struct ReferenceGuesser {
    private static let limit = 50

    private let corpus: Corpus
    private var known: [String: ReferenceGuess?] = [:]
    private var searches = 0
    private var forms: AddressForms
    /// Former ids by type, read when the type is first asked for.
    private var former: [String: [String: Address]] = [:]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        forms = AddressForms(corpus)
    }

    mutating func guess(_ reference: Reference) -> ReferenceGuess? {
        let field = corpus.field(of: reference)
        let allowed = reference.isLink ? [] : field.reference
        let text = corpus.text(of: reference)
        let key = allowed.joined(separator: "|") + " " + text
        if let guess = known[key] { return guess }
        let guess = search(text, allowed)
        known[key] = .some(guess)
        return guess
    }

    private mutating func search(_ text: String, _ allowed: [String]) -> ReferenceGuess? {
        let meant = Corpus.target(of: text, among: allowed)
        let types = allowed.isEmpty ? corpus.types.names : allowed
        if let meant {
            if corpus.unreadable.contains(meant) { return nil }
            if let address = renamed(meant) { return make(address, .renamed, allowed) }
        }
        if let address = forms.address(text, among: types) { return make(address, .otherForm, allowed) }
        let id = text.split(separator: "/").last.map(String.init) ?? text
        let sameID = corpus.types.names.map { Address(type: $0, id: id) }.filter { corpus[$0] != nil }
        let fitting = sameID.filter { types.contains($0.type) }
        if fitting.count == 1 { return reason(text, for: fitting[0]).flatMap { make(fitting[0], $0, allowed) } }
        // Its file may have got into the folder of another type: then no record with nearly that name was meant.
        guard sameID.isEmpty else { return nil }
        searches += 1
        guard searches <= Self.limit, !id.isEmpty, !text.contains("//") else { return nil }
        return misspelt(id, in: searchable(text, types)).flatMap { make($0, .misspelt, allowed) }
    }

    /// What a text is that ends in the id of a record; nil when it is no address of it at all, but one of the web, or two references.
    private func reason(_ text: String, for address: Address) -> ReferenceGuess.Reason? {
        if namesType(text) { return .otherType }
        if text.utf8.count == address.id.utf8.count { return .otherForm }
        let word = text.dropLast(address.id.count + 1).lowercased()
        guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }), let type = corpus.types[address.type] else { return nil }
        // `effecten/behoud`: the type by another of its names, or in the plural.
        let names = [type.name, type.folder, type.label.nl.lowercased(), type.label.en.lowercased()]
        return names.contains { word.hasPrefix($0) } ? .otherForm : .misspelt
    }

    private func namesType(_ text: String) -> Bool {
        text.contains("/") && Address(text).map { corpus.types[$0.type] != nil } ?? false
    }

    private mutating func renamed(_ address: Address) -> Address? {
        if let known = former[address.type] { return known[address.id] }
        var addresses: [String: Address] = [:]
        for record in corpus.records(of: address.type) {
            for alias in record.texts("aliases") where addresses[alias] == nil { addresses[alias] = record.address }
        }
        former[address.type] = addresses
        return addresses[address.id]
    }

    /// The types to look in: the one that the text names, if it is right.
    private func searchable(_ text: String, _ types: [String]) -> [String] {
        guard text.contains("/"), let named = text.split(separator: "/").first.map(String.init) else { return types }
        if types.contains(named) { return [named] }
        return Likeness.closest(to: named, among: types).map { [$0] } ?? types
    }

    private func misspelt(_ id: String, in types: [String]) -> Address? {
        let letters = LetterCount(id)
        let limit = max(1, id.unicodeScalars.count / 3)
        var best: Address?
        for type in types {
            // Comparing words takes time; letters that differ too much settle most of them.
            let near = corpus.records(of: type).lazy.map(\.id).filter { letters.distance(to: LetterCount($0)) <= 2 * limit }
            guard let candidate = Likeness.closest(to: id, among: Array(near)) else { continue }
            if let other = best?.id, Likeness.closest(to: id, among: [other, candidate]) == other { continue }
            best = Address(type: type, id: candidate)
        }
        return best
    }

    private func make(_ address: Address, _ reason: ReferenceGuess.Reason, _ allowed: [String]) -> ReferenceGuess? {
        corpus.position(of: address).map {
            ReferenceGuess(target: $0, reason: reason, text: allowed.count == 1 && allowed[0] == address.type ? address.id : address.description)
        }
    }
}

/// How often each letter occurs in a word: at most two counts change with one edit of the word.
private struct LetterCount {
    private var counts = SIMD32<Int8>()

    init(_ word: String) {
        for byte in word.utf8 { counts[Int(byte & 31)] &+= 1 }
    }

    func distance(to other: LetterCount) -> Int {
        let difference = counts &- other.counts
        return difference.indices.reduce(0) { $0 + abs(Int(difference[$1])) }
    }
}

extension Corpus {
    /// What a reference says, as far as it names a record: a link without its `#…`.
    package func text(of reference: Reference) -> String {
        reference.link?.address ?? value(of: reference).text
    }
}
