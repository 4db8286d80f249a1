import Model
import Store
import Testing

@testable import Importing

/// Hours worked and counts of stock: what they are known by, what is worked out from them and what is doubtful.
@Suite struct ShopTableTests {
    private static let lines = """
        Receipt,Date,Store,Employee,Product,Quantity,Unit Price
        R1,2025-03-01,North,Anna,Lamp,2,10.00
        R2,2025-03-01,North,Ben,Vase,1,5.00
        R3,2025-03-02,South,Anna,Lamp,3,10.00
        R4,2025-03-03,North,,Vase,1,5.00

        """

    private func kinds(_ header: String, _ row: String, named file: String) throws -> [String] {
        try company(["sales.csv": Self.lines, file: "\(header)\n\(row)\n"]).database.tables.map(\.name)
    }

    @Test(arguments: [
        ("hours.csv", "Date,Store,Employee,Hours", "2025-03-01,North,Anna,8"),
        ("export.csv", "Work Date,Employee Name,Hours Worked", "2025-03-01,Anna,7.5"),
        ("arbeitszeit.csv", "Datum;Filiale;Mitarbeiter;Stunden", "01.03.2025;North;Anna;7,5"),
        ("heures.csv", "Date de travail;Magasin;Heures travaillées", "01/03/2025;North;7,5"),
        ("horas.csv", "Fecha;Tienda;Empleado;Horas trabajadas", "2025-03-01;North;Anna;8"),
        ("ore.csv", "Giorno;Negozio;Dipendente;Ore lavorate", "2025-03-01;North;Anna;8"),
        ("uren.csv", "Dag;Winkel;Medewerker;Gewerkte uren", "2025-03-01;North;Anna;8"),
        ("rota.csv", "Shift Date,Store,Staff,Start Time,End Time", "2025-03-01,North,Anna,9:00,17:30"),
    ]) func tablesOfHoursAreShifts(file: String, header: String, row: String) throws {
        #expect(try kinds(header, row, named: file) == ["sales lines", "shifts"])
    }

    @Test(arguments: [
        ("stock.csv", "Date,Store,Product,On Hand", "2025-03-02,North,Lamp,8"),
        ("export.csv", "Count Date,SKU,Quantity On Hand", "2025-03-02,Lamp,8"),
        ("inventory.csv", "Date,Item,Qty", "2025-03-02,Lamp,8"),
        ("wareneingang.csv", "Datum;Artikel;Anfangsbestand;Zugang", "02.03.2025;Lamp;8;4"),
        ("stock_magasin.csv", "Date;Magasin;Produit;Stock initial;Reçu", "02/03/2025;North;Lamp;8;2"),
        ("existencias.csv", "Fecha;Tienda;Producto;Existencias", "2025-03-02;North;Lamp;8"),
        ("giacenza.csv", "Data;Negozio;Prodotto;Giacenza", "2025-03-02;North;Lamp;8"),
        ("voorraad.csv", "Datum;Artikel;Voorraad", "2025-03-02;Lamp;8"),
    ]) func tablesOfStockAreCounts(file: String, header: String, row: String) throws {
        #expect(try kinds(header, row, named: file) == ["sales lines", "stock counts"])
    }

    /// What only resembles them stays what it was.
    @Test(arguments: [
        ("employees.csv", "Employee,Team,Hire Date,Weekly Hours", "Anna,North,2020-01-01,40", "reps"),
        ("products.csv", "Product,Category,Price,Stock", "Lamp,Home,10.00,4", "products"),
        ("stores.csv", "Store,City,Opened,Opening Hours", "North,Ulm,2020-01-01,9 to 5", "stores"),
    ]) func whatResemblesThemIsNone(file: String, header: String, row: String, kind: String) throws {
        #expect(try kinds(header, row, named: file) == ["sales lines", kind])
    }

