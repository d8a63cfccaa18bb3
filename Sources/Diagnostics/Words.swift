/// A language that groei speaks.
package enum Language: String, Sendable, CaseIterable {
    case nl, en
}

/// One text for people in every language that groei speaks.
package struct Words: Sendable, Hashable {
    package let nl: String
    package let en: String

    package init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    /// The same text in both languages: names, codes, identifiers.
    package init(same text: String) {
        self.init(nl: text, en: text)
    }

    package func `in`(_ language: Language) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
