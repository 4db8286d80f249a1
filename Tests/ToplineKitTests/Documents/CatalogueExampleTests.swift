import Language
import SampleCompany
import Testing
import ToplineKit

/// The examples that `explain TL201` shows: each gets its code; what to write instead, and every sentence offered, is
/// answered.
struct CatalogueExampleTests {
    @Test func examplesGetTheirCodeAndCorrectionsAreAnswered() throws {
        let companies = try CatalogueCompanies()
        let examples = DiagnosticCatalogue.entries.filter { !$0.example.isEmpty }
        #expect(examples.count > 20)
        for entry in examples {
            let found = companies.reply(to: entry.example, withCode: entry.code, OutputOptions())
            #expect(found != nil, "\(entry.code) \(entry.example)")
            if let (session, reply) = found, let offer = reply.offeredFix {
                #expect(
                    session.reply(to: offer, OutputOptions()).status == .fine, "\(entry.example) → \(offer)")
            }
            guard !entry.corrected.isEmpty else { continue }
            let asked = entry.code == "TL360" ? [companies.mixed] : companies.all
            let answers = asked.map { $0.reply(to: entry.corrected, OutputOptions()) }
            #expect(answers.contains { $0.status == .fine }, "\(entry.corrected)\n\(answers.map(\.errors))")
        }
    }

    @Test func everyCodeStandsOnce() {
        let codes = DiagnosticCatalogue.entries.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    /// Habits are understood as the question that they are, or refused with it on offer.
    @Test func habitsLeadToTheirQuestion() throws {
        let session = try CatalogueCompanies().sample
        for habit in Habits.sql + Habits.talk {
            let meant = session.reply(to: habit.question, OutputOptions())
            #expect(meant.status == .fine, "\(habit.question)\n\(meant.errors)")
            let reply = session.reply(to: habit.typed, OutputOptions())
            if reply.status == .fine {
                #expect(reply.output == meant.output, "\(habit.typed)")
            } else {
                let offered = session.reply(to: reply.offeredFix ?? "", OutputOptions())
                #expect(offered.output == meant.output, "\(habit.typed) → \(reply.offeredFix ?? "nothing")")
            }
        }
    }
}
