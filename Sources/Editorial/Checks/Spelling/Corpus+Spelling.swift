extension Corpus {
    /// Whether this document wants its words checked: nothing is read or said for a rule that is off.
    package var checksSpelling: Bool { !SeveritySettings.isOff(Spelling.id, in: self) }
}
