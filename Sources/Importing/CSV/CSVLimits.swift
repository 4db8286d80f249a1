/// Bounds that keep a broken file from taking all memory or time.
enum CSVLimits {
    /// A record longer than this is taken for a quote that is never closed.
    static let recordBytes = 16 << 20
    /// How often reading goes back to the line after a record that did not end well, in one stretch.
    static let resumptions = 64
}
