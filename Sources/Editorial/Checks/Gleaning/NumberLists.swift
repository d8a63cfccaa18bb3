/// Two lists of numbers in a row: how many are in the first, those, and those of the second.
struct NumberLists {
    let first: Slice<UnsafeBufferPointer<UInt64>>
    let second: Slice<UnsafeBufferPointer<UInt64>>

    init(_ numbers: UnsafeBufferPointer<UInt64>) {
        let end = 1 + Int(numbers[0])
        (first, second) = (numbers[1..<end], numbers[end...])
    }

    /// Nothing is added of two lists without numbers.
    static func append(_ first: [UInt64], _ second: [UInt64], to numbers: inout [UInt64]) {
        guard !(first.isEmpty && second.isEmpty) else { return }
        numbers.append(UInt64(first.count))
        numbers += first
        numbers += second
    }
}
