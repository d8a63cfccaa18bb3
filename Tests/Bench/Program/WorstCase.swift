import Glibc

/// An input that is made to be slow, and what is done with it.
struct WorstCase: Sendable {
    let name: String
    /// Makes the input, outside the measurement, and gives the work to measure, which says what came of it.
    let prepare: @Sendable () -> () -> String

    /// Prints the microseconds that somebody waits for it on a machine that does nothing else, and what came of it: the processor time,
    /// which does not depend on what else the machine does, or what has passed, when several cores were at work.
    func measure() {
        let work = prepare()
        let (processor, wall) = (clock(), ContinuousClock.now)
        let outcome = work()
        let passed = (ContinuousClock.now - wall) / .microseconds(1)
        print(min((clock() - processor) * 1_000_000 / CLOCKS_PER_SEC, Int(passed)), outcome)
    }

    static let all = yaml + markdown + bibliography + patterns + schemas + texts

    static let limit = 2 << 20
}

/// A piece of text as many times over as there is room for.
func flood(_ start: String, _ piece: String, _ end: String = "", limit: Int = WorstCase.limit) -> String {
    start + String(repeating: piece, count: max(1, (limit - start.utf8.count - end.utf8.count) / piece.utf8.count)) + end
}

/// Numbered pieces as many as there is room for.
func numbered(_ start: String = "", limit: Int = WorstCase.limit, _ piece: (Int) -> String) -> String {
    var text = start
    var number = 0
    while text.utf8.count < limit - 64 {
        text += piece(number)
        number += 1
    }
    return text
}
