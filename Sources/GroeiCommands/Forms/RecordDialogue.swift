import Diagnostics
import Editorial
import Records
import Workspace

/// The end of a form: the record as it will be written, the chance to correct it, and the writing.
struct RecordDialogue {
    let work: DraftWork
    let draft: DraftOptions
    let prompt: Prompt
    /// Asks one field again; nil when it is left empty.
    let ask: (String) throws(Failure) -> Plain?
    /// What the record is called, by its fields.
    let propose: ([Plain.Field]) -> String
    /// Looks at it once more after a correction; nil when it is not wanted as it is then.
    var settle: (Content) throws -> Content? = { $0 }

    struct Content {
        var fields: [Plain.Field]
        var remarks: [Words] = []
        /// Records that go when this one is there.
        var replaced: [Record] = []
    }

    /// - Parameter asksID: whether the id is the user's to choose; else the proposed one is taken.
    /// - Returns: nil when the user does not want it after all.
    func finish(_ given: Content, asksID: Bool) throws -> WrittenRecord? {
        var content = given
        var proposed = propose(content.fields)
        var id = try asksID && draft.id == nil ? self.id(proposed) : draft.id ?? proposed
        while true {
            let outcome = RecordBatch([work.draft(content.fields, id: id, replacing: content.replaced)], work.snapshot).outcomes[0]
            show(outcome, content.remarks)
            let question = switch outcome {
            case .success: draft.isDryRun ? nil : Words(nl: "Zo toevoegen? (j/n, of een veld om te verbeteren) ", en: "Add it like this? (y/n, or a field to correct) ")
            case .failure: Words(nl: "Welk veld wil je verbeteren? (n om te stoppen) ", en: "Which field do you want to correct? (n to stop) ")
            }
            guard let question else { return try outcome.get() }
            let answer = try prompt.line(question.in(prompt.language))
            if Prompt.meaning(answer) == false { return nil }
            if Prompt.meaning(answer) == true, case .success(let written) = outcome {
                do {
                    try work.workspace.write(written)
                    work.context.console.did(.added(written.record.address))
                    return written
                } catch {
                    guard draft.id == nil, work.freeID(id) != id else { throw error }
                    prompt.say(Words(nl: "`\(id)` is er intussen al.", en: "`\(id)` is there by now."))
                }
                proposed = propose(content.fields)
                id = try asksID ? self.id(proposed) : proposed
            } else if answer.lowercased() == "id" {
                id = try self.id(id)
            } else if try correct(answer, &content.fields) {
                guard let settled = try settle(content) else { return nil }
                content = settled
                // An id that nobody chose follows the fields.
                let fresh = propose(content.fields)
                if id == proposed, draft.id == nil { id = fresh }
                proposed = fresh
            }
        }
    }

    private func show(_ outcome: Result<WrittenRecord, Failure>, _ remarks: [Words]) {
        switch outcome {
        case .success(let written):
            work.context.console.error("")
            work.context.console.out("# \(written.record.path)\n" + written.text + remarks.map { "# \($0.in(prompt.language))\n" }.joined())
            work.context.warn(written.findings, prompt.language)
        case .failure(let failure): _ = work.context.console.report(failure, in: prompt.language)
        }
    }

    /// Takes the proposed id when the answer is empty.
    private func id(_ proposed: String) throws(Failure) -> String {
        let question = Words(nl: "Id, de korte naam waarmee anderen ernaar verwijzen (leeg: het voorstel)", en: "Id, the short name by which others refer to it (empty: the proposal)")
        while true {
            let answer = try prompt.line(question.in(prompt.language) + " [\(proposed)]: ")
            let id = answer.isEmpty ? proposed : answer
            if !Address.isID(id) {
                prompt.say(Words(nl: "Een id bestaat uit kleine letters zonder accenten, cijfers en streepjes.", en: "An id consists of lower-case letters without accents, digits and hyphens."))
            } else if work.freeID(id) != id {
                prompt.say(Words(nl: "`\(id)` is er al.", en: "`\(id)` is there already."))
            } else {
                return id
            }
        }
    }

    /// - Returns: whether something is different now.
    private func correct(_ answer: String, _ fields: inout [Plain.Field]) throws -> Bool {
        let options = work.type.root.properties.map { work.type.fields[$0] }.map { Prompt.Option(value: $0.name, label: $0.words.in(prompt.language)) }
        let found = Prompt.matches(answer, options)
        guard found.count == 1 else {
            let names = (found.isEmpty ? options.filter { option in fields.contains { $0.name == option.value } } : found).map(\.label).joined(separator: ", ")
            prompt.say(Words(nl: "Typ j, n, of een veld: \(names).", en: "Type y, n, or a field: \(names)."))
            return false
        }
        let name = found[0].value
        guard let value = try ask(name) else { return try remove(name, from: &fields) }
        // The other fields were mended before the record was shown.
        let answered = try work.mended(answers: [.init(name: name, value: value)], draft)
        fields.removeAll { $0.name == name }
        fields += answered
        return true
    }

    /// Whoever only presses Enter may want to keep what is there.
    private func remove(_ name: String, from fields: inout [Plain.Field]) throws(Failure) -> Bool {
        guard fields.contains(where: { $0.name == name }) else { return false }
        let label = work.type.field(named: name)?.words ?? Words(same: name)
        if work.type.field(named: name)?.isRequired == true {
            prompt.say(Words(nl: "‘\(label.nl)’ blijft zoals het is.", en: "‘\(label.en)’ stays as it is."))
            return false
        }
        guard try prompt.confirm(Words(nl: "‘\(label.nl)’ weghalen?", en: "Remove ‘\(label.en)’?")) else { return false }
        fields.removeAll { $0.name == name }
        return true
    }
}
