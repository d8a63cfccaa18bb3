extension RuleExplanation {
    /// The pages of all rules as one Markdown document, in both languages: `docs/rules.md`.
    package static func document(_ rules: [RuleExplanation]) -> String {
        """
        <!-- Made by `groei explain --all --output markdown`; renew it with `make generated`. -->

        # Regels van `groei check`

        Elke melding noemt haar regel tussen blokhaken. Hieronder staat van elke regel wat zij vindt, waarom, en hoe het beter kan; in
        het Engels erachter. Op het scherm: `groei explain REGEL`.

        Van een regel die niet vaststaat, is de ernst te kiezen in `corpus/document.yaml`, en kan een record een uitzondering maken:

            # corpus/document.yaml
            checks:
              severities:
                source-without-claims: off   # error, warning, information of off

            # in het record
            x-allow:
              - rule: pdf-trace
                field: quote   # mag ontbreken: dan geldt het voor het hele record
                reason: De bron schrijft het zo.

        *Every finding names its rule in brackets. Each rule is described below, first in Dutch and then in English. Unless a rule is
        fixed, its severity can be set in `corpus/document.yaml`, and a record can make an exception with a reason, as shown above.*


        """ + rules.map(\.section).joined(separator: "\n")
    }

    private var section: String {
        let standing = isFixed ? Words(nl: "staat vast", en: "fixed") : Words(nl: "ernst te kiezen", en: "adjustable")
        var text = "## \(id)\n\n**\(severity.words.nl)**, \(standing.nl) · *\(severity.words.en), \(standing.en)*\n\n"
        text += "\(page.what.nl) \(page.why.nl)\n\n*\(page.what.en) \(page.why.en)*\n"
        for (title, code) in [(RuleWords.example, page.example), (RuleWords.instead, page.instead)] where !code.isEmpty {
            text += "\n\(title.nl) · *\(title.en)*:\n\n\(RuleWords.indented(code))\n"
        }
        return text
    }

    /// What a viewer shows beside a finding: the page in one language.
    func markdown(_ language: Language) -> String {
        var text = "\(page.what.in(language))\n\n\(page.why.in(language))\n"
        for (title, code) in [(RuleWords.example, page.example), (RuleWords.instead, page.instead)] where !code.isEmpty {
            text += "\n\(title.in(language)):\n\n\(RuleWords.indented(code))\n"
        }
        return text
    }
}
