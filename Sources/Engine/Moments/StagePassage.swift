import Model
import Store

/// How one deal passed the stages: each stage up to the furthest it reached, with those it skipped.
struct StagePassage {
    struct Entry {
        /// The stage's place in the order of stages.
        var place: Int
        /// Missing where it was in the stage when it was first read, and for what was won from nowhere known.
        var day: Day?
        var passed: String
        /// Days that it was in the stage, all times together; missing while it still is, and for a stage skipped.
        var days: Int?
    }

    private(set) var entries: [Entry] = []

    init(_ course: [RecordCourse.StageEntry], order: [String], outcome: String?, closed: Day?) {
        let isWon = outcome == "won"
        let places = course.compactMap { entry in order.firstIndex(of: entry.stage) }
        guard places.count == course.count, let furthest = isWon ? order.indices.last : places.max() else {
            return
        }
        let isOpen = outcome == OutcomeText.open
        var first: [Int: RecordCourse.StageEntry] = [:]
        var (days, unfinished) = ([Int: Int](), Set<Int>())
        for (number, entry) in course.enumerated() {
            let place = places[number]
            if first[place] == nil { first[place] = entry }
            let next = number + 1 < course.count ? course[number + 1].day : isOpen ? nil : closed
            if let day = entry.day, let next, next >= day {
                days[place, default: 0] += next.days(since: day)
            } else {
                unfinished.insert(place)
            }
        }
        for place in 0...furthest {
            // A stage that was skipped was passed on the day that a later one was entered.
            let entered = (place..<order.count).lazy.compactMap { first[$0] }.first
            let isPassed = isWon || place < furthest
            entries.append(
                Entry(
                    place: place,
                    day: entered == nil && !course.isEmpty ? closed : entered?.day,
                    passed: isPassed ? MomentColumn.yes : isOpen ? MomentColumn.open : MomentColumn.no,
                    days: unfinished.contains(place) ? nil : days[place]))
        }
    }
}
