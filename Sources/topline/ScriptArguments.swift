import ArgumentParser

/// The options that scripts are run with.
struct ScriptArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The day that counts as today, such as 2017-12-31.", valueName: "day"))
    var today: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A value for a parameter: --with team=West. May be given several times.", valueName: "name=value")
    )
    var with: [String] = []

    @Option(
        name: .customLong("allow-path"),
        help: ArgumentHelp(
            "A folder that scripts may read and write beside their own, the company's and the working folder.",
            valueName: "folder"))
    var allowedFolders: [String] = []

    func validate() throws {
        if let today, !isDay(today) {
            throw ValidationError("--today takes a day as 2017-12-31, not `\(today)`.")
        }
        for argument in with where argument.firstIndex(of: "=").map({ $0 > argument.startIndex }) != true {
            throw ValidationError("--with takes a name and a value as team=West, not `\(argument)`.")
        }
    }

    /// The names and values of `--with`.
    var arguments: [(name: String, value: String)] {
        with.compactMap { text in
            text.firstIndex(of: "=").map { place in
                (name: String(text[..<place]), value: String(text[text.index(after: place)...]))
            }
        }
    }

    /// Four, two and two digits; whether there is such a day is for the calendar to say.
    private func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        return parts.map(\.count) == [4, 2, 2] && numbers.count == 3 && numbers[0] > 0
            && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
    }
}
