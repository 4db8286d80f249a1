/// The targets of Package.swift that are no tests, each with the targets of its own package it depends on.
struct PackageTargets {
    private(set) var dependencies: [String: Set<String>] = [:]

    /// Reads the manifest's text: `.target(name: "X", dependencies: ["Y"])`, `.executableTarget`, `.systemLibrary`.
    init(manifest: String) {
        let text = manifest.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            .joined(separator: "\n")
        let call = #/\.(target|executableTarget|systemLibrary)\(\s*name:\s*"([^"]+)"/#
        for match in text.matches(of: call) {
            let arguments = PackageTargets.arguments(in: text[match.range.upperBound...])
            dependencies[String(match.output.2)] = PackageTargets.dependencies(in: arguments)
        }
    }

    /// The text up to the bracket that closes the call.
    private static func arguments(in text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }

    /// The plain names of `dependencies: [...]`; products of other packages are left out.
    private static func dependencies(in arguments: Substring) -> Set<String> {
        guard let list = arguments.firstMatch(of: #/dependencies:\s*\[([^\]]*)\]/#) else { return [] }
        let own = String(list.output.1).replacing(#/\.product\([^)]*\)/#, with: "")
        return Set(own.matches(of: #/"([^"]+)"/#).map { String($0.output.1) })
    }
}
