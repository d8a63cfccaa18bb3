package import Bibliography
import Dispatch
import Synchronization

/// Work on both cores.
enum Parallel {
    /// Does some pieces of work, several at once; the results in order.
    static func run<Work: Sendable, Result: Sendable>(_ work: [Work], _ body: @Sendable (Work) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: work.count))
        DispatchQueue.concurrentPerform(iterations: work.count) { number in
            let result = body(work[number])
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Cuts a list in pieces, works on several at once, and puts the results back in order.
    ///
    /// The pieces are many more than the cores, so that a core that is done early takes over from the others.
    static func map<Element: Sendable, Result: Sendable>(
        _ items: [Element], pieces: Int = 32, _ body: @Sendable (ArraySlice<Element>) -> [Result]
    ) -> [Result] {
        guard items.count > 64 else { return body(items[...]) }
        let size = (items.count + pieces - 1) / pieces
        let count = (items.count + size - 1) / size
        let results = Mutex([[Result]](repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { piece in
            let part = body(items[piece * size..<min((piece + 1) * size, items.count)])
            results.withLock { $0[piece] = part }
        }
        return results.withLock { $0.flatMap(\.self) }
    }
}

/// The cores of the machine, for work of modules that have no threads of their own.
package struct OnAllCores: ManyAtOnce {
    package init() {}

    package func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Result) -> [Result] {
        Parallel.map(items) { part in part.map(body) }
    }
}
