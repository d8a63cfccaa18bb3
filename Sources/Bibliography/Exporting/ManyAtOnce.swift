/// Lends its threads to work on many things that have nothing to do with each other: this module has none of its own.
package protocol ManyAtOnce: Sendable {
    /// The results in the order of the items.
    func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Result) -> [Result]
}

/// No threads: one after the other.
package struct OneByOne: ManyAtOnce {
    package init() {}

    package func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Result) -> [Result] { items.map(body) }
}
