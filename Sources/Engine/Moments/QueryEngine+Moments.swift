import Binding
import Model
import Store

extension QueryEngine {
    /// The deals at the moments asked for, in the place of the deals as they are. Throws `Cancelled`.
    package func moments(
        _ request: MomentRequest, _ catalogue: Catalogue, _ context: RunContext
    ) throws -> MomentData {
        // Histories hold amounts as the files do; who asks for moments has them converted like any.
        let database = original
        let courses = courses.courses(of: catalogue.fact)
        switch request.moment {
        case .due:
            var due = DueRecords(database, catalogue, request, courses)
            return try due.data(context)
        case .push:
            return PushRecords(database: database, catalogue: catalogue, request: request, all: courses)
                .data()
        case .entry:
            return EntryRecords(database: database, catalogue: catalogue, request: request, all: courses)
                .data()
        }
    }
}
