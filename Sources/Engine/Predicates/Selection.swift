/// Which rows of a chunk a condition keeps.
enum Selection {
    case none
    case all
    /// Those whose byte is 1.
    case some(ScratchBuffer<UInt8>)

    var isNone: Bool {
        if case .none = self { true } else { false }
    }

    func population(of rows: RowChunk) -> Int {
        switch self {
        case .none: 0
        case .all: rows.count
        case .some(let mask): MaskKernels.population(mask.start, rows.count)
        }
    }
}
