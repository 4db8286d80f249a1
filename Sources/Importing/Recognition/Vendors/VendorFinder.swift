import Model

/// How well a file's headers are those of a program's export.
struct VendorMatch: Sendable {
    var vendor: Vendor
    /// 0 to 100.
    var score: Int
    /// The headers that speak for it, the weightiest first.
    var headers: [String]
    /// For each column the place of its line among the vendor's headers.
    var places: [Int?]
    /// The language of most of these headers, where that is not English.
    var language: VendorLanguage?

    /// `Salesforce opportunity report`, `Salesforce opportunity report in German`
    var name: String { vendor.name + (language.map { " in \($0.name)" } ?? "") }

    /// What a column means by its header, and the place of its line; nil where the program says nothing of it.
    func meaning(ofColumn column: Int) -> (name: String, place: Int)? {
        guard let place = places[column], let name = vendor.headers[place].meaning else { return nil }
        return (name, place)
    }
}

/// Tells which program a file was exported from, by its headers alone.
enum VendorFinder {
    /// Less than this is no recognition.
    static let threshold = 40

    /// Every program that one header at least speaks for, the best first.
    static func matches(headers: [String]) -> [VendorMatch] {
        // A star marks columns that an import requires.
        let keys = headers.map { Vendor.key(of: String($0.trimmingSuffix("*"))) }
        let scored = Vendor.known.enumerated().compactMap { rank, vendor -> (VendorMatch, Int, Int)? in
            let places = keys.map(vendor.place)
            let used = Set(places.compactMap { $0 })
            let weight = used.reduce(0) { $0 + vendor.headers[$1].weight }
            guard weight > 0 else { return nil }
            let speaking = zip(headers, places).filter { $1 != nil }.sorted {
                weightOf($0.1, vendor) > weightOf($1.1, vendor)
            }
            let match = VendorMatch(
                vendor: vendor, score: min(100, weight), headers: speaking.map(\.0), places: places,
                language: language(of: keys, vendor))
            return (match, weight, rank)
        }
        return scored.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }

    /// The program that a file is from; nil when nothing speaks clearly for one.
    static func best(_ raw: RawTable) -> VendorMatch? {
        guard let best = matches(headers: raw.columns.map(\.header)).first, best.score >= threshold,
            best.headers.count >= 3
        else { return nil }
        return best
    }

    /// The language of more than half of the headers that the program writes; nil for English.
    private static func language(of keys: [String], _ vendor: Vendor) -> VendorLanguage? {
        let known = keys.filter { vendor.place(ofKey: $0) != nil }
        let languages = known.compactMap(vendor.language)
        return VendorLanguage.allCases.first { language in
            2 * languages.count { $0 == language } > known.count
        }
    }

    private static func weightOf(_ place: Int?, _ vendor: Vendor) -> Int {
        place.map { vendor.headers[$0].weight } ?? 0
    }
}

extension Origin {
    /// Programs whose headers are among the file's, the best first.
    static func all(of raw: RawTable) -> [Origin] {
        VendorFinder.matches(headers: raw.columns.map(\.header)).filter { match in
            match.vendor.kind == .deals || match.vendor.kind == nil
        }.map { Origin(program: $0.name, score: $0.score, headers: $0.headers) }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
        hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
    }
}
