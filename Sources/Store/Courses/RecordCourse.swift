import Model

/// What is known of one record while it was open: the closes that were expected of it and the stages it was in, in the
/// order of time, nothing twice in a row.
package struct RecordCourse: Sendable {
    /// Expected closes, each from the day on which it was first known.
    package var closes: [ExpectedClose] = []
    package var stages: [StageEntry] = []

    package struct ExpectedClose: Hashable, Sendable {
        package var day: Day
        package var close: Day
    }

    package struct StageEntry: Hashable, Sendable {
        /// Missing where it was in the stage already when it was first read.
        package var day: Day?
        package var stage: String
    }

    /// How often the expected close was moved into a later month up to a day; nil where none was known by then.
    package func pushCount(upTo day: Day) -> Int? {
        let known = closes.prefix { $0.day <= day }
        guard !known.isEmpty else { return nil }
        return zip(known, known.dropFirst()).count { $0.close.isPushed(to: $1.close) }
    }

    /// Days from the first expected close to the last one known on a day; nil where none was.
    package func pushDays(upTo day: Day) -> Int? {
        let known = closes.prefix { $0.day <= day }
        guard let first = known.first, let last = known.last else { return nil }
        return last.close.days(since: first.close)
    }

    /// Days since the record entered the stage it was in on a day; nil where that is not known.
    package func stageDays(on day: Day) -> Int? {
        guard let entered = stages.last(where: { $0.day.map { $0 <= day } ?? true })?.day else { return nil }
        return day.days(since: entered)
    }
}
