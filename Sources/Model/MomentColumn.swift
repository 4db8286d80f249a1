/// Columns that records at moments of their course have beside their own.
package enum MomentColumn {
    /// `yes` where a deal that was due was neither won nor lost in the days it was due in.
    package static let slipped = "slipped"
    /// The day on which a push was seen.
    package static let pushed = "pushed"
    /// `yes` for a deal's first push in the days asked about.
    package static let firstPush = "first push"
    /// The day on which a stage was entered.
    package static let entered = "entered"
    /// `yes` where a deal has been in a later stage since, or was won; `no` where it ended before; `open` where it is
    /// still under way.
    package static let passed = "passed"

    /// `no` where nothing is known of the stages of a deal but that it was won.
    package static let known = "known"

    package static let yes = "yes"
    package static let no = "no"
    package static let open = "open"
}
