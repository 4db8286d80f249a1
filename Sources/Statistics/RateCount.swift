/// So many of so many: 51 won of 72 decided.
package struct RateCount: Hashable, Sendable {
    package let successes: Int
    package let trials: Int

    /// Nil for counts that cannot be (more successes than trials, fewer than none) and for more than 2^53
    /// trials, which doubles do not count one by one.
    package init?(successes: Int, trials: Int) {
        guard (0...(1 << 53)).contains(trials), (0...trials).contains(successes) else { return nil }
        self.successes = successes
        self.trials = trials
    }
}
