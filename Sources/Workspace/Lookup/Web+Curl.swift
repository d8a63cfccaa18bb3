import Diagnostics
import Glibc

extension Web {
    /// By the program `curl`: it knows the user's proxies and certificates, and costs nothing when nothing is looked up.
    ///
    /// The user's `.curlrc` is not read (its options could write files), and nothing but http and https is followed. An answer that is
    /// not there within `GROEI_WEB_SECONDS` (else 30) does not come.
    static func curl(_ environment: [String: String]) -> Web {
        let seconds = environment["GROEI_WEB_SECONDS"].flatMap { Int($0) }.map { min(max($0, 1), 600) } ?? 30
        return Web { request throws(Failure) in
            let host = host(of: request.url)
            let result = try run(request, seconds, environment)
            guard let result else { throw .tooLarge(host) }
            let marks = result.error.split(separator: "\n").last { $0.hasPrefix(mark) }?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
            guard result.status == 0, marks.count == 4, let status = Int(marks[1]) else { throw failure(result.status, result.error, host, seconds) }
            let parts = marks[2].split(separator: ";").map { $0.filter { !$0.isWhitespace && $0 != "\"" }.lowercased() }
            let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
            return Answer(status: status, mediaType: parts.first ?? "", charset: charset, url: marks[3], bytes: result.output)
        }
    }

    private static let mark = "groei:"

    private static func run(_ request: Request, _ seconds: Int, _ environment: [String: String]) throws(Failure) -> Program.Result? {
        let arguments = [
            "-q", "--silent", "--show-error", "--globoff", "--location", "--max-redirs", "10", "--proto", "=http,https", "--proto-redir", "=http,https",
            "--connect-timeout", String(min(10, seconds)), "--max-time", String(seconds), "--max-filesize", String(maximumBytes), "--compressed", "--user-agent", "groei",
            "--header", "Accept: \(request.accept)", "--write-out", "%{stderr}\\n\(mark)\\t%{http_code}\\t%{content_type}\\t%{url_effective}\\n", "--", request.url,
        ]
        do throws(ChildProcess.SystemError) {
            return try Program.run("curl", arguments, environment: environment, maximumOutput: maximumBytes)
        } catch {
            let reason = Words(systemError: error.code)
            guard error.code == ENOENT else {
                throw Failure(
                    .environment, Words(nl: "opzoeken kan niet: `curl` is niet te starten (\(reason.nl))", en: "looking it up is not possible: `curl` cannot be started (\(reason.en))"))
            }
            throw Failure(
                .environment, Words(nl: "opzoeken kan niet: het programma `curl` is er niet", en: "looking it up is not possible: there is no program `curl`"),
                hint: Words(nl: "Installeer het (Debian: apt install curl).", en: "Install it (Debian: apt install curl)."))
        }
    }

    static func host(of url: String) -> String {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        return String(rest.prefix { !"/?#".contains($0) })
    }

    /// curl's exit codes (curl(1)) in words.
    private static func failure(_ code: Int32, _ said: String, _ host: String, _ seconds: Int) -> Failure {
        if code == 63 { return .tooLarge(host) }
        // Told with the same code as an address that is not followed.
        if code == 8 || said.contains("HTTP/0.9") { return .noWebServer(host) }
        let message: Words = switch code {
        case 5, 6, 7: Words(nl: "`\(host)` is niet te bereiken; is er internet?", en: "`\(host)` cannot be reached; are you online?")
        case 28: Words(nl: "`\(host)` antwoordt niet binnen \(seconds) \(seconds == 1 ? "seconde" : "seconden")", en: "`\(host)` does not answer within \(seconds) \(seconds == 1 ? "second" : "seconds")")
        case 35, 51, 53, 54, 58, 59, 60, 77, 80, 82, 83, 91: Words(nl: "met `\(host)` lukt geen veilige verbinding", en: "no secure connection to `\(host)` can be made")
        case 47: Words(nl: "`\(host)` blijft doorverwijzen", en: "`\(host)` keeps redirecting")
        case 1, 3: Words(nl: "`\(host)` verwijst naar een adres dat groei niet volgt", en: "`\(host)` leads to an address that groei does not follow")
        default: Words(nl: "de verbinding met `\(host)` brak af (curl \(code))", en: "the connection to `\(host)` broke off (curl \(code))")
        }
        return Failure(.environment, message, hint: [1, 3, 47].contains(code) ? nil : .tryLater)
    }
}

extension Failure {
    fileprivate static func noWebServer(_ host: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(host)` antwoordt, maar niet zoals een website", en: "`\(host)` answers, but not as a website does"),
            hint: Words(nl: "Kijk het adres na, ook het getal achter een dubbele punt.", en: "Check the address, and the number behind a colon in it."))
    }

    fileprivate static func tooLarge(_ host: String) -> Failure {
        Failure(.environment, Words(nl: "`\(host)` stuurt meer dan 2 MiB; dat is geen beschrijving van een bron", en: "`\(host)` sends more than 2 MiB; that is no description of a source"))
    }
}

extension Words {
    static let tryLater = Words(nl: "Probeer het later nog eens.", en: "Try it again later.")
}
