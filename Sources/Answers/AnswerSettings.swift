import Model

/// Where the day that counts as today came from; the header says it when it is not the clock.
package enum TodayOrigin: Sendable {
    case clock, pinned
    /// The newest dated event of the data, more than 45 days behind the clock.
    case data
}

/// What a company or a session has set, as far as answers depend on it.
package struct AnswerSettings: Sendable {
    /// Rates of fewer decided deals stand under a ranking, not in it; 0 ranks all.
    package var smallSample: Int
    package var todayOrigin: TodayOrigin

    package init(smallSample: Int = 5, todayOrigin: TodayOrigin = .clock) {
        self.smallSample = smallSample
        self.todayOrigin = todayOrigin
    }
}
