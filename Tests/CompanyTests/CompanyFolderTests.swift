import Company
import Glibc
import Importing
import Language
import Model
import Testing

@Suite(.serialized) struct CompanyFolderTests {
    private func keep(_ sentence: String, in folder: TemporaryFolder) throws -> CompanyVersion {
        try CompanyFolder(path: folder.path).keep(parseStatement(sentence), sentence: sentence, context)
    }

    @Test func aFolderOpensWithoutConfiguration() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let version = try CompanyFolder.open(folder.path + "/", context)
        #expect(folder.path.hasSuffix(version.name))
        #expect((version.summary.won, version.summary.lost, version.summary.open) == (2, 1, 1))
        #expect(version.newestEvent == Day(year: 2024, month: 2, day: 1))
        #expect(version.summary.tables[0].sampleRows.count == 3)
    }

    @Test func foldersWithoutDataAreRefused() {
        let folder = TemporaryFolder(["readme.txt": "nothing"])
        let error = #expect(throws: FileError.self) { try CompanyFolder.open(folder.path, context) }
        #expect(error?.path == folder.path)
        #expect(error?.reason.hasPrefix("no file with data in this folder (.csv, .tsv, ") == true)
        #expect(throws: FileError.self) { try CompanyFolder.open(folder.path + "/nowhere", context) }
    }

    @Test func correctionsAreKeptAndObeyed() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        var version = try keep("treat stage \"On hold\" as lost", in: folder)
        #expect((version.summary.won, version.summary.lost, version.summary.open) == (2, 2, 0))
        version = try keep("set currency EUR", in: folder)
        version = try keep("import \"accounts.csv\" as accounts with turnover = Revenue", in: folder)
        #expect(version.catalogue.currency == "EUR")
        #expect(version.catalogue.fields.contains { $0.names[0] == "turnover" })
        #expect(
            folder.text(of: "company.topline") == """
                treat stage "On hold" as lost
                set currency EUR
                import "accounts.csv" as accounts with turnover = Revenue

                """)
        let reopened = try CompanyFolder.open(folder.path, context)
        #expect((reopened.summary.won, reopened.summary.lost, reopened.summary.open) == (2, 2, 0))
        #expect(try CompanyFolder(path: folder.path).changed(since: version, context) == nil)
    }

    @Test func aCorrectionOfTheSameThingReplacesTheEarlier() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        folder.write("# ours\nset currency USD # until May\n\nset small sample 3\n", to: "company.topline")
        _ = try keep("set currency EUR", in: folder)
        _ = try keep("treat product \"GTXPro\" as \"MG\"", in: folder)
        let version = try keep("treat product \"GTXPro\" as \"GTXPro\"", in: folder)
        let text = try #require(folder.text(of: "company.topline"))
        #expect(!text.contains("USD") && !text.contains("as \"MG\""))
        #expect(text.hasPrefix("# ours\n"))
        #expect(text.contains("set small sample 3\n"))
        #expect(version.statements.count == 3)
        #expect(version.catalogue.values["gtxpro"]?.map(\.text).sorted() == ["GTX Pro", "GTXPro"])
    }

    @Test func importSentencesOfOneFileAddUp() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        _ = try keep("import \"accounts.csv\" as accounts with turnover = Revenue", in: folder)
        let version = try keep("import \"accounts.csv\" as accounts with branch = Industry", in: folder)
        let names = version.catalogue.fields.map { $0.names[0] }
        #expect(names.contains("turnover") && names.contains("branch"))
    }

    @Test func correctionsThatMeetNothingChangeNothing() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        folder.write("set currency EUR\n", to: "company.topline")
        for sentence in [
            "treat product \"Nothing\" as \"MG\"", "import \"x.csv\" as deals",
            "import \"deals.csv\" as deals with rep = Nobody", "treat stage \"Nowhere\" as won",
        ] {
            #expect(throws: FileError.self) { try keep(sentence, in: folder) }
        }
        #expect(folder.text(of: "company.topline") == "set currency EUR\n")
    }

    @Test func sentencesThatCannotBeReadAreSaidByLine() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        folder.write("set currency EUR\n\nset set set\n", to: "company.topline")
        let version = try CompanyFolder.open(folder.path, context)
        #expect(version.catalogue.currency == "EUR")
        let problems = version.summary.problems.groups.flatMap(\.examples).filter {
            $0.file == "company.topline"
        }
        #expect(problems.map(\.line) == [3])
    }

    @Test func changedFilesAreNoticed() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        #expect(try company.changed(since: version, context) == nil)
        folder.write(
            SmallCompany.deals + "D9,Anna,Beta,MG,Closed Won,2024-01-05,2024-02-02,70\n", to: "deals.csv")
        let newer = try #require(try company.changed(since: version, context))
        #expect(newer.summary.won == 3)
        #expect(version.summary.won == 2)
    }

    @Test func brokenFilesLeaveTheOldDataInUse() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        let version = try company.version(context)
        folder.write("", to: "deals.csv")
        for _ in 0..<2 {
            #expect(throws: FileError(path: "deals.csv", reason: "the file is empty")) {
                try company.changed(since: version, context)
            }
        }
        folder.write("a,b\n1,2\n", to: "deals.csv")
        #expect(throws: FileError.self) { try company.changed(since: version, context) }
        folder.write(SmallCompany.deals, to: "deals.csv")
        #expect(try company.changed(since: version, context)?.summary.won == 2)
    }

    @Test func theProgramsFilesStandApart() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        #expect(company.isOpenedFirst)
        #expect(company.stateFolder == folder.path + "/.topline")
        company.markOpened()
        #expect(!CompanyFolder(path: folder.path).isOpenedFirst)
        #expect(try company.version(context).summary.tables.count == 4)
    }

    /// The superuser may write anywhere, so that the folder is read-only for others alone.
    @Test(.enabled(if: geteuid() != 0)) func readOnlyFoldersWork() throws {
        let (folder, state) = (TemporaryFolder(SmallCompany.files), TemporaryFolder())
        setenv("XDG_STATE_HOME", state.path, 1)
        defer { unsetenv("XDG_STATE_HOME") }
        chmod(folder.path, 0o555)
        let company = CompanyFolder(path: folder.path)
        #expect(company.stateFolder.hasPrefix(state.path + "/topline/"))
        company.markOpened()
        #expect(!company.isOpenedFirst)
        let version = try keep("set currency EUR", in: folder)
        #expect(version.catalogue.currency == "EUR")
        #expect(try CompanyFolder.open(folder.path, context).catalogue.currency == "EUR")
        #expect(folder.names == SmallCompany.files.keys.sorted())
    }
}

