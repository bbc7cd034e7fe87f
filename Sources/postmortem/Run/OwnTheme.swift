import Documents
import Incidents
import Site

/// What a knowledge base has of a theme: files that stand for single ones of the default theme.
enum OwnTheme {
  /// Bytes that a file of a theme may have.
  private static let fileLimit = 16 * 1024 * 1024

  /// The files of `base`. Throws a `UsageFailure` where its folder cannot be one.
  static func files(of base: KnowledgeBase) throws -> [ThemeFile] {
    guard let folder = base.configuration.site?.theme else { return [] }
    let place = place(of: folder, base)
    let name = folder.value.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    guard !folder.value.hasPrefix("/"), !name.isEmpty, !name.split(separator: "/").contains("..")
    else {
      throw UsageFailure(
        "\(place): `site.theme` leads out of the knowledge base; name a folder inside")
    }
    let shown = TerminalText.sanitised(name)
    guard base.root.isFolder(name) else {
      throw UsageFailure(
        "\(place): `site.theme` names \(shown), which is no folder; "
          + "`postmortem site eject \(shown)` makes it")
    }
    let contents = try base.root.contents(below: name)
    complain(of: contents.others)
    return try contents.files.map { stamp in
      ThemeFile(
        path: String(decoding: stamp.path.utf8.dropFirst(name.utf8.count + 1), as: UTF8.self),
        bytes: try base.root.bytes(of: stamp.path, limit: fileLimit), shown: stamp.path)
    }
  }

  /// Says that the files at `paths` do nothing.
  @Sendable static func complain(of paths: [String]) {
    let known = Theme.builtInFiles.map(\.path)
    for path in paths {
      let parts = path.split(separator: "/")
      // Its path in the folder is not known here; names are told apart by their ends.
      let near = (1..<max(2, parts.count)).lazy.compactMap { start in
        Spelling.suggestion(for: parts[start...].joined(separator: "/"), among: known)
      }.first
      Console.err.line(
        "postmortem: \(TerminalText.sanitised(path)) is no file that a theme uses; "
          + (near.map { "did you mean \($0)?" }
            ?? "templates are templates/NAME.html that others or pages name, the rest is in assets/")
      )
    }
  }

  private static func place(of folder: Located<String>, _ base: KnowledgeBase) -> String {
    let source = base.sources.first { $0.path == "postmortem.yml" }
    guard let start = source?.place(of: folder.span).start else { return "postmortem.yml" }
    return "postmortem.yml:\(start.line):\(start.column)"
  }
}
