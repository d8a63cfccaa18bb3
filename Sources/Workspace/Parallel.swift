import Bibliography
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
    /// - Parameters:
    ///   - pieces: about how many; many more than the cores, so that a core that is done early takes over from the others.
    ///   - largest: how many items there may be in one.
    static func map<Element: Sendable, Result: Sendable>(
        _ items: [Element], pieces: Int = 32, largest: Int = .max, _ body: @Sendable (ArraySlice<Element>) -> [Result]
    ) -> [Result] {
        guard items.count > 64 else { return body(items[...]) }
        return run(cut(items.count, pieces, largest)) { body(items[$0]) }.flatMap(\.self)
    }

    /// Each piece is a part of what is left, so that no core works on a large one while the others have nothing more to do (guided
    /// self-scheduling, Polychronopoulos & Kuck 1987).
    private static func cut(_ count: Int, _ pieces: Int, _ largest: Int) -> [Range<Int>] {
        let least = max(1, count / (pieces * 4))
        var (cuts, start): ([Range<Int>], Int) = ([], 0)
        while start < count {
            let size = min(largest, max(least, (count - start) / 8))
            cuts.append(start..<min(start + size, count))
            start += size
        }
        return cuts
    }
}

/// The cores of the machine, for work of modules that have no threads of their own.
package struct OnAllCores: ManyAtOnce {
    package init() {}

    package func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Result) -> [Result] {
        Parallel.map(items) { part in part.map(body) }
    }
}
