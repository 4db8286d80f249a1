import ToplineKit

/// Asks a company's data three questions and prints the body of a mail.
///
///     swift run --package-path examples/embedding WeeklyMail examples/sample-company 2025-12-31
@main
enum WeeklyMail {
    private static let questions = [
        "revenue by region this quarter vs last quarter",
        "top 5 reps by winrate this quarter",
        "count open deals by stage",
    ]

    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else { return print("usage: WeeklyMail FOLDER [TODAY]") }
        do {
            let today = arguments.count > 2 ? arguments[2] : nil
            print(try body(for: try Session(folder: arguments[1], today: today)))
        } catch {
            print("No mail today: \(error)")
        }
    }

    /// Answers in Markdown; a sentence that cannot be answered is an error, not a hole in the mail.
    private static func body(for session: Session) throws -> String {
        let options = OutputOptions(form: "markdown")
        return try questions.map { question in
            let reply = session.reply(to: question, options)
            guard reply.status == .fine else { throw SessionError(reply.errors) }
            return reply.output
        }.joined(separator: "\n")
    }
}
