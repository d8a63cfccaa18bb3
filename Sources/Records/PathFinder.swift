/// Finds the paths of many values, mostly in the order of the file: in each collection it goes on from the child it was at.
package struct PathFinder {
    private let root: Value
    private var places: [Int: Place] = [:]

    /// A child of a collection: which one, and where it or its key begins.
    private struct Place {
        var position = 0
        var start: Int
    }

    package init(root: Value) {
        self.root = root
    }

    package mutating func path(to node: Int) -> FieldPath {
        var steps: [PathStep] = []
        var here = root
        while here.index < node, here.count > 0, node < here.index + Int(here.node.extent) {
            let isObject = here.kind == .object
            let place = child(of: here.index, isObject, holding: node)
            let start = Value(tree: root.tree, index: place.start)
            steps.append(isObject ? .key(start.text) : .index(place.position))
            here = isObject ? Value(tree: root.tree, index: place.start + 1) : start
        }
        return FieldPath(steps)
    }

    private mutating func child(of parent: Int, _ isObject: Bool, holding node: Int) -> Place {
        var place = places[parent] ?? Place(start: parent + 1)
        if place.start > node { place = Place(start: parent + 1) }
        root.tree.withMemory { nodes, _, _ in
            while true {
                let value = isObject ? place.start + 1 : place.start
                let end = value + Int(nodes[value].extent)
                if node < end { break }
                place = Place(position: place.position + 1, start: end)
            }
        }
        places[parent] = place
        return place
    }
}
