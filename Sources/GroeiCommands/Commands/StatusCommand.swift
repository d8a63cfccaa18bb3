import ArgumentParser
import Diagnostics
import Editorial
import Git
import Rendering
import Workspace

struct StatusCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: spoken("Waar staat het document, en wat ligt er nog?", "Where does the document stand, and what is left to do?"),
        discussion: spoken("Voorbeeld: groei status", "Example: groei status"))

    @OptionGroup var options: GlobalOptions

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let working = try Snapshot.workingCopy(of: workspace)
        let language = context.language(of: working.corpus)
        let result = working.checkResult()
        if workspace.repository == nil { context.console.error(FindingRenderer.summary(result, in: language)) }
        _ = try workspace.requireRepository()
        try workspace.requireWholeWorkingCopy()
        let accepted = try workspace.accepted()
        let (open, problems) = try workspace.openProposals(accepted)
        context.warn(problems, language)
        let base = try workspace.workingBase(accepted)
        let status = Status(
            title: working.corpus.document.map { working.corpus.label(of: $0) } ?? "", branch: accepted.branch,
            version: accepted.corpus.versions.last, changes: WorkingRecords(from: base.snapshot.corpus, to: working.corpus), schemas: try workspace.changedSchemas(), ongoing: workspace.ongoing,
            otherBranch: base.otherBranch, decided: decided(base.otherBranch, accepted), way: try workspace.wayTo(accepted.branch), proposals: open,
            elsewhere: try workspace.proposalsElsewhere(accepted), result: result, isReleasable: isReleasable(accepted, workspace))
        context.console.out(context.format == .json ? status.json(language).text() : status.text(language))
        return 0
    }

    private func decided(_ branch: String?, _ accepted: Accepted) -> Failure? {
        guard let branch, branch.hasPrefix("proposal/") else { return nil }
        return accepted.decision(on: String(branch.dropFirst("proposal/".count))).map { .decidedMeanwhile($0, accepted) }
    }

    /// A shallow clone may not reach back to the latest version; where the document stands can be told without it.
    private func isReleasable(_ accepted: Accepted, _ workspace: Workspace) -> Bool {
        (try? workspace.releasePlan(accepted).isNeeded) ?? false
    }
}

/// What `groei status` tells.
private struct Status {
    let title: String
    let branch: String
    let version: Version?
    let changes: WorkingRecords
    /// The schemas that were changed, by path.
    let schemas: [String]
    let ongoing: OngoingOperation?
    /// Where the working copy is, when that is not the accepted document.
    let otherBranch: String?
    /// That the proposal that is worked on here was decided meanwhile, and the way out.
    let decided: Failure?
    /// How to get back from there.
    let way: Words
    let proposals: [OpenProposal]
    let elsewhere: [ProposalElsewhere]
    let result: CheckResult
    let isReleasable: Bool

    func text(_ language: Language) -> String {
        var lines = [title, versionLine.in(language)] + (place.map { [$0.in(language)] } ?? []) + [""]
        if changes.isEmpty, schemas.isEmpty {
            lines.append(Words(nl: "In je werkkopie is niets gewijzigd.", en: "Nothing was changed in your working copy.").in(language))
        } else {
            lines.append(Words(nl: "Gewijzigd in je werkkopie, nog niet ingediend:", en: "Changed in your working copy, not yet proposed:").in(language))
            lines += changes.readable.map { change in
                let corpus = change.new == nil ? changes.old : changes.new
                return "  \(change.kind.words.in(language).padded(to: 11)) \(change.address)  \(corpus.label(of: change.address, in: language).oneLine(70))"
            }
            lines += changes.unreadable.map { change in
                "  \(change.kind.words.in(language).padded(to: 11)) \(change.address)  " + Words(nl: "(kan niet gelezen worden: `groei check`)", en: "(cannot be read: `groei check`)").in(language)
            }
            lines += schemas.map { "  \(RecordChange.Kind.changed.words.in(language).padded(to: 11)) \($0)" }
            lines.append(nextStep.in(language))
        }
        lines.append("")
        if proposals.isEmpty {
            lines.append(Words(nl: "Er zijn geen open voorstellen.", en: "There are no open proposals.").in(language))
        } else {
            lines.append(Words(nl: "Open voorstellen:", en: "Open proposals:").in(language))
            lines += proposals.map { "  \($0.id)  \($0.proposal.title.oneLine(60))  (\($0.standing.in(language)))" }
            lines.append(Words(nl: "  Bekijk er een met `groei review ID`.", en: "  Look at one with `groei review ID`.").in(language))
        }
        lines += elsewhere.map { "  " + $0.advice.in(language) }
        if isReleasable {
            lines += ["", Words(nl: "Er is iets om uit te brengen: `groei release plan`.", en: "There is something to release: `groei release plan`.").in(language)]
        }
        return (lines + ["", FindingRenderer.summary(result, in: language)]).joined(separator: "\n")
    }

