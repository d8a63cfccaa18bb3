import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

/// Adding one source on a terminal, from the first question to its claims.
struct SourceDialogue {
    let work: DraftWork
    let draft: DraftOptions
    private let prompt: Prompt
    /// What is said of sources that are much like this one, on the command line and here.
    private var answers: DuplicateAnswers

    init(_ work: DraftWork, _ draft: DraftOptions, _ answers: DuplicateAnswers) {
        self.work = work
        self.draft = draft
        self.answers = answers
        prompt = Prompt(console: work.context.console, language: work.language)
    }

    /// - Parameter key: what to look it up by; asked for when nothing at all is known.
    mutating func run(_ given: [Plain.Field], key: LookupKey?) throws -> Int32 {
        let key = try key ?? (given.isEmpty ? askKey() : nil)
        var (fields, remarks) = (given, [Words]())
        if let key {
            do throws(Failure) {
                let found = try Interruption.saying(prompt.stopped.in(work.language)) { () throws(Failure) in try work.lookUp(key, given) }
                (fields, remarks) = (found.fields, found.remarks)
            } catch {
                // Without what the network has, the form is all the same complete.
                work.context.warn([error], work.language)
                fields = key.plainFields(besides: given) + given
            }
        }
        // Before anything is asked in vain.
        if key != nil, try admitted(fields) == nil { return nothingWritten() }
        let form = SourceForm(prompt, work.type)
        guard let verdict = try admitted(work.mended(answers: form.complete(fields), besides: fields, draft)) else { return nothingWritten() }
        guard let written = try finish(form, verdict, remarks) else { return nothingWritten() }
        if draft.isDryRun { return work.sayDryRun() }
        work.context.say(.added(written.record.address), work.language)
        return try ClaimDialogue.offer(for: written.record.id, work.context, DraftOptions.asking)
    }

    /// Shows it, and asks again whether it is there already when something is corrected.
    private func finish(_ form: SourceForm, _ verdict: DuplicateGuard.Verdict, _ remarks: [Words]) throws -> WrittenRecord? {
        func content(_ verdict: DuplicateGuard.Verdict) -> RecordDialogue.Content {
            .init(fields: verdict.fields, remarks: remarks + verdict.taken.remarks, replaced: verdict.lapsing)
        }
        var asking = self
        let dialogue = RecordDialogue(
            work: work, draft: draft, prompt: prompt, ask: { name throws(Failure) in try form.ask(name) }, propose: { work.freeID(TypedSourceID.of($0)) },
            settle: { try asking.admitted($0.fields).map(content) })
        return try dialogue.finish(content(verdict), asksID: true)
    }

    private func nothingWritten() -> Int32 {
        prompt.say(.nothingWritten)
        return 0
    }

    /// Asks what it is when it looks like a source that is there, or that was left out; nil when it is not wanted then.
    private mutating func admitted(_ fields: [Plain.Field]) throws -> DuplicateGuard.Verdict? {
        while true {
            var watch = try DuplicateGuard(work.snapshot.corpus, answers)
            let verdict = try watch.judge(NewSource(fields, as: work.type))
            guard !verdict.objections.isEmpty else { return verdict }
            prompt.say(watch.refusal(verdict.objections).message)
            let known = verdict.objections.filter { !$0.isExcluded }
            if known.isEmpty, try prompt.confirm(Words(nl: "Neem je haar nu toch op?", en: "Do you want it after all?")) {
                answers.reconsiders = true
                continue
            }
            let reason = try prompt.text(Words(nl: "Is het een andere bron? Zeg dan waarom", en: "Is it a different source? Then say why").in(work.language), hint: Words(nl: " (leeg om te stoppen)", en: " (empty to stop)"))
            if reason.isEmpty { return nil }
            answers.distinctFrom += (known.isEmpty ? verdict.objections : known).map { .init(id: $0.record.address.description, reason: reason) }
        }
    }

    private func askKey() throws(Failure) -> LookupKey? {
        prompt.say(Words(nl: "Stoppen kan steeds met Ctrl-C; verbeteren kan aan het eind.", en: "Stop at any time with Ctrl-C; you can correct answers at the end."))
        while true {
            let answer = try prompt.text(Words(nl: "DOI, ISBN of webadres", en: "DOI, ISBN or web address").in(work.language))
            if answer.isEmpty { return nil }
            do throws(Failure) {
                if let key = try LookupKey.read(answer) { return key }
                prompt.say(Words(nl: "‘\(answer)’ is geen DOI, ISBN of webadres.", en: "‘\(answer)’ is not a DOI, ISBN or web address."))
            } catch {
                work.context.warn([error], work.language)
            }
        }
    }
}

/// Adding claims on a terminal.
struct ClaimDialogue {
    let work: DraftWork
    let draft: DraftOptions
    var prompt: Prompt

    init(_ work: DraftWork, _ draft: DraftOptions) {
        self.work = work
        self.draft = draft
        prompt = Prompt(console: work.context.console, language: work.language)
    }

    func run(_ given: [Plain.Field]) throws -> WrittenRecord? {
        let form = ClaimForm(prompt, work)
        let fields = try work.mended(answers: form.complete(given), besides: given, draft)
        let dialogue = RecordDialogue(
            work: work, draft: draft, prompt: prompt, ask: { name throws(Failure) in try form.ask(name, isCorrection: true) }, propose: { work.freeID(TypedClaimID.of($0)) })
        let written = try dialogue.finish(.init(fields: fields), asksID: false)
        if written == nil { prompt.say(Words(nl: "Deze bevinding is niet geschreven.", en: "This claim was not written.")) }
        return written
    }

    /// Asks for claims of a source that was just added, until there are no more.
    static func offer(for source: String, _ context: Context, _ draft: DraftOptions) throws -> Int32 {
        if let nothing = ClaimForm.nothingToBeAbout(try DraftWork("claim", context)) {
            context.say(nothing, context.language ?? .nl)
            return 0
        }
        var question = Words(nl: "Nu een bevinding?", en: "Now a claim?")
        while true {
            var dialogue = ClaimDialogue(try DraftWork("claim", context), draft)
            guard dialogue.prompt.wants(question) else { break }
            dialogue.prompt.stopped = Words(
                nl: "gestopt; wat toegevoegd is, blijft staan, en een halve bevinding is niet geschreven", en: "stopped; what was added stays, and no half claim was written")
            if let written = try dialogue.run([.init(name: "source", value: .string(source))]) { context.say(.added(written.record.address), dialogue.work.language) }
            question = Words(nl: "Nog een bevinding?", en: "One more claim?")
        }
        context.say(.proposeNext, context.language ?? .nl)
        return 0
    }
}

extension Words {
    static func added(_ address: Address) -> Words { Words(nl: "Toegevoegd: \(address).", en: "Added: \(address).") }

    static let nothingWritten = Words(nl: "Er is niets geschreven.", en: "Nothing was written.")

    static let proposeNext = Words(
        nl: "Klaar met toevoegen? Bekijk het met `groei diff` en dien het in: groei propose --title '…'",
        en: "Done adding? See it with `groei diff` and propose it: groei propose --title '…'")
}
