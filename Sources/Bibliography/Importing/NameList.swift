import Diagnostics

/// Several names in one text.
extension PersonName {
    /// Parted by semicolons, or by commas and `&` when they are family names each with initials.
    ///
    /// - Parameter isTyped: a name without a comma may be that of a person, as where people type it; elsewhere that of an organisation.
    static func list(_ text: String, isTyped: Bool = false) -> [PersonName] {
        func one(_ text: String) -> PersonName { isTyped ? PersonName(typed: text) : PersonName(inverted: text) }
        guard text.utf8.contains(UInt8(ascii: ";")) else { return pairs(text) ?? (isTyped ? fullNames(text) : nil) ?? [one(text)] }
        let parts = text.split(separator: ";").map { TextTidying.line(String($0)) }.filter { !$0.isEmpty }
        return medical(parts) ?? parts.map { one(NameWords.withoutJoint($0)) }
    }

    /// In bytes; as long as a list of as many names as are taken may well be.
    private static let longestList = 20 * EntryDraft.maximumNames

    /// `Jansen, A., de Vries, B. & Bakker, C.` as lists of sources in APA have it, `Jansen, A. & B. de Vries` as Dutch ones do, and
    /// `Jansen A, de Vries B` as medical journals; nil for anything else.
    static func pairs(_ text: String) -> [PersonName]? {
        guard text.utf8.count <= longestList, text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&") }) || NameWords.hasJoint(text) else { return nil }
        if isInverted(text) { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: ",")).lazy.map { TextTidying.line(String(Substring($0))) }
        return initialled(parts) ?? medical(parts.flatMap(NameWords.atJoints))
    }

    /// `Jansen, Anna`: one comma, and before it what is no name by itself.
    private static func isInverted(_ text: String) -> Bool {
        guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")), !text.utf8[comma...].dropFirst().contains(UInt8(ascii: ",")), !NameWords.hasJoint(text)
        else { return false }
        let before = text[..<comma]
        return !before.utf8.contains(UInt8(ascii: ".")) && before.last?.isUppercase == false
    }

    /// `Anna Jansen, Bart de Vries en Cees Smit`: each with a given name before it. Two may be one turned round (`García Márquez, Gabriel José`),
    /// unless a particle stands within one of them.
    private static func fullNames(_ text: String) -> [PersonName]? {
        guard !OrganisationName.isLikely(text) else { return nil }
        let parts = text.split(separator: ",").prefix(EntryDraft.maximumNames + 1).flatMap { NameWords.atJoints(TextTidying.line(String($0))) }
        let words = parts.map { $0.split(separator: " ").map(String.init) }
        let hasParticle = words.contains { $0.dropFirst().dropLast().contains(where: NameWords.isParticle) }
        let areFull = words.allSatisfy { part in
            (2...6).contains(part.count) && part[0].first?.isUppercase == true && NameWords.isFamily(part.drop { $0.first?.isUppercase == true && $0 != part.last })
        }
        return areFull && parts.count > (hasParticle ? 1 : 2) ? parts.map { PersonName(typed: $0) } : nil
    }

    /// Each with dotted initials, before it or behind it.
    private static func initialled(_ parts: some Sequence<String>) -> [PersonName]? {
        var names: [PersonName] = []
        var family: String?
        for part in parts where names.count <= EntryDraft.maximumNames {
            for piece in NameWords.atJoints(part) {
                if let before = family {
                    guard NameWords.areInitials(piece), !before.isEmpty, !before.contains(where: \.isNumber) else { return nil }
                    var name = PersonName()
                    name.setFamily(before)
                    name.setGiven(piece, suffix: "")
                    names.append(name)
                    family = nil
                } else if let name = PersonName(initialled: piece) {
                    names.append(name)
                } else {
                    family = piece
                }
            }
        }
        return family == nil && names.count > 1 ? names : nil
    }

    /// Two or more of which each ends in initials without points (`Jansen AB`, `Jansen A B`), and is otherwise one family name.
    static func medical(_ parts: [String]) -> [PersonName]? {
        guard parts.count > 1 else { return nil }
        var names: [PersonName] = []
        for (index, part) in parts.enumerated().prefix(EntryDraft.maximumNames + 1) {
            // The list may end in a full stop.
            let words = part.split { $0 == " " || $0 == "." && index == parts.count - 1 }.map(String.init)
            let initials = words.dropFirst().reversed().prefix { (1...3).contains($0.count) && $0.allSatisfy { $0.isLetter && $0.isUppercase } }.reversed()
            let family = words.dropLast(initials.count)
            guard !initials.isEmpty, !NameWords.isCompany(initials.joined()), NameWords.isFamily(family), !OrganisationName.begins(family[family.count - 1])
            else { return nil }
            var name = PersonName()
            name.setFamily(family.joined(separator: " "))
            name.given = initials.joined(separator: " ")
            names.append(name)
        }
        return names
    }
}

extension EntryDraft {
    /// One or more names in a text; that there are more than it gives (`e.a.`) goes to the note, and who is called `(red.)` is an editor.
    mutating func addNames(_ text: String, to field: String, isTyped: Bool = false) {
        let (text, field) = asEditor(text, field)
        let (named, hasOthers) = NameWords.withoutOthers(text)
        add(PersonName.list(named, isTyped: isTyped), to: field)
        if hasOthers { noteOthers(of: field) }
    }

    /// The names without the `(red.)` behind them, and the field that this makes of theirs.
    mutating func asEditor(_ text: String, _ field: String) -> (text: String, field: String) {
        guard text.utf8.contains(UInt8(ascii: ")")), let names = NameWords.ofEditors(text) else { return (text, field) }
        if field == "author" {
            remark(Words(nl: "‘\(TextTidying.line(text))’ is overgenomen als redacteur", en: "‘\(TextTidying.line(text))’ was taken as an editor"))
        }
        return (names, field == "author" ? "editor" : field)
    }

    mutating func noteOthers(of field: String) {
        note(field, "et al.", because: Words(nl: "er zijn meer namen dan er staan (‘et al.’)", en: "there are more names than are given (‘et al.’)"))
    }
}
