import Records

/// A node of a tree as a dictionary key.
struct NodeKey: Hashable {
    let tree: ObjectIdentifier
    let index: Int

    init(_ value: Value) {
        tree = ObjectIdentifier(value.tree)
        index = value.index
    }
}

/// A schema resource (core, 4.3.5): a schema with a URI of its own, and the anchors in it.
struct SchemaResource: Sendable {
    let uri: String
    let root: Value
    var vocabularies: Vocabularies
    var anchors: [String: Value] = [:]
    var dynamicAnchors: [String: Value] = [:]
}

/// A schema that a reference led to, and the resource that it is read in.
struct SchemaLocation {
    let value: Value
    let resource: Int
}

/// All resources of the documents in a store, by URI and by root.
struct SchemaIndex: Sendable {
    private(set) var resources: [SchemaResource] = []
    private var byURI: [ExactText: Int] = [:]
    private var byRoot: [NodeKey: Int] = [:]
    /// The members of large objects that pointers led through.
    private var members: [NodeKey: [ExactText: Value]] = [:]
    /// Of identifiers and dialects, by document.
    private(set) var problems: [ObjectIdentifier: [SchemaProblem]] = [:]

    init(_ documents: [String: Tree]) {
        // Retrieval URIs first, so that a dialect is known before the schemas that are written in it.
        let sorted = documents.sorted { $0.key < $1.key }
        for (uri, tree) in sorted { byURI[ExactText(URIReference(uri).withoutFragment)] = register(uri, tree.root, vocabularies: .all) }
        for (uri, tree) in sorted { scanDocument(uri, tree) }
    }

    /// The resource of a URI; the standard's own schemas are read when they are first asked for.
    mutating func resource(_ uri: String) -> Int? {
        if let known = byURI[ExactText(uri)] { return known }
        guard let tree = MetaSchemas.tree(uri) else { return nil }
        byURI[ExactText(uri)] = register(uri, tree.root, vocabularies: .all)
        scanDocument(uri, tree)
        return byURI[ExactText(uri)]
    }

    /// Follows a reference that stands in `resource`; nil when it leads nowhere.
    mutating func resolve(_ reference: String, in resource: Int) -> SchemaLocation? {
        // Nearly all references stay in their document.
        if reference.utf8.first == UInt8(ascii: "#") {
            return locate(URIReference(reference).decodedFragment, in: resource)
        }
        let target = URIReference(reference).resolved(against: URIReference(resources[resource].uri))
        guard let found = self.resource(target.withoutFragment) else { return nil }
        return locate(target.decodedFragment, in: found)
    }

    /// What a fragment names in a resource: the whole, a place by its JSON pointer, or an anchor.
    private mutating func locate(_ fragment: String, in resource: Int) -> SchemaLocation? {
        if fragment.isEmpty { return SchemaLocation(value: resources[resource].root, resource: resource) }
        if fragment.hasPrefix("/") { return follow(fragment, from: resource) }
        let value = resources[resource].anchors[fragment] ?? resources[resource].dynamicAnchors[fragment]
        return value.map { SchemaLocation(value: $0, resource: resource) }
    }

    /// The resource in which a subschema that stands in `parent` is read: its own when it has an `$id`.
    func resource(of value: Value, in parent: Int) -> Int {
        byRoot[NodeKey(value)] ?? parent
    }

    private mutating func member(_ name: String, of object: Value) -> Value? {
        guard object.count > 32 else { return object[name] }
        if let known = members[NodeKey(object)] { return known[ExactText(name)] }
        let all = Dictionary(uniqueKeysWithValues: object.entries.map { (ExactText($0.key.text), $0.value) })
        members[NodeKey(object)] = all
        return all[ExactText(name)]
    }

    private mutating func follow(_ pointer: String, from resource: Int) -> SchemaLocation? {
        var location = SchemaLocation(value: resources[resource].root, resource: resource)
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = token.utf8.contains(UInt8(ascii: "~")) ? String(token.replacing("~1", with: "/").replacing("~0", with: "~")) : String(token)
            let next = location.value.kind == .array
                ? Int(name).flatMap { index in location.value.items.dropFirst(index).first { _ in true } } : member(name, of: location.value)
            guard let next else { return nil }
            location = SchemaLocation(value: next, resource: self.resource(of: next, in: location.resource))
        }
        return location
    }

    private mutating func register(_ uri: String, _ root: Value, vocabularies: Vocabularies) -> Int {
        resources.append(SchemaResource(uri: uri, root: root, vocabularies: vocabularies))
        byRoot[NodeKey(root)] = resources.count - 1
        return resources.count - 1
    }

    private mutating func report(_ kind: SchemaProblem.Kind, _ value: Value) {
        problems[ObjectIdentifier(value.tree), default: []].append(SchemaProblem(kind: kind, value: value))
    }
}

