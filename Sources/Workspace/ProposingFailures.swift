import Diagnostics
import Editorial

/// Why something cannot be proposed.
extension Failure {
    static let untitled = Failure(
        .usage, Words(nl: "een voorstel heeft een titel nodig", en: "a proposal needs a title"),
        hint: Words(nl: "Bijvoorbeeld: groei propose --title 'Bron Latham & Vogt (2007) toegevoegd'", en: "For example: groei propose --title 'Add source Latham & Vogt (2007)'"))

    static func idTaken(_ id: String) -> Failure {
        Failure(
            .environment, Words(nl: "er is al een voorstel `\(id)`", en: "there is a proposal `\(id)` already"),
            hint: Words(nl: "Kies een ander id met --id, of voeg toe met --update \(id).", en: "Choose another id with --id, or add to it with --update \(id)."))
    }

    static func reserved(_ path: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(path)` is met de hand gewijzigd; voorstellen en versies schrijft groei zelf", en: "`\(path)` was edited by hand; groei writes proposals and versions itself"),
            hint: Words(nl: "Zet het terug: git restore \(path) (of haal het weg als het nieuw is).", en: "Put it back: git restore \(path) (or take it away if it is new)."))
    }

    static let nothingToPropose = Failure(
        .environment, Words(nl: "er is niets gewijzigd om in te dienen", en: "nothing was changed that could be proposed"),
        hint: Words(nl: "Voeg eerst iets toe, bijvoorbeeld met `groei source add`, of bewerk een bestand in `corpus/`.", en: "Add something first, for example with `groei source add`, or edit a file in `corpus/`."))

    static func hasErrors(_ findings: [Finding]) -> Failure {
        Failure(
            .findings, Words(nl: "het document heeft nog fouten; er is niets ingediend of vastgelegd", en: "the document still has errors; nothing was proposed or committed"),
            hint: Words(nl: "Verbeter ze; `groei check` laat ze opnieuw zien.", en: "Mend them; `groei check` shows them again."), findings: findings)
    }
}
