import Foundation

/// What the figures were measured on, and with how much memory.
enum Machine {
    static var processor: String { value("model name", in: "/proc/cpuinfo") ?? "unknown processor" }
    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
    static var memory: String { "\(ProcessInfo.processInfo.physicalMemory >> 30) GB" }

    /// The most memory this process ever had, in bytes.
    static var peakMemory: Int {
        let words = value("VmHWM", in: "/proc/self/status")?.split(separator: " ")
        return (words?.first.flatMap { Int($0) } ?? 0) * 1024
    }

    private static func value(_ name: String, in path: String) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(separator: ":", maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
    }
}
