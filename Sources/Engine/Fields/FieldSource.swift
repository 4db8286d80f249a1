import Model
import Store

/// A field path resolved: the column of the fact to read, and where its codes lead.
struct FieldSource {
    let path: FieldPath
    /// Of the fact: the field itself, or the key of the first link.
    let own: Column
    /// For each code of `own` the row of the last linked table, −1 where there is none; nil without links.
    let rowOfCode: [Int32]?
    /// The field itself, in the fact or in the last linked table.
    let target: Column

    var type: FieldType { target.type }

    /// For each code of `own` the target's code; nil when `own` is the target. The target must be text.
    func codeTranslation() -> [UInt32]? {
        rowOfCode?.map { $0 < 0 ? 0 : UInt32(target.code(at: Int($0))) }
    }

    /// For each code of `own` the target's value, nil where missing. The target must not be text.
    func linkedValues(_ rowOfCode: [Int32]) -> [Int64?] {
        rowOfCode.map { $0 < 0 ? nil : target.integer(at: Int($0)) }
    }

    /// The target's code for a row of the fact; 0 is missing.
    func code(at row: Int) -> Int {
        targetRow(of: row).map(target.code(at:)) ?? 0
    }

    /// The target's stored integer for a row of the fact.
    func integer(at row: Int) -> Int64? {
        targetRow(of: row).flatMap(target.integer(at:))
    }

    /// The target's text for a row of the fact.
    func text(at row: Int) -> String? {
        let code = code(at: row)
        return code == 0 ? nil : target.dictionary?.texts[code]
    }

    private func targetRow(of row: Int) -> Int? {
        guard let rowOfCode else { return row }
        let linked = rowOfCode[own.code(at: row)]
        return linked < 0 ? nil : Int(linked)
    }
}
