import Binding
import Language
import Model

extension SessionState {
    /// All definitions in force, those of a script before the company's.
    var definitions: [WrittenDefinition] { version.definitions + scriptDefinitions }

    /// Saved queries and everything else that is defined, by name.
    var book: DefinitionBook { library.book }

    var definitionCheck: DefinitionCheck {
        DefinitionCheck(
            catalogue: version.catalogue, today: today, dayFirst: version.dayFirst, definitions: definitions)
    }

    /// What `set` and `timing` have changed for this session.
    var settings: SessionSettings {
        get {
            SessionSettings(pinnedToday: pinnedToday, smallSample: smallSample, showsTiming: showsTiming)
        }
        set {
            (pinnedToday, smallSample) = (newValue.pinnedToday, newValue.smallSample)
            showsTiming = newValue.showsTiming
        }
    }

    /// Definitions of the company's file that cannot be read or used, each with its line.
    var brokenDefinitions: [String] {
        version.unreadableDefinitions.map {
            "\($0.origin.inWords): this definition cannot be read: \($0.reason)"
        }
            + library.brokenDefinitions.map { written, problem in
                "\(written.origin.inWords): `\(written.name)` cannot be used: \(problem.problem.words.title)"
            }
    }

    /// Ends a script: its definitions hold no longer.
    mutating func endScript() {
        keepsDefinitions = true
        guard !scriptDefinitions.isEmpty else { return }
        scriptDefinitions = []
        undoSteps.removeAll { if case .definitions = $0.restoration { true } else { false } }
        rebind()
    }
}