// MARK: - Scanning

extension SchemaIndex {
    private mutating func scanDocument(_ uri: String, _ tree: Tree) {
        guard let number = byURI[ExactText(URIReference(uri).withoutFragment)] else { return }
        scan(tree.root, in: number, isRoot: true)
    }

    /// Registers the identifiers in a schema and in the schemas below it, at the places where schemas stand and nowhere else.
    private mutating func scan(_ schema: Value, in parent: Int, isRoot: Bool = false) {
        guard schema.kind == .object else { return }
        let resource = identify(schema, in: parent, isRoot: isRoot)
        for (keyword, isDynamic) in [("$anchor", false), ("$dynamicAnchor", true)] {
            if let value = schema[keyword] { anchor(value, schema, isDynamic: isDynamic, in: resource) }
        }
        for entry in schema.entries {
            switch SubschemaPlace.byKeyword[entry.key.text] {
            case nil: break
            case .schema: scan(entry.value, in: resource)
            case .list: for item in entry.value.items { scan(item, in: resource) }
            case .map: for item in entry.value.entries { scan(item.value, in: resource) }
            }
        }
    }

    private mutating func identify(_ schema: Value, in parent: Int, isRoot: Bool) -> Int {
        var resource = parent
        if let value = schema["$id"], let id = value.string {
            let uri = URIReference(id).resolved(against: URIReference(resources[parent].uri))
            if uri.fragment?.isEmpty == false { report(.invalidIdentifier(id), value) }
            // A document that is kept under the name it gives itself.
            if isRoot, uri.withoutFragment == resources[parent].uri { return dialect(schema, parent) }
            resource = register(uri.withoutFragment, schema, vocabularies: resources[parent].vocabularies)
            let known = byURI.updateValue(resource, forKey: ExactText(uri.withoutFragment))
            if let known, NodeKey(resources[known].root) != NodeKey(schema) { report(.duplicateIdentifier(id), value) }
            // The retrieval URI keeps answering, for the resource under its own name.
            if isRoot { byURI[ExactText(URIReference(resources[parent].uri).withoutFragment)] = resource }
        }
        return dialect(schema, resource)
    }

    private mutating func dialect(_ schema: Value, _ resource: Int) -> Int {
        if let dialect = schema["$schema"], let uri = dialect.string {
            resources[resource].vocabularies = vocabularies(of: uri, dialect, root: schema)
        }
        return resource
    }

    private mutating func anchor(_ value: Value, _ schema: Value, isDynamic: Bool, in resource: Int) {
        guard let name = value.string else { return }
        guard let first = name.utf8.first, first >= 0x41, name.utf8.allSatisfy(Self.isAnchorByte) else {
            return report(.invalidIdentifier(name), value)
        }
        let other = resources[resource].anchors[name] ?? resources[resource].dynamicAnchors[name]
        if other != nil { report(.duplicateIdentifier(name), value) }
        if isDynamic { resources[resource].dynamicAnchors[name] = schema } else { resources[resource].anchors[name] = schema }
    }

    /// Letters, digits, `-`, `_`, `.` (core, 8.2.2).
    private static func isAnchorByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
    }

    private mutating func vocabularies(of uri: String, _ value: Value, root: Value) -> Vocabularies {
        let plain = URIReference(uri).withoutFragment
        if plain == MetaSchemas.dialect { return .all }
        guard let metaschema = resource(plain).map({ resources[$0].root }) else {
            report(.unknownDialect(uri), value)
            return .all
        }
        guard let list = metaschema["$vocabulary"], NodeKey(metaschema) != NodeKey(root) else { return .all }
        var active: Vocabularies = .core
        for entry in list.entries {
            if let known = Vocabularies(uri: entry.key.text) {
                active.insert(known)
            } else if entry.value.bool == true {
                report(.unknownVocabulary(entry.key.text), value)
            }
        }
        return active
    }
}
