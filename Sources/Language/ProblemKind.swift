extension Problem {
    /// A name that nothing is called by, or that two things are called by.
    package var isAboutName: Bool { nameWords != nil }

    /// Whether the words marked may belong to something else than what they were taken for.
    package var mayBeAboutOtherWords: Bool {
        if case .cannotAggregate = self { return true }
        return isAboutName
    }

    /// A sentence of the language that this version does not build.
    package var isNotYet: Bool {
        if case .notYet = self { return true }
        return false
    }

    /// Whether another sentence near the one typed may be what was meant. Not where the sentence is understood and
    /// cannot be answered: not yet, or by the data.
    package var mayBeMistyped: Bool {
        switch self {
        case .notYet, .cannotWrite, .nothingToShow, .noFix, .tooLong, .tooDeep, .tooLargeToCompute,
            .mixedCurrencies, .otherCurrency, .notInCurrency, .unknownCurrency, .metricInList,
            .noSuchRole, .needsTable, .notKnownBy, .partOfWhichDate, .notAFactOf, .notPerDay:
            false
        default: true
        }
    }
}
