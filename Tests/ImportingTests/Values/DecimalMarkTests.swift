import Testing

@testable import Importing

/// `1.200` is one thousand two hundred to some and one and a fifth to others.
struct DecimalMarkTests {
    private func column(
        _ values: [String], separator: String = ";", beside: [String] = [], decimalComma: Bool? = nil
    ) throws -> RawColumn {
        var text = "Amount\(separator)Rate\n"
        for (place, value) in values.enumerated() {
            let other = beside.isEmpty ? "x" : beside[place % beside.count]
            text += "\"\(value)\"\(separator)\"\(other)\"\n"
        }
        let options = CSVOptions(decimalComma: decimalComma)
        return try CSVReader(file: "deals.csv", options: options, context: context).read(
            ByteSource(bytes: Array(text.utf8))
        ).columns[0]
    }

    /// The numbers, times ten to the column's decimals.
    private func numbers(_ column: RawColumn) -> [Double] {
        guard case .number(let format) = column.kind, let integers = column.integers else { return [] }
        let unit = (0..<format.scale).reduce(1.0) { product, _ in product * 10 }
        return (0..<integers.count).map { Double(integers[$0]) / unit }
    }

    @Test(arguments: [
        ["1.200", "12.500", "900", "2.000"], ["1.200", "125.000", "450", "0"],
        ["1.200", "12.500", "1.250.000"], ["1.200", "12.500", "3.750,00"],
        ["-1.200", "12.500 €", "900"],
    ])
    func pointsPartThousandsWhereTheColumnShowsIt(_ values: [String]) throws {
        let column = try column(values)
        let expected = values.map { text in
            Double(text.split(separator: ",")[0].filter { $0.isNumber || $0 == "-" }) ?? 0
        }
        #expect(numbers(column) == expected)
        #expect(column.doubts.isEmpty)
    }

    @Test func aDecimalCommaBesideDecides() throws {
        let column = try column(["1.200", "12.500", "45.000"], beside: ["2,5", "10,0"])
        #expect(numbers(column) == [1200, 12_500, 45_000])
        #expect(column.doubts.isEmpty)
    }

    @Test func semicolonsSpeakForTheCommaAndLeaveADoubt() throws {
        let column = try column(["1.200", "12.500", "3.750"])
        #expect(numbers(column) == [1200, 12_500, 3750])
        #expect(column.doubts == [.decimalMark(.comma, count: 3, example: "1.200")])
    }

    @Test func aPointBesideLeavesADoubtAmongSemicolons() throws {
        let column = try column(["1.234", "12.567"], beside: ["0.5", "0.25"])
        #expect(numbers(column) == [1.234, 12.567])
        #expect(column.doubts == [.decimalMark(.point, count: 2, example: "1.234")])
    }

    @Test func commasAsSeparatorsLeaveADoubt() throws {
        let column = try column(["1.200", "12.500", "2.000"], separator: ",")
        #expect(numbers(column) == [1.2, 12.5, 2])
        #expect(column.doubts == [.decimalMark(.point, count: 3, example: "1.200")])
        // 900 beside it has no zeros behind a mark: thousands, though no German file looks like that.
        let mixed = try self.column(["1.200", "900"], separator: ",")
        #expect(numbers(mixed) == [1200, 900])
        #expect(mixed.doubts == [.decimalMark(.comma, count: 1, example: "1.200")])
    }

    @Test(arguments: [true, false]) func theSettingDecidesWhatIsOpen(_ isComma: Bool) throws {
        for separator in [",", ";"] {
            for values in [["1.200", "12.500"], ["1.200", "900"]] {
                let column = try column(values, separator: separator, decimalComma: isComma)
                #expect(numbers(column)[0] == (isComma ? 1200 : 1.2))
                #expect(column.doubts.isEmpty)
            }
        }
        #expect(try numbers(column(["12.50", "1.200"], decimalComma: isComma)) == [12.5, 1.2])
    }

    @Test func oneOtherNumberOfDecimalsMakesThemDecimals() throws {
        for other in ["12.50", "0.125", "1234.567", "1,250.000", "12.0"] {
            let column = try column(["1.200", "12.500", other])
            #expect(numbers(column).prefix(2) == [1.2, 12.5], "\(other)")
            #expect(column.doubts.isEmpty, "\(other)")
        }
    }

    @Test func dollarsWithCommasAreThousands() throws {
        let column = try column(["$4,000", "$2,000", "$1,000"], separator: ",")
        #expect(numbers(column) == [4000, 2000, 1000])
        #expect(column.doubts.isEmpty)
        let dinars = try self.column(["KWD 4,125", "KWD 2,500"], separator: ",")
        #expect(dinars.doubts == [.decimalMark(.point, count: 2, example: "4,125")])
    }

    @Test func theDoubtHasANumberOfTheFileAndTheSentenceThatCorrectsIt() throws {
        let text =
            "Deal ID,Owner,Stage,Amount,Closed\nD1,Al,Won,1.200,2026-02-01\nD2,Al,Won,2.500,2026-03-01\n"
        let open = try company(["deals.csv": text])
        #expect(
            open.doubts(.numbers).map(\.text) == [
                "numbers of `Amount` in deals.csv such as `1.200` can be read two ways; the point is taken for the "
                    + "decimal mark"
            ])
        #expect(open.doubts(.numbers).map(\.sentence) == ["set decimal comma"])
        #expect(open.doubts(.numbers).map(\.corrects) == [true])
        #expect(open.wonByRep() == ["Al": 370])
        var corrections = Corrections()
        corrections.decimalComma = true
        let settled = try company(["deals.csv": text], corrections: corrections)
        #expect(settled.doubts(.numbers).isEmpty)
        #expect(settled.wonByRep() == ["Al": 370_000])
    }
}
