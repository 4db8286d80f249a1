/// When answers and messages are coloured: the value of `--color`.
package enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never

    /// True when colour is to be used on a stream. Left to itself that is at a terminal which is not `dumb`,
    /// unless `NO_COLOR` is set (no-color.org: any value but an empty one).
    package func isOn(isTerminal: Bool, _ environment: Environment = .process) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isTerminal && environment.nonEmpty("NO_COLOR") == nil
                && environment.nonEmpty("TERM").map { $0 != "dumb" } ?? false
        }
    }
}
