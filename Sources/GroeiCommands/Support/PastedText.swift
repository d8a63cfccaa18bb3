import Diagnostics
import Glibc
import Records
import Workspace

/// A text that somebody saved from elsewhere, as UTF-8 whatever it was.
struct PastedText {
    let text: String
    /// Not all of it was UTF-8 or UTF-16.
    let isLegacy: Bool

    /// - Parameter name: what the file is called; nil for standard input.
    /// - Throws: when it is no text.
    init(_ bytes: [UInt8], from name: String?) throws(Failure) {
        if let kind = Self.kind(of: bytes) { throw .noText(name, kind) }
        let (decoded, isLegacy) = TextEncoding.decoded(bytes)
        // Here and there a NUL comes along with a text; a program or an image is full of them.
        if decoded.count(where: { $0 == 0 }) * 50 > decoded.count { throw .noText(name, nil) }
        (text, self.isLegacy) = (String(decoding: decoded, as: UTF8.self), isLegacy)
    }

    /// The text of a file, or of standard input for nil.
    ///
    /// - Parameter otherwise: what could have been given instead, for when there is no such file.
    static func read(_ name: String?, _ context: Context, otherwise: Words) throws -> PastedText {
        guard let name else {
            if isatty(0) == 1 {
                context.console.error(Words(
                    nl: "Plak de tekst; sluit af met Enter en Ctrl-D.", en: "Paste the text; end with Enter and Ctrl-D.").in(context.language ?? Spoken.language))
            }
            return try PastedText(StandardInput.read(), from: nil)
        }
        return try PastedText(InputFile.read(name, context, otherwise: otherwise), from: name)
    }

    /// Kinds of files in which people have texts and that are none.
    private static func kind(of bytes: [UInt8]) -> Words? {
        switch FileSignature(bytes) {
        case .pdf: Words(nl: "een pdf", en: "a PDF")
        case .zip: Words(nl: "een document van een tekstverwerker (zoals Word), of een zip-bestand", en: "a document of a word processor (such as Word), or a zip file")
        case .compound: Words(nl: "een oud document van Word of Excel", en: "an old document of Word or Excel")
        case .rtf: Words(nl: "een RTF-document", en: "an RTF document")
        case nil: nil
        }
    }
}

extension Failure {
    /// - Parameter kind: what it is instead, if that can be told.
    fileprivate static func noText(_ name: String?, _ kind: Words?) -> Failure {
        let kind = kind ?? Words(nl: "geen tekst", en: "no text")
        let subject = name.map { Words(nl: "het bestand \($0)", en: "the file \($0)") } ?? Words(nl: "de invoer", en: "standard input")
        return Failure(
            .environment, Words(nl: "\(subject.nl) is \(kind.nl)", en: "\(subject.en) is \(kind.en)"),
            hint: Words(
                nl: "Open het in het programma waar het bij hoort, kopieer de tekst, en bewaar die als gewone tekst (.txt).",
                en: "Open it in the program that it belongs to, copy the text, and save that as plain text (.txt)."))
    }
}
