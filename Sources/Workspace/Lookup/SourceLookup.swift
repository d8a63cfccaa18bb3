package import Bibliography
package import Diagnostics

/// Finds what is known of a source under its DOI, ISBN or web address.
package struct SourceLookup: Sendable {
    /// Where to ask. `GROEI_DOI_BASE` (else https://doi.org) gives CSL-JSON for `BASE/DOI`; `GROEI_ISBN_BASE`
    /// (else https://openlibrary.org) answers as Open Library does.
    package struct Addresses: Sendable {
        let doi: String
        let isbn: String

        package init(environment: [String: String]) {
            func base(_ name: String, _ usual: String) -> String {
                guard let text = environment[name], !text.isEmpty else { return usual }
                return text.hasSuffix("/") ? String(text.dropLast()) : text
            }
            doi = base("GROEI_DOI_BASE", "https://doi.org")
            isbn = base("GROEI_ISBN_BASE", "https://openlibrary.org")
        }
    }

    private let web: Web
    private let addresses: Addresses
    private let today: String

    package init(_ surroundings: Surroundings) {
        self.init(surroundings.web, Addresses(environment: surroundings.environment), today: surroundings.today)
    }

    package init(_ web: Web, _ addresses: Addresses, today: String) {
        self.web = web
        self.addresses = addresses
        self.today = today
    }

    /// - Throws: why nothing was found, and what to do then.
    package func find(_ key: LookupKey) throws(Failure) -> ImportedEntry {
        switch key {
        case .doi(let doi): return try find(doi: doi)
        case .isbn(let isbn): return try find(isbn: isbn)
        case .url(let url):
            // Publishers keep programs from their pages, and the DOI in the address tells more anyway.
            if let doi = key.publisherDOI, let entry = try? find(doi: doi) { return entry }
            return try find(page: url)
        }
    }

    private func find(doi: String) throws(Failure) -> ImportedEntry {
        let answer = try get("\(addresses.doi)/\(DOI.escaped(doi))", "application/vnd.citationstyles.csl+json", "de DOI \(doi)", "the DOI \(doi)")
        guard let entry = LookupAnswer.ofDOI(doi, answer.bytes) else { throw .notDescribed(answer, "de DOI \(doi)", "the DOI \(doi)") }
        return entry
    }

    private func find(isbn: String) throws(Failure) -> ImportedEntry {
        let url = "\(addresses.isbn)/api/books?bibkeys=ISBN:\(isbn)&format=json&jscmd=data"
        let answer = try get(url, "application/json", "ISBN \(isbn)", "ISBN \(isbn)")
        guard LookupAnswer.isJSON(answer.bytes) else { throw .notDescribed(answer, "ISBN \(isbn)", "ISBN \(isbn)") }
        guard let entry = LookupAnswer.ofISBN(isbn, answer.bytes) else { throw .unknown(Web.host(of: answer.url), "ISBN \(isbn)", "ISBN \(isbn)") }
        return entry
    }

    private func find(page url: String) throws(Failure) -> ImportedEntry {
        let answer = try get(url, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", url, url)
        guard answer.mediaType != "application/pdf", !answer.bytes.starts(with: "%PDF".utf8) else { throw .isPDF(url) }
        switch LookupAnswer.ofPage(answer.url, try text(of: answer), today: today) {
        case .source(var entry)?:
            if let elsewhere = Self.elsewhere(answer.url, from: url) { entry.remarks.append(elsewhere) }
            return entry
        case .doi(let doi, let page)?:
            do throws(Failure) { return try find(doi: doi) } catch {
                guard let page else { throw error }
                return page
            }
        case nil: throw .notDescribed(Web.host(of: answer.url), url, url)
        }
    }

    private func text(of answer: Web.Answer) throws(Failure) -> [UInt8] {
        guard let name = Charset.declared(answer) else { return answer.bytes }
        guard let text = Charset.utf8(answer.bytes, from: name) else { throw .notDecoded(Web.host(of: answer.url), name) }
        return text
    }

    /// That another site answered, or a page to sign in: the page moved, or is not for everybody.
    private static func elsewhere(_ answered: String, from asked: String) -> Words? {
        func site(_ url: String) -> String { Web.host(of: url).lowercased().replacing("www.", with: "") }
        func isGate(_ url: String) -> Bool { url.lowercased().contains(/\b(log-?in|sign-?in|sso|auth|inloggen|aanmelden)\b/) }
        guard site(answered) != site(asked) || isGate(answered) && !isGate(asked) else { return nil }
        return Words(
            nl: "\(asked) verwijst door naar \(answered); kijk of dat de bedoelde pagina is, en geen inlogscherm",
            en: "\(asked) leads on to \(answered); see whether that is the page you meant, and not one to sign in")
    }

    private func get(_ url: String, _ accept: String, _ nl: String, _ en: String) throws(Failure) -> Web.Answer {
        let answer = try web.get(.init(url: url, accept: accept))
        let host = Web.host(of: answer.url)
        switch answer.status {
        case 200..<300: return answer
        case 404, 410: throw .unknown(host, nl, en)
        case 406: throw .notDescribed(host, nl, en)
        case 429: throw Failure(.environment, Words(nl: "`\(host)` wil even geen vragen meer van dit adres", en: "`\(host)` wants no more questions from this address for now"), hint: .tryLater)
        case 511: throw Failure(.environment, Words(nl: "dit netwerk laat nog niets door (511)", en: "this network lets nothing through yet (511)"), hint: .signInFirst)
        case 401, 403: throw Failure(
            .environment, Words(nl: "`\(host)` laat programma's niet toe (\(answer.status))", en: "`\(host)` does not let programs in (\(answer.status))"),
            hint: Words(nl: "Kijk op de pagina of er een DOI staat, en geef die.", en: "See whether there is a DOI on the page, and give that."))
        default: throw Failure(.environment, Words(nl: "`\(host)` heeft een storing (\(answer.status))", en: "`\(host)` is out of order (\(answer.status))"), hint: .tryLater)
        }
    }
}

extension Failure {
    fileprivate static func unknown(_ host: String, _ nl: String, _ en: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(host)` kent \(nl) niet", en: "`\(host)` does not know \(en)"),
            hint: Words(nl: "Kijk na of het goed is overgenomen.", en: "See whether it was copied rightly."))
    }

    fileprivate static func notDescribed(_ host: String, _ nl: String, _ en: String) -> Failure {
        Failure(.environment, Words(nl: "`\(host)` geeft van \(nl) geen gegevens die groei kan lezen", en: "`\(host)` gives no details of \(en) that groei can read"))
    }

    /// For what should be data, and may be a page.
    fileprivate static func notDescribed(_ answer: Web.Answer, _ nl: String, _ en: String) -> Failure {
        let failure = notDescribed(Web.host(of: answer.url), nl, en)
        return answer.mediaType == "text/html" ? Failure(failure.kind, failure.message, hint: .signInFirst) : failure
    }

    fileprivate static func notDecoded(_ host: String, _ charset: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(host)` schrijft in een tekencodering die groei hier niet kan lezen (\(charset))", en: "`\(host)` writes in a character encoding that groei cannot read here (\(charset))"))
    }

    fileprivate static func isPDF(_ url: String) -> Failure {
        Failure(
            .environment, Words(nl: "`\(url)` is een pdf; daaruit haalt groei geen gegevens", en: "`\(url)` is a PDF; groei takes no details from that"),
            hint: Words(nl: "Geef de DOI, of het adres van de pagina waar de pdf op staat.", en: "Give the DOI, or the address of the page that has the PDF."))
    }
}

extension Words {
    /// A network that wants people to sign in answers every question with a page of its own.
    fileprivate static let signInFirst = Words(
        nl: "Er kwam een webpagina terug. Moet je op dit netwerk eerst inloggen, doe dat dan in je browser.",
        en: "A web page came back. If this network wants you to sign in first, do so in your browser.")
}
