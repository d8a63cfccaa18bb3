import Records

/// Finds the paths of many values, mostly in the order of the file: in each collection it goes on from the child it was at.
struct PathFinder {
    let root: Int
    let buffers: Buffers
    private var places: [Int: Place] = [:]

    /// A child of a collection: which one, and where it or its key begins.
    private struct Place {
        var position = 0
        var start: Int
    }

    init(root: Int, buffers: Buffers) {
        self.root = root
        self.buffers = buffers
    }

    mutating func path(to node: Int) -> FieldPath {
        var steps: [PathStep] = []
        var here = root
        while here < node, buffers.count(here) > 0, node < buffers.after(here) {
            let place = child(of: here, holding: node)
            let isObject = buffers.kind(here) == .object
            steps.append(isObject ? .key(buffers.value(place.start).text) : .index(place.position))
            here = isObject ? place.start + 1 : place.start
        }
        return FieldPath(steps)
    }

    private mutating func child(of parent: Int, holding node: Int) -> Place {
        var place = places[parent] ?? Place(start: parent + 1)
        if place.start > node { place = Place(start: parent + 1) }
        let isObject = buffers.kind(parent) == .object
        while true {
            let end = buffers.after(isObject ? place.start + 1 : place.start)
            if node < end { break }
            place = Place(position: place.position + 1, start: end)
        }
        places[parent] = place
        return place
    }
}
