extension Name {
    /// `Winfried W.` gives `W. W.`, `Jean-Paul` gives `J.-P.`: given names as a list of sources abbreviates them.
    package var initials: String {
        // `T. (Ton)`: what somebody is called is left out.
        let words = given.replacing(".", with: ". ").split(whereSeparator: \.isWhitespace).filter { !$0.hasPrefix("(") }
        return words.map { word in
            word.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
        }.joined(separator: " ")
    }

    /// `van der Berg, J.`; an organisation as it is.
    package var withInitials: String {
        guard literal.isEmpty else { return literal }
        return [short, initials, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// `J. van der Berg`.
    package var initialsFirst: String {
        [initials, short].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
