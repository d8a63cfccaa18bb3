import Diagnostics
import Editorial

/// The words of a review.
enum ReviewWords {
    static func title(_ title: String) -> Words { Words(nl: "Voorstel: \(title)", en: "Proposal: \(title)") }

    static let address = Words(nl: "Voorstel", en: "Proposal")
    static let proposer = Words(nl: "Ingediend door", en: "Proposed by")
    static let opened = Words(nl: "Ingediend op", en: "Opened on")
    static let compared = Words(nl: "Vergeleken", en: "Compared")
    static let digest = Words(nl: "Vingerafdruk", en: "Digest")
    static let standing = Words(nl: "Waar het voorstel staat", en: "Where the proposal stands")

    static func changesNothing(_ ends: ChangeEnds) -> Words {
        Words(
            nl: "Het voorstel verandert niets aan het document: geen verschillen tussen \(ends.old) en \(ends.new).",
            en: "The proposal changes nothing in the document: no differences between \(ends.old) and \(ends.new).")
    }

    static func aspect(_ name: String) -> Words {
        name.isEmpty ? Words(nl: "Goedkeuring", en: "Approval") : Words(same: name.prefix(1).uppercased() + name.dropFirst())
    }

    static func approvals(_ count: Int, of needed: Int, by: String) -> Words {
        Words(
            nl: count == 0
                ? "nog geen goedkeuring (\(needed) nodig)"
                : "\(count) van \(needed) goedkeuringen\(by.isEmpty ? "" : ", door \(by)")",
            en: "\(count) of \(needed) approvals\(by.isEmpty ? "" : ", by \(by)")")
    }

    static func returned(_ by: String, _ date: String, _ aspect: String) -> Words {
        Words(nl: "Teruggegeven door \(by) op \(date) (\(aspect))", en: "Returned by \(by) on \(date) (\(aspect))")
    }

    static func void(_ by: String, _ date: String, _ aspect: String) -> Words {
        Words(
            nl: "De goedkeuring van \(by) van \(date) (\(aspect)) geldt niet meer: de inhoud is daarna gewijzigd. Vraag of \(by) opnieuw wil kijken.",
            en: "The approval by \(by) of \(date) (\(aspect)) no longer holds: the content has changed since. Ask \(by) to look again.")
    }

    static let conflicts = Words(
        nl: "Botst met wat intussen in het vastgestelde document veranderde:",
        en: "Clashes with what has changed in the accepted document since:")

    static func field(_ label: String) -> Words { Words(nl: "veld ‘\(label)’", en: "field ‘\(label)’") }

    static let wholeRecord = Words(
        nl: "het hele record (aan de ene kant gewijzigd, aan de andere vervallen)",
        en: "the whole record (changed on one side, gone on the other)")

    static let bothAdded = Words(
        nl: "een ander record, dat intussen ook met dit id is toegevoegd", en: "another record, which was added under this id meanwhile")

    static func bothRenamed(_ one: String, _ other: String) -> Words {
        Words(
            nl: "het id (aan de ene kant voortaan ‘\(one)’, aan de andere ‘\(other)’)",
            en: "the id (from now on ‘\(one)’ on one side, ‘\(other)’ on the other)")
    }

    static let news = Words(nl: "Nieuwe meldingen", en: "New findings")
    static let newsNote = Words(
        nl: "Dit was vóór het voorstel niet zo. Het kan ook records betreffen die het voorstel niet wijzigt.",
        en: "This was not so before the proposal. It may be on records that the proposal does not change.")
    static let error = Words(nl: "Fout:", en: "Error:")

    static let needed = Words(nl: "Nog nodig voor aanvaarding:", en: "Still needed for acceptance:")
    static let ready = Words(nl: "Niets staat aanvaarding in de weg:", en: "Nothing stands in the way of acceptance:")
    static let approveWith = Words(nl: "Goedkeuren:", en: "Approve:")
    static let returnWith = Words(nl: ", of teruggeven met een reden:", en: ", or return with a reason:")

    static func mustApprove(_ count: Int, _ aspect: String) -> Words {
        Words(
            nl: "\(count) \(count == 1 ? "goedkeuring" : "goedkeuringen") op \(aspect)",
            en: "\(count) \(count == 1 ? "approval" : "approvals") on \(aspect)")
    }

    static func mustAnswer(_ count: Int) -> Words {
        Words(
            nl: count == 1 ? "een antwoord op de reden van teruggave" : "een antwoord op de \(count) redenen van teruggave",
            en: count == 1 ? "an answer to the reason of return" : "an answer to the \(count) reasons of return")
    }

    static func mustSettle(_ count: Int, _ id: String) -> Words {
        Words(
            nl: (count == 1 ? "een keuze bij de botsing" : "een keuze bij de \(count) botsingen") + " (`groei proposal update \(id)`)",
            en: (count == 1 ? "a choice in the clash" : "a choice in the \(count) clashes") + " (`groei proposal update \(id)`)")
    }

    static func mustMend(_ count: Int, _ id: String) -> Words {
        Words(
            nl: "herstel van \(count) \(count == 1 ? "fout" : "fouten") (`groei check --at proposal/\(id)`)",
            en: "mending of \(count) \(count == 1 ? "error" : "errors") (`groei check --at proposal/\(id)`)")
    }

    /// Errors that nobody can see in the proposal until it has what was accepted since.
    static func mustUpdate(_ count: Int, _ id: String) -> Words {
        Words(
            nl: "herstel van \(count) \(count == 1 ? "fout" : "fouten"), samen met wat intussen aanvaard is (begin met `groei proposal update \(id)`)",
            en: "mending of \(count) \(count == 1 ? "error" : "errors"), together with what was accepted meanwhile (begin with `groei proposal update \(id)`)")
    }

    static func status(_ status: Proposal.Status) -> Words {
        switch status {
        case .open: Words(nl: "Open", en: "Open")
        case .accepted: Words(nl: "Aanvaard", en: "Accepted")
        case .rejected: Words(nl: "Afgewezen", en: "Rejected")
        case .withdrawn: Words(nl: "Teruggetrokken", en: "Withdrawn")
        }
    }

    static func decided(_ by: String, _ date: String) -> Words {
        Words(nl: "door \(by) op \(date)", en: "by \(by) on \(date)")
    }
}
