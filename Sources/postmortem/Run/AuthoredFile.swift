import Documents

/// What people wrote stands in files beside ours, and a wrong name on the command line is soon typed.
enum AuthoredFile {
  /// Throws where a document, the configuration or a policy stands at `path`: nothing that can be made
  /// again is written over them.
  static func protect(_ path: String) throws(FileError) {
    guard let text = (try? InputFile.read(path))?.text else { return }
    let parts = path.split(separator: "/")
    let isSetting =
      parts.last == "postmortem.yml"
      || (parts.dropLast().last == "policy" && path.hasSuffix(".yml"))
    guard
      isSetting || text.bytes.starts(with: "---\n".utf8) || text.bytes.starts(with: "---\r\n".utf8)
    else { return }
    throw FileError(path, "is a file that people wrote", wayOut: "name another file to write to")
  }
}
