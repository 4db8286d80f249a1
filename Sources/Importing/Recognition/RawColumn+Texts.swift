import Store

extension RawColumn {
    /// A column of these texts, each once in its dictionary; nil is a missing one.
    static func texts(_ header: String, _ texts: some Collection<String?>) -> RawColumn {
        var coder = TextCoder()
        let codes = texts.map { coder.code(of: $0) }
        var evidence = ColumnEvidence()
        evidence.present = codes.count { $0 != 0 }
        evidence.missing = codes.count - evidence.present
        var column = RawColumn(
            header: header, kind: .text, values: .texts(RowBuffer(codes)), evidence: evidence)
        column.dictionary = TextDictionary(texts: coder.texts)
        return column
    }
}
