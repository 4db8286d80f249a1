// swift-tools-version: 6.1
import PackageDescription

// The rooms of ARCHITECTURE.md, in the order a sentence walks through them. A test holds the arrows
// drawn here against the table there.
let package = Package(
    name: "topline",
    products: [
        .executable(name: "topline", targets: ["topline"]),
        .library(name: "ToplineKit", targets: ["ToplineKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .target(name: "Language"),
        .target(name: "Model"),
        .target(name: "Store", dependencies: ["Model"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(
            name: "Importing", dependencies: ["Store", "Model", "CZlib", "CZip", "CExpat", "CSQLite"]),
        .target(name: "Company", dependencies: ["Importing", "Language", "Store", "Model"]),
        .target(
            name: "Binding", dependencies: ["Language", "Model"],
            resources: [
                .embedInCode("Prelude.topline"), .embedInCode("SalesPrelude.topline"),
                .embedInCode("CreditPrelude.topline"),
                .embedInCode("GoalPrelude.topline"),
            ]),
        .target(name: "Engine", dependencies: ["Binding", "Store", "Model"]),
        .target(name: "Statistics"),
        .target(name: "Reports", dependencies: ["Model"]),
        .target(
            name: "Answers",
            dependencies: ["Engine", "Binding", "Language", "Statistics", "Reports", "Store", "Model"]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Rendering", dependencies: ["Reports", "Model", "CXLSXWriter", "CZlib"]),
        .target(
            name: "ToplineKit",
            dependencies: [
                "Answers", "Company", "Importing", "Rendering", "Reports", "Binding", "Language", "Model",
            ]),
        .target(name: "SampleCompany", dependencies: ["Model"]),
        .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "Terminal", dependencies: ["ToplineKit", "CLibEdit"]),
        .executableTarget(
            name: "topline",
            dependencies: [
                "Terminal", "SampleCompany",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "LanguageTests", dependencies: ["SampleCompany", "Language"]),
        .testTarget(name: "ModelTests", dependencies: ["Model"]),
        .testTarget(name: "StoreTests", dependencies: ["SampleCompany", "Store", "Model"]),
        .testTarget(
            name: "ImportingTests",
            dependencies: ["SampleCompany", "Importing", "Store", "Model", "CZlib", "CZip", "CSQLite"]),
        .testTarget(
            name: "CompanyTests", dependencies: ["Company", "Importing", "Store", "Model", "Language"]),
        .testTarget(name: "BindingTests", dependencies: ["Binding", "Language", "Model"]),
        .testTarget(
            name: "EngineTests", dependencies: ["SampleCompany", "Engine", "Binding", "Store", "Model"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
        .testTarget(
            name: "RenderingTests", dependencies: ["SampleCompany", "Rendering", "Reports", "Model"]),
        .testTarget(name: "SampleCompanyTests", dependencies: ["SampleCompany", "Model"]),
        .testTarget(
            name: "ToplineKitTests",
            dependencies: [
                "ToplineKit", "SampleCompany", "Answers", "Company", "Binding", "Language", "Model",
                "Reports", "Rendering",
            ]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "ToplineKit"]),
    ],
    swiftLanguageModes: [.v6]
)
