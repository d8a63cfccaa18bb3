import Diagnostics
import Records

/// Schemas that are not there, and references that groei does not follow.
extension SchemaSetReader {
    /// That there is no schema at all, or none of a type that others name in `x-groei-ref`.
    mutating func checkMissing() {
        guard !hasUnusable else { return }
        if files.allSatisfy({ !$0.path.hasSuffix(".schema.json") }) { return addNoSchemas() }
        let names = types.map(\.name)
        // What a sound schema names, its fields name.
        let isSettled = types.allSatisfy { isSound($0) && $0.fields.allSatisfy { $0.reference.allSatisfy(names.contains) } }
        if isSettled { return }
        var mentions: [String: [(item: Value, type: RecordType)]] = [:]
        for type in types {
            SchemaWalk.each("x-groei-ref", in: type.schema.root) { list in
                for item in list.items where !names.contains(item.text) { mentions[item.text, default: []].append((item, type)) }
            }
        }
        for (name, places) in mentions.sorted(by: { $0.key < $1.key }) {
            hasUnusable = true
            // Of a file that is there something else is told.
            if findings.contains(where: { $0.place?.path == "schemas/\(name).schema.json" }) { continue }
            // A slip is made once; what several places name was there.
            guard places.count == 1, let meant = Likeness.closest(to: name, among: names) else {
                addMissing("\(name).schema.json", namedBy: places[0].type.schema)
                continue
            }
            report("schema-reference", places[0].item, Words(
                nl: "`x-groei-ref` noemt de soort `\(name)`, maar daarvan is geen schema",
                en: "`x-groei-ref` names the type `\(name)`, which has no schema"),
                .didYouMean(meant))
        }
    }

    /// The file that a reference leads into, if there is none of that name and no other was meant.
    func missingFile(_ reference: String) -> String? {
        let file = reference.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let names = files.map { Self.name($0.path) }
        guard file.hasSuffix(".json"), !file.contains("/"), !names.contains(file) else { return nil }
        func stem(_ name: String) -> String { name.split(separator: ".").first.map(String.init) ?? name }
        return Likeness.closest(to: stem(file), among: names.map(stem)) == nil ? file : nil
    }

    /// However many places name it, it is one mistake.
    mutating func addMissing(_ file: String, namedBy other: Tree) {
        hasUnusable = true
        let path = "schemas/\(file)"
        guard !findings.contains(where: { $0.rule == "schema-missing" && $0.place?.path == path }) else { return }
        findings.append(Finding(
            rule: "schema-missing", severity: .error, place: Place(path: path),
            message: Words(
                nl: "dit schema ontbreekt; `\(other.source.path)` verwijst ernaar", en: "this schema is missing; `\(other.source.path)` refers to it"),
            note: Words(
                nl: "Zet het terug, bijvoorbeeld met `git restore \(path)`. Is het met opzet weg? Haal dan ook weg wat ernaar verwijst.",
                en: "Put it back, for example with `git restore \(path)`. Is it gone on purpose? Then remove what refers to it too.")))
    }

    private mutating func addNoSchemas() {
        hasUnusable = true
        findings.append(Finding(
            rule: "schema-missing", severity: .error, place: Place(path: "schemas"),
            message: Words(nl: "deze map ontbreekt, of er staat geen schema in", en: "this folder is missing, or has no schema in it"),
            note: Words(
                nl: "Zet de schema's terug, bijvoorbeeld met `git restore schemas`. Wil je de standaardschema's? `groei init MAP` maakt ze in een nieuwe map.",
                en: "Put the schemas back, for example with `git restore schemas`. Do you want the standard ones? `groei init DIR` makes them in a new folder.")))
    }

    /// `x-groei-ref` where it says nothing of what a field is: nobody would notice that it is not followed.
    mutating func checkUnfollowedReferences(_ type: RecordType) {
        SchemaWalk.eachBeside("x-groei-ref", in: type.schema.root) { list, holder in
            report("schema-invalid", list, Words(
                nl: "een `x-groei-ref` onder `\(holder)` volgt groei niet", en: "groei does not follow an `x-groei-ref` under `\(holder)`"),
                Words(
                    nl: "Zet de verwijzing bij het veld zelf: onder `properties`, `patternProperties`, `additionalProperties`, `items` of `prefixItems`.",
                    en: "Put the reference with the field itself: under `properties`, `patternProperties`, `additionalProperties`, `items` or `prefixItems`."))
        }
    }
}
