/// The nodes as they come, each collection filled in when it ends.
extension SimpleYAML {
    mutating func append(_ node: Node) {
        if let parent = open.last { nodes[parent.node].count += 1 }
        nodes.append(node)
    }

    /// A text that the source says literally.
    mutating func appendLiteral(_ style: Node.Style, _ text: Range<Int>) {
        let quotes = style == .plain ? 0 : 1
        let kind = style == .plain ? ScalarResolution.kind(of: UnsafeBufferPointer(rebasing: bytes[text])) : .string
        var node = Node(kind: kind, style: style, start: UInt32(text.lowerBound - quotes), end: UInt32(text.upperBound + quotes))
        node.textStart = UInt32(text.lowerBound)
        node.textLength = UInt32(text.count)
        append(node)
    }

    mutating func start(_ kind: Node.Kind, at column: Int) -> Bool {
        guard open.count < Self.maximumDepth else { return false }
        append(Node(kind: kind, style: .block, start: UInt32(index), end: UInt32(index)))
        open.append(Level(node: nodes.count - 1, column: column))
        return true
    }

    mutating func close() -> Bool {
        let index = open.removeLast().node
        nodes[index].extent = UInt32(nodes.count - index)
        nodes[index].end = nodes[nodes.count - 1].end
        guard nodes[index].kind == .object else { return true }
        nodes[index].count /= 2
        return nodes[index].count <= Self.maximumKeys && hasDistinctKeys(index)
    }

    private func hasDistinctKeys(_ index: Int) -> Bool {
        let end = index + Int(nodes[index].extent)
        var key = index + 1
        while key < end {
            var earlier = index + 1
            while earlier < key {
                if nodes[earlier].textLength == nodes[key].textLength, text(of: earlier).hasBytes(text(of: key)) { return false }
                earlier += 1 + Int(nodes[earlier + 1].extent)
            }
            key += 1 + Int(nodes[key + 1].extent)
        }
        return true
    }

    private func text(of key: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(nodes[key].textStart)
        return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(nodes[key].textLength)])
    }
}
