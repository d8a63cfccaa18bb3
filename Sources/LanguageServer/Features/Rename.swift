import Diagnostics
import Editorial
import Workspace

extension Question {
    /// `textDocument/prepareRename`: the name that another can be typed for.
    ///
    /// On a reference that is the id in it; on the name of a field, which nobody renames here, the id of the record itself. The range has to hold
    /// the cursor, so that beside the id it is that of the whole reference.
    func renamable() throws(ResponseError) -> JSON? {
        if let target {
            guard Renaming.canRename(target.address, in: corpus) else { throw .refused(.nothingToRename) }
            try refuse(target.address)
            let text = document.text.bytes[target.range]
            // The id is what stands behind the slash, before a `#`.
            let end = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
            let start = text[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? text[..<end].firstIndex { Address.isPartOfName($0) } ?? text.startIndex
            let last = text[start..<end].lastIndex { Address.isPartOfName($0) }.map { $0 + 1 } ?? end
            let range = [start..<last, target.range].first { $0.holds(offset) } ?? target.whole
            return ["range": json(range), "placeholder": .string(target.address.id)]
        }
        guard case .name(_, let range) = spot, let own = world.address(of: path) else { throw .refused(.nothingToRename) }
        guard Renaming.canRename(own, in: corpus) else { throw .refused(.hasFixedID(own)) }
        try refuse(own)
        return ["range": json(range), "placeholder": .string(own.id)]
    }

    /// Of a record that is only in the editor there is no file to rename, and no id that anybody has seen. Where the editor does not rename files,
    /// references and aliases would name a record that is not there.
    private func refuse(_ address: Address) throws(ResponseError) {
        guard world.client.renamesFiles else { throw .refused(.cannotRenameFiles) }
        let saved = world.saved.corpus
        guard saved[address] == nil, !saved.unreadable.contains(address) else { return }
        throw .refused(.isUnsaved(address))
    }
}

extension Session {
    /// `textDocument/rename`: every reference to the record, its aliases, the name of its file, and that of its stored text.
    ///
    /// The places are those of the files as they are on disk now: an edit of a file that changed unseen would be made elsewhere in it.
    mutating func rename(_ params: JSON) throws(ResponseError) -> JSON {
        guard let name = params["newName"]?.string else { throw .missing("newName") }
        readAgain()
        guard let question = try question(params) else { return .null }
        _ = try question.renamable()
        guard let subject = question.subject else { throw .refused(.nothingToRename) }
        // Whoever types the whole address means its id.
        let id = name.hasPrefix(subject.type + "/") ? String(name.dropFirst(subject.type.utf8.count + 1)) : name
        let renaming: Renaming
        do throws(Failure) {
            renaming = try Renaming(subject, to: id, in: question.corpus)
        } catch {
            throw .refused(error)
        }
        return question.world.edit(renaming)
    }
}

extension World {
    /// `WorkspaceEdit`
    fileprivate func edit(_ renaming: Renaming) -> JSON {
        let changed = renaming.edits.filter { !$0.replacements.isEmpty }
        let changes = documentEdits(changed.map { ($0.record.path, edits($0.replacements, in: $0.record.path)) })[path: "documentChanges"].items
        let texts = renaming.from.type == "source" ? StoredTexts.moves(from: renaming.from.id, to: renaming.to.id, in: folder.path) : []
        let moves = [(from: renaming.oldPath, to: renaming.newPath)] + texts
        let files = moves.map { move -> JSON in
            [
                "kind": "rename", "oldUri": .string(uri(of: move.from)), "newUri": .string(folder.uri(of: move.to)),
                "options": ["overwrite": false, "ignoreIfExists": false],
            ]
        }
        return ["documentChanges": .array(changes + files)]
    }

    func edits(_ replacements: [Fix.Replacement], in path: String) -> JSON {
        let index = text(of: path) ?? TextIndex([])
        return .array(replacements.map { ["range": index.json($0.range, client.encoding), "newText": .string($0.text)] })
    }

    /// Edits of several files, in the form that the client takes.
    func documentEdits(_ edits: [(path: String, edits: JSON)]) -> JSON {
        guard client.takesDocumentChanges else {
            return ["changes": .object(edits.map { JSON.Member(uri(of: $0.path), $0.edits) })]
        }
        let changes = edits.map { path, edits -> JSON in
            ["textDocument": ["uri": .string(uri(of: path)), "version": JSON(documents[path]?.version)], "edits": edits]
        }
        return ["documentChanges": .array(changes)]
    }
}

extension Failure {
    fileprivate static let nothingToRename = Failure(
        .usage, Words(nl: "hier is niets te hernoemen", en: "there is nothing to rename here"),
        hint: Words(nl: "Zet de cursor op een verwijzing, of op een veldnaam om dit record zelf een ander id te geven.",
            en: "Put the cursor on a reference, or on a field name to give this record itself another id."))

    fileprivate static let cannotRenameFiles = Failure(
        .usage, Words(nl: "je programma kan geen bestanden hernoemen, en dat hoort erbij", en: "your editor cannot rename files, which is part of it"),
        hint: Words(
            nl: "Geef het bestand zelf de nieuwe naam en zet het oude id in `aliases`; `groei check` noemt dan de verwijzingen die mee moeten.",
            en: "Give the file its new name yourself and put the old id into `aliases`; then `groei check` names the references that have to go along."))

    fileprivate static func isUnsaved(_ address: Address) -> Failure {
        Failure(
            .usage, Words(nl: "`\(address)` is nog niet bewaard", en: "`\(address)` was not saved yet"),
            hint: Words(nl: "Bewaar het bestand meteen onder de naam die je wilt, of bewaar het eerst en hernoem het dan.",
                en: "Save the file under the name that you want at once, or save it first and rename it then."))
    }
}
