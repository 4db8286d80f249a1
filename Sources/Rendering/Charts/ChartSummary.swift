import Model
import Reports

/// A chart in words: its latest, highest and lowest values, each with its place.
struct ChartSummary: Sendable {
    struct Item: Hashable, Sendable {
        var label: String
        var position: String
        var value: String
    }
    private let chart: Chart
    private let words: ChartWords

    init(_ chart: Chart, words: ChartWords) {
        self.chart = chart
        self.words = words
    }

    /// Nothing for a series without values; of equal values the first counts.
    func items(of series: Int) -> [Item] {
        let values = chart.series[series].cells.enumerated().compactMap { index, cell in
            chart.positions[index].kind == .data ? cell.number.map { (index: index, value: $0) } : nil
        }
        guard let last = values.last, let first = values.first else { return [] }
        let most = values.reduce(first) { $1.value > $0.value ? $1 : $0 }
        let least = values.reduce(first) { $1.value < $0.value ? $1 : $0 }
        let chosen = [("latest", last), ("highest", most), ("lowest", least)]
        return chosen.map { label, entry in
            Item(label: label, position: words.positions[entry.index], value: words.text(of: entry.value))
        }
    }
}
