package import Records

/// Schemas by URI, ready to be compiled; nothing is ever fetched.
///
/// The standard's own metaschemas are always there. A document is found under its key and under the `$id` that it names
/// itself; keys and `$id`s may be relative (`claim.schema.json`).
package struct SchemaStore: Sendable {
    private let index: SchemaIndex
    private let formats: FormatAssertion

    package init(_ documents: [String: Tree], formats: FormatAssertion = .all) {
        index = SchemaIndex(documents)
        self.formats = formats
    }

    /// The compiled schema of a URI, which may have a fragment: a JSON pointer or an anchor.
    ///
    /// Errors: all problems of the schemas that it reaches.
    package func compile(_ uri: String) throws(SchemaError) -> CompiledSchema {
        var (index, patterns) = (index, [ExactText: Pattern]())
        return try compile(uri, &index, &patterns)
    }

    /// The same for some URIs, in their order; what they share is made ready once.
    package func compile(_ uris: [String]) -> [Result<CompiledSchema, SchemaError>] {
        var (index, patterns) = (index, [ExactText: Pattern]())
        return uris.map { uri in Result { () throws(SchemaError) in try compile(uri, &index, &patterns) } }
    }

    private func compile(_ uri: String, _ index: inout SchemaIndex, _ patterns: inout [ExactText: Pattern]) throws(SchemaError) -> CompiledSchema {
        let reference = URIReference(uri)
        guard let resource = index.resource(reference.withoutFragment), let start = index.resolve("#" + reference.decodedFragment, in: resource)
        else { throw SchemaError(problems: [SchemaProblem(kind: .unknownSchema(uri), value: nil)]) }
        var compiler = SchemaCompiler(index: index, formats: formats, patterns: patterns)
        defer { (index, patterns) = (compiler.index, compiler.patterns) }
        return try compiler.compile(start)
    }
}

/// Which values of `format` are asserted; the others, and those that are not known, are annotations only.
package enum FormatAssertion: Sendable {
    case none, all
    case only(Set<String>)

    func asserts(_ name: String) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .only(let names): names.contains(name)
        }
    }
}
