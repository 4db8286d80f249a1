extension Formatter { init(_ x: Int) {self.init()}; func format(_ s: Statement) -> String { "" };  func format(_ s: Condition) -> String { "" };  func format(_ s: Expression) -> String { "" } }
package func render(_ d: [Diagnostic], in s: String, statement: SourceRange, sourceName: String?, color: Bool) -> String { d.map { "error \($0.problem) \($0.range)\n" }.joined() }
package func correctedStatement(_ d: [Diagnostic], in text: String, statement: SourceRange) -> String? { nil }
package struct DiagnosticCatalogue { package static func entry(code: String) -> (title: String, explanation: String, example: String, corrected: String)? { nil } }
package func needsMore(_ s: String) -> Bool { false }
package func openConstruct(in s: String) -> String? { nil }
package func expectations(in s: String, at: Int) -> Expectations { Expectations(items: [], partialWord: SourceRange(at, at), partialText: "") }
