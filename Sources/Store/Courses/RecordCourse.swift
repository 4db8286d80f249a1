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
        /// The record had ended before and is open again, which pushes nothing.
        package var isReopened = false

        /// Whether it is a push of the one before.
        func isPush(of before: ExpectedClose) -> Bool { !isReopened && before.close.isPushed(to: close) }
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
        return zip(known, known.dropFirst()).count { $1.isPush(of: $0) }
    }

    /// Days by which the expected close was moved up to a day, from the first one known to the last where the record never
    /// ended in between; nil where none was known.
    package func pushDays(upTo day: Day) -> Int? {
        let known = closes.prefix { $0.day <= day }
        guard !known.isEmpty else { return nil }
        return zip(known, known.dropFirst()).reduce(0) { days, move in
            days + (move.1.isReopened ? 0 : move.1.close.days(since: move.0.close))
        }
    }

    /// Days since the record entered the stage it was in on a day; nil where that is not known.
    package func stageDays(on day: Day) -> Int? {
        guard let entered = stages.last(where: { $0.day.map { $0 <= day } ?? true })?.day else { return nil }
        return day.days(since: entered)
    }
}
