/// The words that two titles do not have in common, in order: the least that turns one into the other.
///
/// Titles have few words, so a table of all pairs is soon filled; the standard library's difference takes some fifty times longer.
struct WordDifference {
    private(set) var removed: [String] = []
    private(set) var added: [String] = []

    /// - Parameter limit: how many words may differ in all; nil past that.
    init?(from left: [String], to right: [String], limit: Int) {
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var (leftEnd, rightEnd) = (left.count, right.count)
        while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] { (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1) }
        let (old, new) = (Array(left[start..<leftEnd]), Array(right[start..<rightEnd]))
        // What is common to the rest of both, from each pair of words on.
        let width = new.count + 1
        var common = Array(repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                common[row * width + column] = old[row] == new[column]
                    ? common[(row + 1) * width + column + 1] + 1 : max(common[(row + 1) * width + column], common[row * width + column + 1])
            }
        }
        guard old.count + new.count - 2 * common[0] <= limit else { return nil }
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                (row, column) = (row + 1, column + 1)
            } else if column == new.count || row < old.count && common[(row + 1) * width + column] >= common[row * width + column + 1] {
                removed.append(old[row])
                row += 1
            } else {
                added.append(new[column])
                column += 1
            }
        }
    }
}
