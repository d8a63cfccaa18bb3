import Diagnostics

/// Every rule there is; a test compares this list with the files of the folder.
package enum Rules {
    package static let all: [any Rule.Type] = [
    ]

    package static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.id == id } }
}
