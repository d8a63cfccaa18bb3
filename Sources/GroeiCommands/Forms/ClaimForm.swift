import Diagnostics
import Editorial
import Records
import Workspace

/// The questions for a claim; what is known already is not asked again.
struct ClaimForm {
    let prompt: Prompt
    let work: DraftWork

    init(_ prompt: Prompt, _ work: DraftWork) {
        self.prompt = prompt
        self.work = work
    }

    func complete(_ given: [Plain.Field]) throws(Failure) -> [Plain.Field] {
        var fields = given
        for name in ["source", "about", "statement", "direction", "basis"] where !fields.contains(where: { $0.name == name }) {
            if let value = try ask(name) { fields.append(.init(name: name, value: value)) }
        }
        return fields
    }

    /// What to do first where there is nothing yet that a claim can be about; nil where there is.
    static func nothingToBeAbout(_ work: DraftWork) -> Words? {
        let types = work.type.field(named: "about").flatMap { work.type.items(of: $0)?.reference } ?? []
        guard types.allSatisfy({ work.snapshot.corpus.records(of: $0).isEmpty }), let first = types.first else { return nil }
        return Words(
            nl: "Een bevinding gaat over iets, en dat is er nog niet. Maak eerst een record daarvoor, zoals: groei new \(first)",
            en: "A claim is about something, and that is not there yet. Make a record for it first, such as: groei new \(first)")
    }

    /// The answer for one field; nil when it is left empty.
    ///
    /// - Parameter isCorrection: there is an answer already, so that none is needed.
    func ask(_ name: String, isCorrection: Bool = false) throws(Failure) -> Plain? {
        guard let field = work.type.field(named: name) else { return nil }
        let label = field.words.in(prompt.language)
        let isRequired = field.isRequired && !isCorrection
        switch name {
        case "source":
            let sources = options(field.reference, addresses: false)
            if sources.isEmpty {
                throw Failure(
                    .environment, Words(nl: "er is nog geen bron om een bevinding uit te halen", en: "there is no source yet to take a claim from"),
                    hint: Words(nl: "Voeg er eerst een toe: groei source add", en: "Add one first: groei source add"))
            }
            return try prompt.choice(label, sources, isRequired: isRequired).map(Plain.string)
        case "about":
            if let nothing = Self.nothingToBeAbout(work) {
                throw Failure(.environment, Words(nl: "er is nog niets waar een bevinding over kan gaan", en: "there is nothing yet that a claim can be about"), hint: nothing)
            }
            let chosen = try prompt.choices(label, options(work.type.items(of: field)?.reference ?? [], addresses: true), isRequired: isRequired)
            return chosen.isEmpty ? nil : .array(chosen.map(Plain.string))
        default:
            guard field.choices.isEmpty else {
                let options = field.choices.map { Prompt.Option(value: $0, label: field.words(for: $0).in(prompt.language)) }
                return try prompt.choice(label, options, isRequired: isRequired).map(Plain.string)
            }
            let answer = try prompt.text(label, isRequired: isRequired, keepsLines: field.text != nil)
            return answer.isEmpty ? nil : FieldInput.value(answer, for: field)
        }
    }

    private func options(_ types: [String], addresses: Bool) -> [Prompt.Option] {
        types.flatMap { work.snapshot.corpus.ordered($0) }.map { record in
            let kind = types.count > 1 ? work.snapshot.corpus.type(of: record).label.in(prompt.language).lowercased() : ""
            let label = work.snapshot.corpus.label(of: record, in: prompt.language)
            let title = record.text("title").flatMap { label.contains($0) ? nil : ": \($0)" } ?? ""
            return Prompt.Option(value: addresses ? record.address.description : record.id, label: label + title, kind: kind)
        }
    }
}
