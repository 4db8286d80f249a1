import Company
import Importing
import Model
import Reports

/// Notes that every answer carries for as long as what they say is so: the data under all of them are not what they
/// should be.
struct StandingNotes {
    let state: SessionState

    var notes: [Note] {
        brokenOff + repeated + [old, gone].compactMap { $0 }
    }

    private var brokenOff: [Note] {
        state.version.brokenOffFiles.map { file in
            Note(
                code: "TL480",
                text:
                    "\(file) ends within a record: it may be half of an export, and what is missing is not counted."
            )
        }
    }

    private var repeated: [Note] {
        state.version.summary.repeated.map { file in
            Note(
                code: "TL481",
                text:
                    "\(file.words), so those deals count twice: `\(file.sentence)` leaves the older file out."
            )
        }
    }

    private var old: Note? {
        guard state.refreshProblem != nil else { return nil }
        return Note(
            code: "TL482",
            text:
                "the files have changed and cannot be used, so this is of the data read before; `refresh` takes the "
                + "files as they are.")
    }

    private var gone: Note? {
        guard case .gone(let count, of: let known, since: let day) = state.version.unkept else { return nil }
        let deals = "\(NumberWords.grouped(count)) of \(NumberWords.grouped(known)) deals"
        return Note(
            code: "TL483",
            text:
                "\(deals) are gone from the files since the reading of \(day), so the history has not taken them in: "
                + "`refresh` says that it may.")
    }
}
