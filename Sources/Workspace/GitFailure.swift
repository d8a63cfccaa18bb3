package import Diagnostics
package import Git

/// Runs something of git, and puts what went wrong in words.
package func translating<Result: ~Copyable>(_ body: () throws(GitError) -> Result) throws(Failure) -> Result {
    do throws(GitError) {
        return try body()
    } catch {
        throw Failure(git: error)
    }
}

extension Failure {
    /// What an error of git means to the user, and what can be done.
    package init(git error: GitError) {
        if case .unknownRevision(let name) = error.kind {
            self = .unknownRevision(name, nearest: [])
        } else {
            let (message, hint) = Self.words(error)
            self.init(.environment, message, hint: hint)
        }
    }

    /// What is said behind a remedy where nothing was done; ``filesLeftBehind(_:_:)`` leaves it out.
    static let again = Words(nl: " Er is niets veranderd: daarna kan het opnieuw.", en: " Nothing was changed: after that it can be done again.")

    private static func words(_ error: GitError) -> (Words, Words?) {
        switch error.kind {
        case .missingLibrary(let library):
            (Words(nl: "groei heeft `\(library)` nodig, en kan die niet laden (\(error.message))",
                en: "groei needs `\(library)` and cannot load it (\(error.message))"),
                Words(nl: "Installeer libgit2, zoals met: apt install libgit2-dev. Bouw groei daarna opnieuw.",
                    en: "Install libgit2, as with: apt install libgit2-dev. Then build groei again."))
        case .notARepository(let path):
            (Words(nl: "`\(path)` is geen git-repository", en: "`\(path)` is no git repository"),
                Words(nl: "Begin een document met `groei init`.", en: "Start a document with `groei init`."))
        case .foreignOwner(let path):
            (Words(nl: "de repository `\(path)` is van een andere gebruiker", en: "the repository `\(path)` belongs to another user"),
                Words(nl: "Vertrouw je haar? Voer uit: git config --global --add safe.directory '\(trusted(path))'",
                    en: "Do you trust it? Run: git config --global --add safe.directory '\(trusted(path))'"))
        case .unsupportedFormat(let path):
            (Words(nl: "de repository `\(path)` heeft een vorm die groei niet kan lezen (SHA-256, reftable of een gedeeltelijke kloon)",
                en: "the repository `\(path)` has a format that groei cannot read (SHA-256, reftable or a partial clone)"),
                Words(nl: "Kloon haar opnieuw als gewone repository.", en: "Clone it again as an ordinary repository."))
        case .unsafeName(let name, let problem):
            (Words(nl: "de naam ‘\(name)’ mag niet (\(problem))", en: "the name ‘\(name)’ is not allowed (\(problem))"), nil)
        case .unknownRevision(let name): (Self.unknownRevision(name, nearest: []).message, nil)
        case .ambiguousRevision(let revision):
            (Words(nl: "`\(revision)` past op meer dan één commit", en: "`\(revision)` fits more than one commit"),
                Words(nl: "Geef meer tekens.", en: "Give more characters."))
        case .tooLarge(_, let size, let maximum):
            (Words(nl: "een bestand in git is \(size >> 20) MiB; meer dan \(maximum >> 20) MiB leest groei niet",
                en: "a file in git is \(size >> 20) MiB; groei reads no more than \(maximum >> 20) MiB"), nil)
        case .damagedObject(let id):
            (Words(nl: "object \(id.short) in de repository is beschadigd", en: "object \(id.short) in the repository is damaged"),
                Words(nl: "Laat `git fsck` kijken; haal een goede kopie met `git fetch`.", en: "Let `git fsck` have a look; get a good copy with `git fetch`."))
        case .notStored(let what):
            (Words(nl: "\(what) is niet bewaard: de schijf is vol of werkt niet goed", en: "\(what) was not stored: the disk is full or failing"),
                Words(nl: "Maak ruimte.\(Self.again.nl)", en: "Make room.\(Self.again.en)"))
        case .locked(let path, let age):
            (Words(nl: "de repository is in gebruik: `\(path)` (\(Words(age: age).nl) oud)",
                en: "the repository is in use: `\(path)` (\(Words(age: age).en) old)"),
                Words(nl: "Wacht tot de ander klaar is. Is er niemand? Verwijder dan dat bestand.",
                    en: "Wait until the other is done. Is there nobody? Then remove that file."))
        case .pathConflict(let path):
            (Words(nl: "`\(path)` is tegelijk een map en een bestand", en: "`\(path)` is both a folder and a file"), nil)
        case .invalidDate(let text):
            (Words(nl: "‘\(text)’ is geen datum die git kent", en: "‘\(text)’ is no date that git knows"),
                Words(nl: "Kijk naar GIT_AUTHOR_DATE en GIT_COMMITTER_DATE.", en: "Look at GIT_AUTHOR_DATE and GIT_COMMITTER_DATE."))
        case .missingPath(let path): (Words(nl: "`\(path)` is er niet", en: "`\(path)` is not there"), nil)
        case .library where ["No space left", "Disk quota", "File too large"].contains(where: error.message.contains):
            (Words(nl: "git kon dit niet bewaren: de schijf is vol", en: "git could not store this: the disk is full (\(error.message))"),
                Words(nl: "Maak ruimte.\(Self.again.nl)", en: "Make room.\(Self.again.en)"))
        case .library where ["Permission denied", "Read-only file system"].contains(where: error.message.contains):
            (Words(nl: "je mag niet schrijven in de map van git", en: "you may not write in git's folder (\(error.message))"),
                Words(nl: "Vraag wie deze computer of deze map beheert.\(Self.again.nl)", en: "Ask who manages this computer or folder.\(Self.again.en)"))
        case .library where error.message.contains("'sdir'"):
            (Words(nl: "git heeft niet alle bestanden in je werkkopie gezet", en: "git did not put all files in your working copy"),
                Words(nl: "Haal ze erbij: git sparse-checkout disable", en: "Get them: git sparse-checkout disable"))
        case .library:
            (Words(nl: "git kon dit niet: \(error.operation) (\(error.message))", en: "git could not \(error.operation) (\(error.message))"), nil)
        }
    }

    /// The folder that git wants to hear: that of the working files, where there is one.
    static func trusted(_ path: String) -> String {
        for ending in ["/.git/", "/.git"] where path.hasSuffix(ending) { return String(path.dropLast(ending.count)) }
        return path
    }
}

extension Words {
    /// `3 seconden`, `2 dagen`: in the largest unit of which there are at least two.
    init(age: Duration) {
        let seconds = Int(age.components.seconds)
        self = switch seconds {
        case ..<120: Words(nl: seconds == 1 ? "1 seconde" : "\(seconds) seconden", en: seconds == 1 ? "1 second" : "\(seconds) seconds")
        case ..<7_200: Words(nl: "\(seconds / 60) minuten", en: "\(seconds / 60) minutes")
        case ..<172_800: Words(nl: "\(seconds / 3_600) uur", en: "\(seconds / 3_600) hours")
        default: Words(nl: "\(seconds / 86_400) dagen", en: "\(seconds / 86_400) days")
        }
    }
}
