import Testing

/// ARCHITECTURE.md, Package.swift and the `import` lines draw the same arrows.
struct ArchitectureTests {
    private func targets() throws -> PackageTargets {
        PackageTargets(manifest: try Repository.text("Package.swift"))
    }

    private func table() throws -> ArchitectureTable {
        let document = try #require(
            try? Repository.text("ARCHITECTURE.md"),
            "ARCHITECTURE.md is missing: it holds the table of targets and what each may import")
        return ArchitectureTable(document: document)
    }

    @Test func everyArrowIsInTheTable() throws {
        let targets = try targets()
        let table = try table()
        #expect(targets.dependencies.count > 10, "no targets were read from Package.swift")
        for (target, dependencies) in targets.dependencies {
            guard let allowed = table.imports[target] else {
                Issue.record("ARCHITECTURE.md has no row for the target \(target)")
                continue
            }
            let extra = dependencies.subtracting(allowed).sorted()
            #expect(
                extra.isEmpty,
                "\(target) depends on \(extra), which its row in ARCHITECTURE.md does not allow")
        }
    }

    @Test func everyRowIsATarget() throws {
        let targets = try targets()
        let missing = Set(try table().imports.keys).subtracting(targets.dependencies.keys).sorted()
        #expect(missing.isEmpty, "ARCHITECTURE.md names targets that Package.swift lacks: \(missing)")
    }

    @Test func everyImportIsADeclaredDependency() throws {
        let targets = try targets()
        for (target, dependencies) in targets.dependencies {
            for file in Repository.swiftFiles(under: "Sources/\(target)") {
                let imported = Set(
                    try Repository.text(file).matches(of: importLine).map { String($0.output.1) })
                let undeclared = imported.intersection(targets.dependencies.keys).subtracting(dependencies)
                #expect(
                    undeclared.isEmpty,
                    "\(file) imports \(undeclared.sorted()), which \(target) does not declare")
            }
        }
    }

    private var importLine: Regex<(Substring, Substring)> {
        #/^(?:@\w+ +)*(?:\w+ +)?import +(?:struct +|enum +|class +|func +)?(\w+)/#.anchorsMatchLineEndings()
    }

    // MARK: The readers themselves

    @Test func theManifestIsReadAsWritten() {
        let targets = PackageTargets(
            manifest: """
                .target(name: "Model"),
                // .target(name: "Ghost"),
                .executableTarget(
                    name: "tool",
                    dependencies: ["Model", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
                .testTarget(name: "ModelTests", dependencies: ["Model"]),
                """)
        #expect(targets.dependencies == ["Model": [], "tool": ["Model"]])
    }

    @Test func theTableIsReadAsWritten() {
        let table = ArchitectureTable(
            document: """
                | Target | What lives here | Imports |
                |---|---|---|
                | `Model` | names | – |
                | `Store` | columns | Model, `Language` |

                | a | b | c |
                """)
        #expect(table.imports == ["Model": [], "Store": ["Model", "Language"]])
    }
}
