import Records

extension PageWriter {
    /// The mark in the text: a number that links to the note.
    mutating func reference(_ label: String) -> HTML {
        guard let note = notes[label] else { return .text("[^\(label)]") }
        references[note.number, default: 0] += 1
        let id = Self.referenceID(note.number, references[note.number] ?? 1)
        return HTML(.sup, .class("note")) {
            HTML(.a, place(id), .href(anchor: Self.noteID(note.number)), .label(manuscript.say(RenderingWords.note(note.number)))) {
                String(note.number)
            }
        }
    }

    /// The notes of a part, each with a link back to every place that refers to it.
    mutating func footnotes(_ notes: [Part.Note]) -> [HTML] {
        guard let first = notes.first else { return [] }
        let label = manuscript.say(RenderingWords.notes)
        let start = first.number == 1 ? nil : Attribute("start", String(first.number))
        return [
            HTML(.aside, .class("footnotes"), .label(label)) {
                HTML(.ol, start) {
                    for note in notes { HTML(.li, place(Self.noteID(note.number))) { body(note) } }
                }
            }
        ]
    }

    private mutating func body(_ note: Part.Note) -> [HTML] {
        var content = note.blocks
        var tail: [Prose.Inline] = []
        if case .paragraph(let inlines)? = content.last?.content {
            tail = inlines
            content.removeLast()
        }
        return blocks(content) + [
            HTML(.p) {
                inlines(tail)
                backlinks(note.number)
            }
        ]
    }

    private func backlinks(_ number: Int) -> [HTML] {
        let words = manuscript.say(RenderingWords.backToText)
        return (0..<references[number, default: 0]).flatMap { turn in
            [" ", HTML(.a, .class("back"), .href(anchor: Self.referenceID(number, turn + 1)), .label(words)) { "↩\u{FE0E}" }]
        }
    }

    private static func noteID(_ number: Int) -> String { "note-\(number)" }
    private static func referenceID(_ number: Int, _ turn: Int) -> String { turn == 1 ? "noteref-\(number)" : "noteref-\(number)-\(turn)" }
}
