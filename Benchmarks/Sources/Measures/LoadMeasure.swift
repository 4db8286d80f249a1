import Foundation
import ToplineKit

/// Opening a folder of many deals from its CSV files: rate and peak memory.
struct LoadMeasure {
    let folder: String
    let peer: DuckDBPeer?

    /// Prints the figures and returns the open company.
    func run() throws -> Session {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".csv")
        }
        let bytes = try files.reduce(0) { sum, file in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + file)
            return sum + (attributes[.size] as? Int ?? 0)
        }
        let megabytes = Double(bytes) / 1e6
        let rate = { (seconds: Double) in String(format: "%.0f MB/s", megabytes / seconds) }
        let memory = { (bytes: Double) in String(format: "%.2f GB", bytes / 1e9) }

        print(String(format: "Opening %.0f MB of CSV", megabytes))
        row("", "Topline", "DuckDB", "ratio")
        var session: Session?
        let time = try seconds { session = try Session(folder: folder) }
        let peak = Double(Machine.peakMemory)
        if let peer {
            let (theirTime, theirPeak) = try peer.load()
            row("time", written(time), written(theirTime), ratio(time, theirTime))
            row("rate", rate(time), rate(theirTime))
            row("peak memory", memory(peak), memory(theirPeak), ratio(peak, theirPeak))
        } else {
            row("time", written(time))
            row("rate", rate(time))
            row("peak memory", memory(peak))
        }
        print("")
        return session!
    }
}
