/// Something that may stand at a place of a sentence. Errors and completion both read these.
package struct Expectation: Hashable, Sendable {
    package enum Item: Hashable, Sendable {
        /// Words of the language: `by`, `sorted by`, `quarter`
        case keyword(String)
        case slot(Slot)
    }

    /// A place for something that is not a word of the language.
    package enum Slot: Hashable, Sendable {
        /// After `by` of a ranking, at the head of a question
        case measure
        /// After `by`, `for each`
        case dimension
        /// Rep, deal, account: after `top 5`, `list`
        case kind
        /// After `for`, `in`, `excluding`, `vs`, and after `is` with the field that it is compared with
        case value(of: String?)
        /// A column or measure at the head of a condition, after `showing` and `sorted by`
        case field
        case number
        /// A whole number from 1 on
        case integer
        case year
        /// `2017-03-31`, `31 mar 2017`
        case day
        /// Anything that names days: `last quarter`, `Q3 2017`
        case period
        /// Words in quotes: a text, a file
        case text, file
        /// A new name, chosen by the user
        case newName
        /// What `explain`, `describe` and `help` are asked about
        case topic
    }

    package var item: Item
    /// What it would replace: the words of the name begun so far, or the place itself.
    package var range: SourceRange
    /// Rather for completion than for an error: more words of a name that could also end, signs, single words of a
    /// period.
    package var isDetail: Bool

    package init(_ item: Item, range: SourceRange, isDetail: Bool = false) {
        self.item = item
        self.range = range
        self.isDetail = isDetail
    }
}

/// What may stand at the cursor.
package struct Expectations: Hashable, Sendable {
    /// Most likely first.
    package var items: [Expectation]
    /// The part of a word that stands before the cursor; empty behind a blank.
    package var partialWord: SourceRange
    package var partialText: String
    /// The word begins with a quote that is not closed yet; its text is without it.
    package var isQuoteOpen: Bool

    package init(
        items: [Expectation], partialWord: SourceRange, partialText: String, isQuoteOpen: Bool = false
    ) {
        self.items = items
        self.partialWord = partialWord
        self.partialText = partialText
        self.isQuoteOpen = isQuoteOpen
    }
}