    private var nextStep: Words {
        ongoing != nil || decided != nil
            ? Words(nl: "  Bekijk het met `groei diff`.", en: "  See it with `groei diff`.")
            : Words(nl: "  Bekijk het met `groei diff`; dien het in met `groei propose --title '…'`.", en: "  See it with `groei diff`; propose it with `groei propose --title '…'`.")
    }

    private var place: Words? {
        if let ongoing {
            return Words(nl: "Let op: git is hier nog bezig met \(ongoing.words.nl). \(ongoing.way.nl)", en: "Note: git is in the middle of \(ongoing.words.en) here. \(ongoing.way.en)")
        }
        if let decided { return Words(nl: "Let op: \(decided.message.nl). \(decided.hint?.nl ?? "")", en: "Note: \(decided.message.en). \(decided.hint?.en ?? "")") }
        guard let otherBranch else { return nil }
        if otherBranch.hasPrefix("proposal/") {
            let id = otherBranch.dropFirst("proposal/".count)
            return Words(nl: "Je werkt aan voorstel \(id); `groei propose` rondt dat af.", en: "You are working on proposal \(id); `groei propose` finishes that.")
        }
        let here = otherBranch.isEmpty ? Words(nl: "een losse commit", en: "a detached commit") : Words(nl: "de tak `\(otherBranch)`", en: "the branch `\(otherBranch)`")
        return Words(nl: "Let op: je bent op \(here.nl), niet op `\(branch)`. \(way.nl)",
            en: "Note: you are on \(here.en), not on `\(branch)`. \(way.en)")
    }

    private var versionLine: Words {
        guard let version else { return Words(nl: "Nog geen versie uitgebracht.", en: "No version cut yet.") }
        return Words(nl: "Laatste versie: \(version.number), \(version.date).", en: "Latest version: \(version.number), \(version.date).")
    }

    func json(_ language: Language) -> JSON {
        JSON.dictionary([
            "title": .string(title), "branch": .string(branch), "version": version.map { .string($0.number.description) } ?? .null,
            "changes": .array(
                changes.readable.map { JSON.dictionary(["kind": .string($0.kind.name), "address": .string($0.address.description), "readable": true]) }
                    + changes.unreadable.map { JSON.dictionary(["kind": .string($0.kind.name), "address": .string($0.address.description), "readable": false]) }),
            "schemas": .array(schemas.map(JSON.string)),
            "ongoing": ongoing.map { .string($0.kind.rawValue) } ?? .null,
            "proposals": .array(proposals.map { JSON.dictionary(["id": .string($0.id), "title": .string($0.proposal.title), "approved": .bool($0.state.isApproved), "standing": .string($0.standingName)]) }),
            "findings": .object(Severity.allCases.map { JSON.Member($0.rawValue, .integer(result.findings.count(of: $0))) }),
            "releasable": .bool(isReleasable),
        ])
    }
}

extension OpenProposal {
    /// Where it stands, as JSON names it: the same in every language.
    var standingName: String {
        if !state.returned.isEmpty { return "returned" }
        if state.isApproved { return "approved" }
        return state.stale.isEmpty ? "awaiting-review" : "changed-after-approval"
    }

    /// Where it stands, in a few words.
    var standing: Words {
        if !state.returned.isEmpty { return Words(nl: "teruggegeven", en: "returned") }
        if state.aspects.isEmpty { return Words(nl: "geen goedkeuring nodig", en: "no approval needed") }
        if state.isApproved { return Words(nl: "goedgekeurd", en: "approved") }
        if !state.stale.isEmpty { return Words(nl: "gewijzigd na goedkeuring", en: "changed after approval") }
        return Words(nl: "wacht op beoordeling", en: "awaiting review")
    }
}
