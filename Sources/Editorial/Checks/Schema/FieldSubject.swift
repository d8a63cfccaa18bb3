import Diagnostics
import Records

/// A field as a sentence names it: by its name in the file and its label.
struct FieldSubject {
    let path: FieldPath
    /// Nil when what is checked is itself a schema.
    let type: RecordType?
    /// It is about the name of the field and not about its value.
    let isName: Bool

    init(_ path: FieldPath, _ type: RecordType?, isName: Bool = false) {
        self.path = path
        self.type = type
        self.isName = isName
    }

    var field: Field? { type?.field(at: path) }

    /// The field inside this one with a name.
    func inner(_ name: String) -> Field? { type?.field(at: path.appending(name)) }

    /// ``het veld `direction` (Richting)``, ``waarde 2 van `about` (Gaat over)``, `dit record`.
    var words: Words {
        switch path.last {
        case nil: type == nil ? Words(nl: "dit schema", en: "this schema") : Words(nl: "dit record", en: "this record")
        case .key(let name) where isName: Words(nl: "de naam `\(name)`", en: "the name `\(name)`")
        case .key(let name):
            Words(nl: "het veld \(Self.name(name, field?.label?.nl))", en: "the field \(Self.name(name, field?.label?.en))")
        case .index(let index): item(index)
        }
    }

    private func item(_ index: Int) -> Words {
        var list = path.parent
        while case .index = list.last { list = list.parent }
        guard case .key(let name) = list.last else {
            return Words(nl: "waarde \(index + 1) van de lijst", en: "value \(index + 1) of the list")
        }
        let label = type?.field(at: list)?.label
        return Words(
            nl: "waarde \(index + 1) van \(Self.name(name, label?.nl))", en: "value \(index + 1) of \(Self.name(name, label?.en))")
    }

    /// ``` `direction` (Richting) ```, without the label where it says the same.
    static func name(_ name: String, _ label: String?) -> String {
        guard let label, label.lowercased() != name.lowercased() else { return "`\(name)`" }
        return "`\(name)` (\(label))"
    }

    /// ``Bedoelde je `reason` (Reden)?`` of a field inside this one.
    func question(_ name: String) -> Words {
        let label = inner(name)?.label
        return Words(nl: "Bedoelde je \(Self.name(name, label?.nl))?", en: "Did you mean \(Self.name(name, label?.en))?")
    }

    /// `‘Bron’`, or the name where there is no label.
    static func title(_ name: String, _ label: String?) -> String {
        label.map { "‘\($0)’" } ?? "`\(name)`"
    }

    /// `a, b of c`
    static func list(_ items: [String], _ conjunction: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}
