import Diagnostics
import Glibc

/// Why there is no record in a file.
extension FileSource {
    static func link(_ path: String) -> Finding {
        Finding(
            rule: "symbolic-link", severity: .error, place: Place(path: path),
            message: Words(nl: "dit is een koppeling naar een andere plaats; groei volgt die niet", en: "this is a link to another place; groei does not follow it"),
            note: Words(nl: "Zet het bestand of de map zelf hier neer, of haal de koppeling weg.", en: "Put the file or folder itself here, or take the link away."))
    }

    static func noRecord(_ path: String) -> Finding {
        Finding(
            rule: "stray-file", severity: .error, place: Place(path: path),
            message: Words(nl: "dit is geen gewoon bestand", en: "this is no ordinary file"),
            note: Words(nl: "Zet er een gewoon bestand neer, of haal het weg.", en: "Put an ordinary file here, or take it away."))
    }

    /// Why a folder cannot be read; nil where there is none.
    static func notReadable(folder path: String, in root: String) -> Finding? {
        var status = stat()
        let file = "\(root)/\(path)"
        guard lstat(file, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFLNK: return link(path)
        case S_IFDIR: break
        default:
            return Finding(
                rule: "stray-file", severity: .error, place: Place(path: path),
                message: Words(nl: "hier hoort een map te staan", en: "a folder belongs here"),
                note: Words(nl: "Geef dit een andere naam of haal het weg, en zet de map terug.", en: "Give this another name or take it away, and put the folder back."))
        }
        let descriptor = Files.openFolder(file)
        let code = descriptor < 0 ? errno : EIO
        if descriptor >= 0 { close(descriptor) }
        let reason = Words(systemError: code)
        return Finding(
            rule: "unreadable-file", severity: .error, place: Place(path: path),
            message: Words(nl: "deze map kan niet gelezen worden (\(reason.nl))", en: "this folder cannot be read (\(reason.en))"),
            note: code != EACCES ? nil : Words(
                nl: "Geef jezelf toegang met `chmod u+rwx \(path)`, of vraag het de beheerder van deze computer. Wat erin staat, telt nu niet mee.",
                en: "Give yourself access with `chmod u+rwx \(path)`, or ask who manages this computer. What is in it does not count now."))
    }

    static func unreadable(_ path: String, _ reason: Words?) -> Finding {
        let tail = reason.map { Words(nl: " (\($0.nl))", en: " (\($0.en))") } ?? Words(same: "")
        return Finding(
            rule: "unreadable-file", severity: .error, place: Place(path: path),
            message: Words(nl: "dit kan niet gelezen worden\(tail.nl)", en: "this cannot be read\(tail.en)"),
            note: Words(nl: "Kijk of je het mag openen.", en: "See whether you may open it."))
    }
}
