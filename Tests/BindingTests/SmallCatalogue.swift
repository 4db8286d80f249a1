import Binding
import Language
import Model

/// A company of the tests: deals with reps in regions, products and accounts, and a few values of each.
enum SmallCatalogue {
    static let today = Day(iso: "2017-11-15")!

    static func field(
        _ column: String, links: [String] = [], _ type: FieldType, _ role: Role?, owner: String = "deal",
        synonyms: [String] = []
    ) -> FieldEntry {
        FieldEntry(
            path: FieldPath(table: "deals", links: links, column: column), names: [column] + synonyms,
            type: type,
            role: role, owner: owner, distinctCount: nil)
    }

    static var catalogue: Catalogue {
        let fields = [
            field("id", .text, .id), field("rep", .text, .rep, synonyms: ["owner"]),
            field("product", .text, .product),
            field("account", .text, .account), field("stage", .text, .stage),
            field("outcome", .text, .outcome),
            field("created", .day, .created), field("closed", .day, .closed),
            field("amount", .money(scale: 0), .amount),
            field("region", links: ["rep"], .text, .region, owner: "rep"),
            field("manager", links: ["rep"], .text, .manager, owner: "rep"),
            field("revenue", links: ["account"], .number(scale: 2), nil, owner: "account"),
        ]
        var values: [String: [ValueEntry]] = [:]
        let texts: [(String, [String])] = [
            ("rep", ["Anna May", "Johnson and Johnson"]), ("product", ["Alpha", "GTX Pro"]),
            ("account", ["Alpha", "Acme"]),
            ("stage", ["Won", "Lost", "Open"]), ("region", ["West", "East"]),
        ]
        for (column, names) in texts {
            let path = fields.first { $0.path.column == column }!.path
            for name in names {
                values[NameKey.fold(name), default: []].append(
                    ValueEntry(path: path, text: name, recordCount: 10))
            }
        }
        var catalogue = Catalogue(
            companyName: "small", currency: nil, fact: "deals",
            kinds: [
                RecordKind(table: "deals", singular: "deal", plural: "deals", rowCount: 100),
                RecordKind(table: "reps", singular: "rep", plural: "reps", rowCount: 5),
            ], fields: fields, values: values,
            dataDays: DayRange(first: Day(iso: "2016-10-01"), last: Day(iso: "2017-11-10")))
        catalogue.tableFields["deals"] = fields.filter { $0.path.links.isEmpty }
        return catalogue
    }

    static func binder(dayFirst: Bool? = nil) -> Binder {
        Binder(
            catalogue: catalogue, library: MetricLibrary(catalogue: catalogue, today: today), today: today,
            dayFirst: dayFirst)
    }

    /// Binds a sentence that has to be a question about measures.
    static func question(_ sentence: String, dayFirst: Bool? = nil) throws -> BoundQuestion {
        guard case .question(let question) = try parseStatement(sentence).body,
            case .question(let bound) = try binder(dayFirst: dayFirst).bind(question, sentence: sentence)
        else { throw NotAQuestion() }
        return bound
    }

    /// The problems that a sentence has.
    static func problems(_ sentence: String) -> [Diagnostic] {
        do {
            guard case .question(let question) = try parseStatement(sentence).body else { return [] }
            _ = try binder().bind(question, sentence: sentence)
            return []
        } catch {
            return error.diagnostics
        }
    }

    struct NotAQuestion: Error {}
}
