import Bibliography
import Records

/// The id to propose for a source whose fields were typed or looked up.
enum TypedSourceID {
    /// From author (or title) and year.
    static func of(_ fields: [Plain.Field]) -> String {
        let record = Plain.object(fields)
        let author = (record["author"] ?? record["editor"])?.items.first.map { name in
            name["literal"]?.string.map { Name(literal: $0) }
                ?? Name(family: name["family"]?.string ?? "", particle: name["non-dropping-particle"]?.string ?? name["dropping-particle"]?.string ?? "")
        }
        let issued: String? = switch record["issued"] { case .string(let text)?, .number(let text)?: text; default: nil }
        return SourceID.propose(author: author, title: record["title"]?.string, year: issued.map(PublicationDate.year))
    }
}

/// The id to propose for a claim: its source and the first thing that it is about.
enum TypedClaimID {
    static func of(_ fields: [Plain.Field]) -> String {
        let record = Plain.object(fields)
        let subject = record["about"]?.items.first?.string?.split(separator: "/").last.map(String.init) ?? ""
        let id = [record["source"]?.string ?? "", subject].filter { !$0.isEmpty }.joined(separator: "-")
        return id.isEmpty ? "bevinding" : SourceID.slug(id)
    }
}