@Suite struct DoubtSentenceTests {
    /// Companies with as many doubts as can be had.
    private static let companies: [[String: String]] = [
        SmallCompany.files,
        [
            "my deals.csv": """
            id,Sales Rep,status,Close Date,amount,from,Closed,Outcome
            1,A,Won,01/02/2024,"1,234",x,yes,fine
            1,B,On hold,03/04/2024,"5,678",y,no,fine
            3,C,Disqualified,,"$1,000",y,no,fine
            4,C,Closed,,"",y,no,fine
            5,N/A,,02/02/2024,"1,000",y,no,fine

            """,
            "data dictionary.csv": "Table,Field\na,b\n", "from.csv": "x,y\n1,2\n",
            "reps.csv": "Rep,Team,From,To\nA,x,2020-01-01,\nA,y,2021-01-01,\nZ,y,2021-01-01,\n",
        ],
        ["orders.csv": "Order \"Date\",Value (EUR)\n45292,1.5\n"],
        [
            "deals.csv":
                "id,rep,stage,amount,expected close\n1,A,Alpha,€5,2024-01-01\n2,B,Beta,£6,2024-01-01\n"
        ],
        ["deals.csv": "id,rep,amount,Created,Close Date\n1,A,5,2024-05-01,2024-01-01\n2,,,2024-01-01,\n"],
    ]

    @Test(arguments: companies) func everySentenceOfADoubtIsOne(_ files: [String: String]) throws {
        let folder = TemporaryFolder(files)
        let version = try CompanyFolder.open(folder.path, context)
        #expect(!version.summary.doubts.isEmpty)
        for doubt in version.summary.doubts {
            #expect(throws: Never.self, "\(doubt.text): \(doubt.sentence)") {
                try parseStatement(doubt.sentence)
            }
        }
    }

    @Test(arguments: companies) func noTwoFieldsOfATableShareAName(_ files: [String: String]) throws {
        let folder = TemporaryFolder(files)
        let version = try CompanyFolder.open(folder.path, context)
        for table in version.summary.tables {
            let names = table.columns.flatMap { [$0.name] + $0.synonyms }.map(NameKey.fold)
            #expect(Set(names).count == names.count, "\(table.file): \(names)")
        }
    }

    @Test func aFileThatBecomesShorterWhileReadIsRefused() throws {
        let folder = TemporaryFolder(["x.csv": SmallCompany.deals])
        let source = try ByteSource(path: folder.path + "/x.csv")
        truncate(folder.path + "/x.csv", 50)
        #expect(throws: FileError.self) { try CSVReader(file: "x.csv", context: context).read(source) }
    }
}
