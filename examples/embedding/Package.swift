// swift-tools-version: 6.1
import PackageDescription

// How another program uses Topline: this package depends on the one two folders up; elsewhere it would name its address.
let package = Package(
    name: "embedding",
    dependencies: [.package(name: "topline", path: "../..")],
    targets: [
        .executableTarget(
            name: "WeeklyMail", dependencies: [.product(name: "ToplineKit", package: "topline")])
    ],
    swiftLanguageModes: [.v6]
)
