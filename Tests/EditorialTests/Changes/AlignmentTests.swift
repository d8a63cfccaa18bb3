import Testing

@testable import Editorial

@Suite struct AlignmentTests {
    @Test func piecesCoverBothLists() {
        var dice = Dice(3)
        for round in 0..<2000 {
            let (old, new) = (dice.list(14, of: 0..<4), dice.list(14, of: 0..<4))
            check(old, new, limit: round % 2 == 0 ? 100 : 3)
        }
    }

    @Test func findsTheLeastThatDiffers() {
        #expect(pieces([1, 2, 3, 4], [1, 3, 4, 5]) == ["=0..<1", "1..<2/1..<1", "=2..<4", "4..<4/3..<4"])
        #expect(pieces([1, 2], [1, 2]) == ["=0..<2"])
        #expect(pieces([], []) == [])
        #expect(pieces([1, 2, 3, 4, 5], [1, 9, 3, 8, 5], limit: 2) == ["=0..<1", "1..<4/1..<4", "=4..<5"])
    }

    private func check(_ old: [Int], _ new: [Int], limit: Int) {
        var (i, j) = (0, 0)
        var wasSame: Bool?
        for piece in Alignment(old, new, limit: limit).pieces {
            switch piece {
            case .same(let range):
                #expect(range.lowerBound == i && !range.isEmpty)
                #expect(Array(old[range]) == Array(new[j..<j + range.count]))
                (i, j) = (range.upperBound, j + range.count)
                wasSame = true
            case .differs(let left, let right):
                #expect(left.lowerBound == i && right.lowerBound == j && wasSame != false)
                (i, j) = (left.upperBound, right.upperBound)
                wasSame = false
            }
        }
        #expect(i == old.count && j == new.count)
    }

    private func pieces(_ old: [Int], _ new: [Int], limit: Int = 100) -> [String] {
        Alignment(old, new, limit: limit).pieces.map { piece in
            switch piece {
            case .same(let range): "=\(range)"
            case .differs(let left, let right): "\(left)/\(right)"
            }
        }
    }
}
