// swift-tools-version: 6.1
import PackageDescription

// Measures, in a package of their own: nobody who builds topline needs them. Run by `make bench`.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "topline", path: "..")],
    targets: [
        .target(name: "CPseudoTerminal"),
        .executableTarget(
            name: "Measures",
            dependencies: ["CPseudoTerminal", .product(name: "ToplineKit", package: "topline")]),
    ],
    swiftLanguageModes: [.v6]
)
