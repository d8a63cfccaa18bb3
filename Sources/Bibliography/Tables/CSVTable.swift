/// A table in text (RFC 4180), with the separator that its first line has: comma, semicolon (as Excel writes it in Dutch) or tab.
struct CSVTable {
    struct Row {
        let cells: [String]
        /// The bytes of the row in the text.
        let range: Range<Int>
        /// A quote that is opened and never closed.
        let isBroken: Bool
    }

    private(set) var rows: [Row] = []

    init(_ bytes: [UInt8]) {
        // Excel may say on a line of its own what it divides cells by.
        let own = bytes.starts(with: "sep=".utf8) && bytes.dropFirst(5).first == 0x0A ? bytes[4] : nil
        let separator = own ?? Self.separator(of: bytes)
        var index = own == nil ? 0 : 6
        while index < bytes.count {
            let start = index
            let row = Self.row(bytes, &index, separator)
            if row.cells != [""] { rows.append(Row(cells: row.cells, range: start..<max(start, index - 1), isBroken: row.isBroken)) }
        }
    }

    /// What occurs most in the first line, outside quotes.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        var (counts, isQuoted): ([UInt8: Int], Bool) = ([:], false)
        for byte in bytes.prefix(64 << 10) {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    private static func row(_ bytes: [UInt8], _ index: inout Int, _ separator: UInt8) -> (cells: [String], isBroken: Bool) {
        var (cells, cell): ([String], [UInt8]) = ([], [])
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22, cell.isEmpty {
                let start = index
                guard quoted(bytes, &index, &cell) else {
                    // The line alone is lost, not all that comes after it.
                    index = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) + 1
                    return (cells, true)
                }
                continue
            }
            index += 1
            if byte == 0x0A { break }
            if byte == separator {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(byte)
            }
        }
        return (cells + [String(decoding: cell, as: UTF8.self)], false)
    }

    /// Reads from the opening to behind the closing quote; a doubled quote is one.
    private static func quoted(_ bytes: [UInt8], _ index: inout Int, _ cell: inout [UInt8]) -> Bool {
        index += 1
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 0x22 else { cell.append(bytes[index]); continue }
            guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { return true }
            cell.append(0x22)
            index += 1
        }
        return false
    }
}

/// Cells that a spreadsheet would take for a formula, made harmless by an apostrophe before them (OWASP, CSV injection).
enum CSVGuard {
    static func guarded(_ text: String) -> String { needsGuard(text) ? "'" + text : text }

    /// The text as it was before it was guarded; an apostrophe that stands before anything else is the text's own.
    static func bare(_ text: String) -> String { text.hasPrefix("'") && needsGuard(String(text.dropFirst())) ? String(text.dropFirst()) : text }

    private static func needsGuard(_ text: String) -> Bool {
        let rest = text.unicodeScalars.drop { $0 == "'" }
        guard let first = rest.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
        return rest.startIndex != text.unicodeScalars.startIndex || Double(text) == nil
    }
}
