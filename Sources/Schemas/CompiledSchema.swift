package import Records

/// A schema made ready: flat tables that values are checked against, any number of times, from any thread.
///
/// Subschemas have numbers; ``root`` is that of the schema itself. Beyond validation it hands out annotations and a walk
/// over properties and items, so that what is built on a schema need not know JSON Schema.
package final class CompiledSchema: Sendable {
    package let root: Int
    /// The rules of all subschemas one after the other; `starts` has one more than there are subschemas.
    let rules: [Rule]
    let starts: [Int]
    /// The schemas as written, and the resources they stand in.
    let origins: [Value]
    let resources: [Int]
    let tables: Tables
    /// Some subschema asks what others evaluated, or in which resources we are.
    let tracksEvaluation: Bool
    let tracksScope: Bool

    /// What rules point into.
    struct Tables: Sendable {
        var enumerations: [Enumeration] = []
        var bounds: [Bound] = []
        var patterns: [Pattern] = []
        /// The subschemas of lists, one list after the other.
        var members: [Int] = []
        var names: [NameTable] = []
        var shapes: [PropertyShape] = []
        var containments: [Containment] = []
        var requirements: [Dependencies<[String]>] = []
        var dependents: [Dependencies<Int>] = []
        var dynamicTargets: [DynamicTarget] = []
    }

    init(root: Int, blocks: [[Rule]], origins: [Value], resources: [Int], tables: Tables) {
        self.root = root
        rules = blocks.flatMap(\.self)
        starts = blocks.reduce(into: [0]) { starts, block in starts.append(starts[starts.count - 1] + block.count) }
        self.origins = origins
        self.resources = resources
        self.tables = tables
        tracksScope = !tables.dynamicTargets.isEmpty
        tracksEvaluation = rules.contains { rule in
            switch rule {
            case .unevaluatedItems, .unevaluatedProperties: true
            default: false
            }
        }
    }

    /// The mistakes in a value in the order of the file, at most ``Run/maximumMistakes`` and one that says that there are more; none
    /// when it is valid, and then nothing was allocated.
    ///
    /// Where checking would take too much work, the last one says so and what is left is not checked.
    /// - Parameter subschema: the part of the schema that the value is held against; all of it when nil.
    package func validate(_ value: Value, at subschema: Int? = nil) -> [Violation] {
        value.tree.withBuffers { buffers in
            var run = Run(schema: self, buffers: buffers)
            if run.check(subschema ?? root, value.index), run.givenUp == nil { return [] }
            var second = Run(schema: self, buffers: buffers)
            second.isCollecting = true
            _ = second.check(subschema ?? root, value.index)
            return second.violations(below: value)
        }
    }

    package func isValid(_ value: Value) -> Bool {
        value.tree.withBuffers { buffers in
            var run = Run(schema: self, buffers: buffers)
            return run.check(root, value.index) && run.givenUp == nil
        }
    }
}
