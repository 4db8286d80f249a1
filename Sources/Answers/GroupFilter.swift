import Binding
import Model
import Reports

/// Conditions on measures: which groups stay.
struct GroupFilter {
    let answerer: Answerer

    func keptRows(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> [Int] {
        try (0..<evaluation.groups.rowCount).filter { try meetsAll(question, evaluation.groups, $0) }
    }

    /// Whether a row of a result meets all conditions.
    func meetsAll(_ question: BoundQuestion, _ table: GroupTable, _ row: Int) throws -> Bool {
        try question.groupConditions.allSatisfy { condition in
            try ([condition] + condition.alternatives).contains { try meets($0, row, table) }
        }
    }

    /// A missing value meets no condition.
    private func meets(_ condition: GroupCondition, _ row: Int, _ table: GroupTable) throws -> Bool {
        guard let value = try table.value(condition.measure, row),
            let limit = try condition.limit.value({ table.value($0, row) })
        else { return false }
        switch condition.comparison {
        case .equal: return value == limit
        case .notEqual: return value != limit
        case .less: return value < limit
        case .lessOrEqual: return value <= limit
        case .greater: return value > limit
        case .greaterOrEqual: return value >= limit
        }
    }
}
