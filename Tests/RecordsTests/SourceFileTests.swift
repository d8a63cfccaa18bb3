import Diagnostics
import Testing

@testable import Records

@Suite struct SourceFileTests {
    /// As one counts by hand: from the start, byte by byte.
    private func counted(_ offset: Int, in bytes: [UInt8]) -> Position {
        let before = bytes[..<offset]
        let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? []
        return Position(line: before.count(where: { $0 == UInt8(ascii: "\n") }) + 1, column: line.count(where: { $0 & 0xC0 != 0x80 }) + 1)
    }

    @Test(arguments: [
        "", "a", "één\ntwee\n", String(repeating: "é", count: 5000), String(repeating: "x", count: 4096), String(repeating: "regel é\r\n", count: 1500),
        String(repeating: "x", count: 4095) + "\n" + String(repeating: "🎓", count: 3000) + "\n\n",
    ])
    func positionsAreAsCounted(text: String) {
        let file = SourceFile(path: "a.yaml", text: text)
        let offsets = Array(stride(from: 0, through: file.bytes.count, by: 509)) + [511, 512, 513, 4095, 4096, 4097, 8192, file.bytes.count].filter { $0 <= file.bytes.count }
        for offset in offsets { #expect(file.position(of: offset) == counted(offset, in: file.bytes), "at \(offset)") }
        #expect(file.position(of: file.bytes.count + 10) == file.position(of: file.bytes.count))
    }

    @Test func anExcerptIsTheLineAndOfALongLineWhatIsAroundThePlace() {
        let file = SourceFile(path: "a.yaml", text: "een\r\ntwee drie\r\nvier" + String(repeating: "é", count: 4000) + "DOEL" + String(repeating: "x", count: 4000))
        #expect(file.place(10..<14).excerpt == "twee drie" && file.place(10..<14).start == Position(line: 2, column: 6))
        #expect(file.place(3..<3).excerpt == "een" && file.place(0..<0).excerpt == "een")
        #expect(file.place(20..<21).excerpt?.hasPrefix("vieré") == true && file.place(20..<21).excerptColumn == 1)
        for shift in 0..<2 {
            let place = file.place(8020 + shift..<8024)
            #expect(place.start == Position(line: 3, column: 4005 + shift))
            let before = place.excerpt?.unicodeScalars.prefix { $0 == "é" }.count ?? 0
            #expect(before == 125 - shift && place.excerptColumn == 4005 - before)
            #expect(place.excerpt?.utf8.count ?? 0 >= 499 && place.excerpt?.contains("éDOELx") == true)
        }
    }
}
