extension CompanyFolder {
    /// True when a file written there would become, or replace, one of the company's own: its data, `company.topline`
    /// or its notes.
    package func isOwnFile(_ file: String) -> Bool {
        [file, FilePlace.absolute(file)].contains { path in
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            let isHere = FilePlace.absolute(FilePlace.folder(of: path)) == FilePlace.absolute(self.path)
            return isHere && (FolderListing.isData(name) || [CompanyFile.name, NoteFile.name].contains(name))
        }
    }
}
