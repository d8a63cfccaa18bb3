/// Two lists of numbers in a row: how many are in the first, those, and those of the second.
struct NumberLists {
    let first: Slice<UnsafeBufferPointer<UInt64>>
    let second: Slice<UnsafeBufferPointer<UInt64>>

    init(_ numbers: UnsafeBufferPointer<UInt64>) {
        let end = 1 + Int(numbers[0])
        (first, second) = (numbers[1..<end], numbers[end...])
    }

    /// Writes both where they are to be: the numbers of the first list, the longer one, are added as they come.
    struct Writer {
        /// Where the first list begins.
        let start: Int

        init(_ numbers: inout [UInt64]) {
            numbers.append(0)
            start = numbers.count
        }

        /// Adds the second list; nothing is left of two lists without numbers.
        func finish(_ second: [UInt64], _ numbers: inout [UInt64]) {
            numbers[start - 1] = UInt64(numbers.count - start)
            numbers += second
            if numbers.count == start { numbers.removeLast() }
        }
    }
}
