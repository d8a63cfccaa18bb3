import Records

/// JSON that is not quite CSL's: that of people and programs with names of their own (``FieldNames``, `{"titel": …, "jaar": 2019}`), and what
/// services wrap around it (Crossref's `message`, DataCite's `data` and `attributes`, `{"bronnen": […]}`).
enum OwnJSON {
    /// The sources in an object: itself, or else the first objects in it that are some.
    static func sources(in object: Plain, depth: Int = 0) -> [Plain] {
        if isSource(object) { return [object] }
        guard depth < 4 else { return [] }
        for field in object.fields {
            let parts = field.value.items.isEmpty ? [field.value] : field.value.items
            let found = parts.prefix(BibliographyReader.maximumEntries + 1).flatMap { sources(in: $0, depth: depth + 1) }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func isSource(_ object: Plain) -> Bool {
        object["title"] != nil || object["author"] != nil || object.fields.contains { !isOfCSL($0.name) && ["title", "author"].contains(FieldNames.field($0.name)) }
    }

    /// The object with CSL's names, and what it called those members; one that has the member by its own name keeps it.
    static func named(_ object: Plain) -> (object: Plain, origins: [String: String]) {
        var origins: [String: String] = [:]
        let fields = object.fields.map { field -> Plain.Field in
            guard let (name, value) = known(field), object[name] == nil, origins[name] == nil else { return field }
            origins[name] = field.name
            return .init(name: name, value: value)
        }
        return origins.isEmpty ? (object, [:]) : (.object(fields), origins)
    }

    /// Nil for a name of CSL or Crossref, and for what can hold no text.
    private static func known(_ field: Plain.Field) -> (name: String, value: Plain)? {
        if field.name == "types", let type = field.value["citeproc"] ?? field.value["resourceTypeGeneral"] { return ("type", type) }
        if field.name == "descriptions" { return texts(field.value).map { ("abstract", $0) } }
        guard !isOfCSL(field.name), let name = FieldNames.field(field.name), name != field.name else { return nil }
        if SourceFields.names.contains(name) { return (name, field.value) }
        let isPlace = SourceFields.known.contains(name) && !SourceFields.own.contains(name) || [FieldNames.key, FieldNames.subtitle, FieldNames.articleNumber].contains(name)
        return isPlace ? texts(field.value).map { (name, $0) } : nil
    }

    /// A text, or the texts in a list, each of which may stand in an object (`[{"title": "…"}]`, `[{"tag": "…"}]`).
    private static func texts(_ value: Plain) -> Plain? {
        if !value.isCollection { return value }
        let texts = value.items.compactMap { item in
            item.isCollection ? ["title", "description", "subject", "tag", "name", "value"].lazy.compactMap { item[$0] }.first : item
        }
        return texts.isEmpty || texts.contains(where: \.isCollection) ? nil : .array(texts)
    }

    /// The parts of a name that have other names: `lastName` in Zotero, `familyName` in DataCite.
    static func person(_ object: Plain) -> Plain {
        let isOfOne = object["familyName"] != nil || object["lastName"] != nil
        return .object(object.fields.compactMap { field in
            switch field.name {
            case "lastName", "familyName": .init(name: "family", value: field.value)
            case "firstName", "givenName": .init(name: "given", value: field.value)
            case "name" where isOfOne, "nameType", "creatorType": nil
            default: field
            }
        })
    }

    private static func isOfCSL(_ name: String) -> Bool {
        SourceFields.known.contains(name) || CrossrefFields.names[name] != nil || CrossrefFields.ofSupplier.contains(name) || CrossrefFields.dates.contains(name)
    }
}
