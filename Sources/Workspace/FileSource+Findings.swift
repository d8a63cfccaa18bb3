import Diagnostics

/// Why there is no record in a file.
extension FileSource {
    static func link(_ path: String) -> Finding {
        Finding(
            rule: "symbolic-link", severity: .error, place: Place(path: path),
            message: Words(nl: "dit is een koppeling naar een ander bestand; groei volgt die niet", en: "this is a link to another file; groei does not follow it"),
            note: Words(nl: "Zet het bestand zelf hier neer, of haal de koppeling weg.", en: "Put the file itself here, or take the link away."))
    }

    static func noRecord(_ path: String) -> Finding {
        Finding(
            rule: "stray-file", severity: .error, place: Place(path: path),
            message: Words(nl: "dit is geen record", en: "this is no record"),
            note: Words(nl: "Records staan in `corpus/<map>/<id>.yaml`; haal al het andere weg uit `corpus/`.",
                en: "Records are in `corpus/<folder>/<id>.yaml`; take everything else out of `corpus/`."))
    }

    static func notReadable(_ path: String) -> Finding {
        unreadable(path, nil)
    }

    static func unreadable(_ path: String, _ reason: Words?) -> Finding {
        let tail = reason.map { Words(nl: " (\($0.nl))", en: " (\($0.en))") } ?? Words(same: "")
        return Finding(
            rule: "unreadable-file", severity: .error, place: Place(path: path),
            message: Words(nl: "dit kan niet gelezen worden\(tail.nl)", en: "this cannot be read\(tail.en)"),
            note: Words(nl: "Kijk of je het mag openen.", en: "See whether you may open it."))
    }
}
