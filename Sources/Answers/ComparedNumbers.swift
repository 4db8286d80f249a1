/// Finds what the rows of an answer are compared with.
protocol ComparedNumbers {
    /// Nil where there is nothing to compare the row with.
    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers?
}