    /// Pieces of a product on a day may be what was sold: only a name that speaks of stock makes them counts.
    @Test func aPlainQuantityIsNoStock() throws {
        let result = try company([
            "sales.csv": Self.lines, "week9.csv": "Date,Product,Quantity\n2025-03-01,Lamp,4\n",
        ])
        #expect(result.database.tables.map(\.name) == ["sales lines"])
        #expect(result.summary.leftAside.map(\.file) == ["week9.csv"])
    }

    // MARK: Hours

    private func integers(_ result: ImportResult, _ table: String, _ column: String) throws -> [Int64?] {
        let table = try #require(result.table(table))
        let column = try #require(table.column(named: column))
        return (0..<table.rowCount).map { column.integer(at: $0) }
    }

    @Test func timesBecomeHours() throws {
        let rota = """
            Date,Employee,Start,End
            2025-03-01,Anna,9:00,17:30
            2025-03-01,Ben,10:00 pm,6:15 am
            2025-03-02,Anna,08:00:00,08:03
            2025-03-02,Ben,,12:00

            """
        let result = try company(["sales.csv": Self.lines, "rota.csv": rota])
        #expect(try integers(result, "shifts", "hours") == [850, 825, 5, nil])
        #expect(result.table("shifts")?.column(named: "hours")?.type == .number(scale: 2))
        let odd = rota.replacing("08:03", with: "08:01")
        #expect(
            try integers(try company(["sales.csv": Self.lines, "rota.csv": odd]), "shifts", "hours")
                == [85_000, 82_500, 167, nil])
    }

    @Test(arguments: ["25:00", "9:60", "9", "nine", "13:00 pm", "9:00:00:00", "-1:00", "9:5x", ""])
    func whatIsNoTimeIsNone(text: String) { #expect(ShiftHours.minutesOfDay(text) == nil) }

    /// By day, store and employee as far as both tables name them; a shift of nobody is of everybody in its store.
    @Test func salesKnowTheirHours() throws {
        func known(_ hours: String) throws -> [Int64?] {
            try integers(
                try company(["sales.csv": Self.lines, "hours.csv": hours]), "sales lines", "hours known")
        }
        #expect(
            try known("Date,Store,Employee,Hours\n2025-03-01,North,Anna,8\n2025-03-02,North,Anna,8\n")
                == [1, 0, 0, 0])
        #expect(try known("Date,Store,Hours\n2025-03-01,North,8\n2025-03-03,North,8\n") == [1, 1, 0, 1])
        #expect(try known("Date,Employee,Hours\n2025-03-02,Anna,8\n2025-03-01,Ben,0\n") == [0, 0, 1, 0])
        #expect(
            try known("Date,Store,Employee,Hours\n2025-03-01,North,,8\n2025-03-01,South,Anna,8\n")
                == [1, 1, 0, 0])
    }

    @Test func doubtsOfHoursAreTold() throws {
        let hours = """
            Date,Store,Employee,Hours
            2025-03-01,North,Anna,16
            2025-03-01,South,Anna,9
            2025-03-01,North,Ben,-8

            """
        let doubts = try company(["sales.csv": Self.lines, "hours.csv": hours]).summary.doubts.map(\.text)
        #expect(doubts.contains { $0.contains("1 day of one employee has more than 24 hours") })
        #expect(doubts.contains { $0.contains("1 shift has a `Hours` below zero") })
        #expect(doubts.contains { $0.contains("3 sales lines fall on no hours in hours.csv") })
    }

    @Test func doubtsOfStockAreTold() throws {
        let stock = """
            Date,Store,Product,On Hand
            2025-03-02,North,Lamp,4
            2025-03-02,North,Lamp,-3
            2025-03-02,South,Lamp,3

            """
        let doubts = try company(["sales.csv": Self.lines, "stock.csv": stock]).summary.doubts.map(\.text)
        #expect(doubts.contains { $0.contains("1 stock count has a `On Hand` below zero") })
        #expect(doubts.contains { $0.contains("1 stock count has the day, product and store of another") })
        #expect(doubts.contains { $0.contains("1 product that was sold has no stock in stock.csv") })
    }
}
