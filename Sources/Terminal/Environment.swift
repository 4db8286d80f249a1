import Glibc

/// The environment variables, or a stand-in for them.
package struct Environment: Sendable {
    private let lookUp: @Sendable (String) -> String?

    /// Those of the running process.
    package static let process = Environment { name in getenv(name).map { String(cString: $0) } }

    package init(_ values: [String: String]) {
        lookUp = { values[$0] }
    }

    private init(lookUp: @escaping @Sendable (String) -> String?) {
        self.lookUp = lookUp
    }

    package subscript(name: String) -> String? { lookUp(name) }

    /// The value, or nil where it is unset or empty.
    package func nonEmpty(_ name: String) -> String? {
        lookUp(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}
