import Testing

@testable import Importing

@Suite struct OutcomeTests {
    @Test(arguments: [
        "Won", "Closed Won", "closedwon", "CLOSED - WON", "Signed", "Gewonnen", "Gagné", "Affaire gagnée",
        "Ganado",
        "Cerrada ganada", "Vinto", "Chiusa vinta", "Ganho", "Deal won", "Geschlossen und gewonnen",
        "Fermée gagnée", "Cierre ganado", "Chiuso - vinto", "Fechado e ganho", "Gesloten - gewonnen",
    ]) func wonInManyLanguages(_ stage: String) {
        #expect(OutcomeWords.outcome(of: stage).outcome == .won)
    }

    @Test(arguments: [
        "Lost", "Closed Lost", "closedlost", "Closed-Lost to Competition", "Verloren", "Perdu", "Perdido",
        "Perso",
        "Cerrada perdida", "Not won", "Geschlossen und verloren", "Fermée perdue", "Cierre perdido",
        "Chiuso - perso", "Fechado e perdido", "Gesloten - verloren", "Nicht gewonnen",
    ]) func lostInManyLanguages(_ stage: String) {
        #expect(OutcomeWords.outcome(of: stage).outcome == .lost)
        #expect(!OutcomeWords.outcome(of: stage).isDoubtful)
    }

    @Test(arguments: [
        "Follow On Call", "Two Next Steps", "Wonder", "Prospecting", "Blossom", "Proposal/Price Quote",
        "Ownership",
        "Lostwithiel", "",
    ]) func wholeWordsOnly(_ stage: String) {
        let reading = OutcomeWords.outcome(of: stage)
        #expect(reading.outcome == nil && !reading.isDoubtful)
    }

    /// HubSpot's Portuguese calls the won stage a closed deal, Dynamics' French a concluded one.
    @Test func closedAndConcludedMayMeanWon() throws {
        #expect(OutcomeWords.isPlainlyClosed("Negócio fechado"))
        #expect(!OutcomeWords.isPlainlyClosed("Fechado em breve"))
        #expect(OutcomeWords.outcome(of: "Conclue").outcome == .won)
        #expect(OutcomeWords.outcome(of: "Lograda").isDoubtful)
        let result = try company([
            "negocios.csv": """
            ID do registro,Nome do negócio,Etapa do negócio,Valor,Data de fechamento,Data de criação,Proprietário do negócio
            1,A,Negócio fechado,5,2025-01-13,2025-01-02,Ana
            2,B,Negócio perdido,5,2025-01-14,2025-01-02,Ana

            """
        ])
        #expect((result.summary.won, result.summary.lost) == (1, 1))
        #expect(
            result.doubts(.outcome).map(\.text) == ["stage `Negócio fechado` (1 deal) is taken as won"])
    }

    @Test func otherEndsAreDoubtful() {
        #expect(OutcomeWords.outcome(of: "Disqualified").outcome == .lost)
        #expect(OutcomeWords.outcome(of: "Disqualified").isDoubtful)
        #expect(OutcomeWords.outcome(of: "On hold").outcome == nil)
        #expect(OutcomeWords.outcome(of: "On hold").isDoubtful)
        #expect(OutcomeWords.outcome(of: "Won or lost").isDoubtful)
    }

    @Test func doubtfulStagesAreSaidWithTheirCount() throws {
        let result = try company([
            "deals.csv": """
            id,rep,stage,amount,closed
            1,A,Won,5,2024-01-01
            2,A,On hold,5,
            3,B,Disqualified,5,2024-01-02
            4,B,On hold,5,

            """
        ])
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (1, 1, 2))
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "stage `On hold` (2 deals) is taken as open",
                "stage `Disqualified` (1 deal) is taken as lost",
            ])
        #expect(
            result.doubts(.outcome).map(\.sentence) == [
                "treat stage \"On hold\" as lost", "treat stage \"Disqualified\" as open",
            ])
    }

    @Test func aStatusBesideTheStageDecides() throws {
        let result = try company([
            "deals.csv": """
            Deal - ID,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,Deal - Won time,Deal - Lost time
            1,A,Negotiation,Won,5,2024-01-01 10:00:00,
            2,A,Negotiation,Lost,5,,2024-02-01 11:30:00
            3,B,Demo,Open,5,,

            """
        ])
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (1, 1, 1))
        let closed = try #require(result.table("deals")?.column(named: "closed"))
        #expect((0..<3).map { closed.day(at: $0)?.description } == ["2024-01-01", "2024-02-01", nil])
    }

    @Test func flagsDecideWhereWordsDoNot() throws {
        let result = try company([
            "deals.csv": """
            Id,Owner,StageName,IsWon,IsClosed,Amount,CloseDate
            1,A,Step 5,true,true,5,2024-01-01
            2,A,Step 6,false,true,5,2024-01-02
            3,B,Step 1,false,false,5,2024-01-03

            """
        ])
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (1, 1, 1))
    }

    @Test func closedAloneIsWonWhereNothingElseIs() throws {
        let result = try company([
            "deals.csv":
                "id,rep,stage,amount,created\n1,A,Closed,5,2024-01-01\n2,A,Lost,5,2024-01-01\n3,A,Open,5,2024-01-01\n"
        ])
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (1, 1, 1))
        #expect(result.doubts(.outcome).map(\.sentence) == ["treat stage \"Closed\" as open"])
    }

    @Test func stagesThatSayNothingAreAllOpen() throws {
        let result = try company(["deals.csv": "id,rep,stage,amount\n1,A,Alpha,5\n2,A,Omega,5\n"])
        #expect(result.summary.open == 2)
        #expect(result.doubts(.outcome).map(\.sentence) == ["treat stage \"Omega\" as won"])
    }
}
