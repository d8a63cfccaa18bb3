/// The values of `format` that are asserted: those of JSON Schema 2020-12 (validation, 7.3) and our own for bibliographies.
package enum Format: String, Sendable, CaseIterable {
    case date, time, duration, email, hostname, ipv4, ipv6, uri, iri, uuid, regex
    case dateTime = "date-time"
    case idnEmail = "idn-email"
    case idnHostname = "idn-hostname"
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case edtf, doi, isbn, issn, orcid

    /// Whether a UTF-8 text is of this format.
    package func admits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .date: CalendarFormats.isDate(text)
        case .time: CalendarFormats.isTime(text)
        case .dateTime: CalendarFormats.isDateTime(text)
        case .duration: CalendarFormats.isDuration(text)
        case .edtf: EDTF.isValid(text)
        case .email: Address.isEmail(text, isInternational: false)
        case .idnEmail: Address.isEmail(text, isInternational: true)
        case .hostname: Hostname.isValid(text)
        case .idnHostname: Hostname.isValidInternational(text)
        case .ipv4: Address.isIPv4(text)
        case .ipv6: Address.isIPv6(text)
        case .uri: URIFormats.isURI(text, isReference: false, isInternational: false)
        case .uriReference: URIFormats.isURI(text, isReference: true, isInternational: false)
        case .iri: URIFormats.isURI(text, isReference: false, isInternational: true)
        case .iriReference: URIFormats.isURI(text, isReference: true, isInternational: true)
        case .uriTemplate: URIFormats.isTemplate(text)
        case .uuid: Identifiers.isUUID(text)
        case .jsonPointer: Pointers.isPointer(text)
        case .relativeJSONPointer: Pointers.isRelativePointer(text)
        case .regex: Pointers.isPattern(text)
        case .doi: Identifiers.isDOI(text)
        case .isbn: Identifiers.isISBN(text)
        case .issn: Identifiers.isISSN(text)
        case .orcid: Identifiers.isORCID(text)
        }
    }

    package func admits(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(admits)
    }
}
