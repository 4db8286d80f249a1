import Language
import Model
extension CompanyFolder {
  package func keep(_ s: Statement, sentence: String, _ c: RunContext) throws -> CompanyVersion { try version(c) }
  package func changed(since: CompanyVersion, _ c: RunContext) throws -> CompanyVersion? { nil }
  package var isOpenedFirst: Bool { true }
  package func markOpened() {}
  package var stateFolder: String { path + "/.topline" }
}
extension CompanyVersion { package var dayFirst: Bool? { nil } }
package enum WholeFile { package static func write(_ b: [UInt8], to: String) throws {} }
