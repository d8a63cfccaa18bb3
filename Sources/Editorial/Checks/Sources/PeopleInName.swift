/// The people that the name of an organisation seems to hold instead: `D. Kools, R. Koster`, `Jansen A, Vries B`,
/// `Anna Jansen, Bart de Vries & Cees Kok`.
///
/// Initials tell people from `Platform Samen Opleiden & Professionaliseren` and `Onderwijs, Cultuur en Wetenschap`; without any, so do
/// three names or more of which each has a given name.
struct PeopleInName {
    private enum Word {
        /// `A.`, `J.H.`, `W.-P.`
        case initials
        /// `AB`, as in lists of medical journals; it may be an acronym too.
        case letters
        case name
        /// `van`, `de`
        case small
        case other
    }

    /// What stands between commas and words that join.
    private let parts: [[Word]]
    private let isJoined: Bool
    private let commas: Int
    /// How many parts with a name in them `;` divides it in: no organisation has one.
    private let divided: Int

    init(_ text: String) {
        var parts: [[Word]] = [[]]
        var isJoined = false
        for item in text.replacing("/", with: " / ").replacing(";", with: " ; ").replacing(",", with: " , ").split(whereSeparator: \.isWhitespace) {
            if Self.joining.contains(item.lowercased()) {
                isJoined = isJoined || item != ","
                parts.append([])
            } else {
                parts[parts.count - 1].append(Self.word(item))
            }
        }
        self.parts = parts.filter { !$0.isEmpty }
        self.isJoined = isJoined
        commas = text.count { $0 == "," }
        divided = text.split(separator: ";").count { $0.contains(where: \.isLetter) }
    }

    var suspicion: NameSuspicion? {
        if divided > 1 { return .several }
        let words = parts.joined()
        let initials = words.count { $0 == .initials }
        if initials > 1, isJoined || commas > 1 || parts.count(where: Self.hasBoth) > 1 { return .several }
        if parts.count > 1, parts.allSatisfy(Self.endsInLetters) { return .several }
        if parts.count > 2, isJoined, parts.allSatisfy(Self.isFull) { return .several }
        let isOne = initials > 0 && words.count { $0 == .name || $0 == .letters } == 1 && !words.contains(.other)
        return isOne ? .person : nil
    }

    /// `D. Kools`
    private static func hasBoth(_ part: [Word]) -> Bool { part.contains(.initials) && part.contains(.name) }

    /// `de Vries AB`
    private static func endsInLetters(_ part: [Word]) -> Bool {
        part.last == .letters && part.count { $0 == .name } == 1 && part.count { $0 == .letters } == 1 && !part.contains(.other)
    }

    /// `Bart de Vries`
    private static func isFull(_ part: [Word]) -> Bool {
        part.count { $0 == .name } > 1 && part.first != .small && part.allSatisfy { $0 == .name || $0 == .small || $0 == .initials } && part.count < 6
    }

    private static func word(_ text: Substring) -> Word {
        if isInitials(text) { return abbreviations.contains(String(text)) ? .other : .initials }
        guard text.allSatisfy({ $0.isLetter || "-'’".contains($0) }), let first = text.first else { return .other }
        if text.count < 4, text.allSatisfy(\.isUppercase) { return .letters }
        return first.isUppercase ? .name : .small
    }

    static func isInitials(_ word: Substring) -> Bool {
        let letters = word.split(separator: ".", omittingEmptySubsequences: false)
        guard letters.count > 1, letters.last == "" else { return false }
        return letters.dropLast().allSatisfy { part in
            let letter = part.hasPrefix("-") ? part.dropFirst() : part
            return letter.count == 1 && letter.first?.isUppercase == true
        }
    }

    private static let joining: Set<String> = [",", ";", "/", "&", "en", "and", "und", "et"]

    /// Forms of companies, countries and denominations, which look like initials.
    private static let abbreviations: Set<String> = [
        "B.V.", "N.V.", "V.O.F.", "U.A.", "S.A.", "U.S.", "U.S.A.", "U.K.", "E.U.", "V.N.", "R.K.", "P.C.", "O.R.D.",
    ]
}
