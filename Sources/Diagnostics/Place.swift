/// A position in a text: line and column count from 1, the column in Unicode scalars.
package struct Position: Sendable, Hashable, Comparable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Where a finding is: a file, a range in it (`end` is just past the last character) and the line to show.
package struct Place: Sendable, Hashable {
    package let path: String
    package let start: Position?
    package let end: Position?
    /// The line of `start` without its line ending; of a very long one the part around `start`.
    package let excerpt: String?
    /// The column at which ``excerpt`` begins.
    package let excerptColumn: Int

    package init(path: String, start: Position? = nil, end: Position? = nil, excerpt: String? = nil, excerptColumn: Int = 1) {
        self.path = path
        self.start = start
        self.end = end
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }

    /// `path:line:column`, as editors and terminals link it.
    package var description: String {
        guard let start else { return path }
        return "\(path):\(start.line):\(start.column)"
    }
}
