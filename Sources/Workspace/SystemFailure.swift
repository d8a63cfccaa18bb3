package import Diagnostics
import Glibc

extension Failure {
    static func notWritten(_ path: String, _ code: Int32) -> Failure {
        let reason = Words(systemError: code)
        let hint: Words? = switch code {
        case ENOSPC, EDQUOT: Words(nl: "Maak ruimte en probeer het opnieuw; dit bestand is niet veranderd.", en: "Make room and try again; this file was not changed.")
        case EACCES, EPERM, EROFS: Words(nl: "Je mag hier niet schrijven; vraag de beheerder van deze computer.", en: "You may not write here; ask who manages this computer.")
        case EISDIR: Words(nl: "Noem een bestand in die map.", en: "Name a file in that folder.")
        case EEXIST: Words(nl: "Er is al een bestand met deze naam; het is niet aangeraakt.", en: "There is a file of this name already; it was not touched.")
        default: nil
        }
        return Failure(.environment, Words(nl: "`\(path)` kon niet geschreven worden (\(reason.nl))", en: "could not write `\(path)` (\(reason.en))"), hint: hint)
    }
}

extension Words {
    /// The system's reason; those that an editor may meet in Dutch too.
    package init(systemError code: Int32) {
        let system = String(cString: strerror(code))
        let words: String? = switch code {
        case ENOSPC, EDQUOT: "de schijf is vol"
        case EACCES, EPERM: "dat mag niet"
        case EROFS: "daar kan alleen gelezen worden"
        case EEXIST: "het bestaat al"
        case EFBIG: "bestanden mogen hier niet zo groot zijn"
        case ENAMETOOLONG: "de naam is te lang"
        case EISDIR: "dat is een map"
        case ENOTDIR: "daarboven staat geen map maar een bestand"
        case ENOENT: "het is er niet"
        case ELOOP: "de koppelingen lopen in een kring"
        case EBUSY, ETXTBSY: "het is in gebruik"
        case EBADF: "die is gesloten"
        case EIO: "de schijf geeft een fout"
        case EMFILE, ENFILE: "er staan te veel bestanden tegelijk open"
        default: nil
        }
        self.init(nl: words ?? system, en: system)
    }
}
