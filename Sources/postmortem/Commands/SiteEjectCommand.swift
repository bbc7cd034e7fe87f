import ArgumentParser
import Documents
import Incidents
import Site

struct SiteEjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject", abstract: "Write the default theme into a folder, to change it.",
    usage: "postmortem site eject [<options>] [<dir>]",
    discussion: """
      Templates, style and scripts, and names.txt, which tells what each template may print. \
      Files that are there and differ are left alone, and then nothing is written.
      """)

  @OptionGroup var folder: FolderOption

  @Flag(help: "Overwrite files that differ.")
  var force = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Argument(
    help: ArgumentHelp(
      "The folder; that of postmortem.yml, else theme, without it.", valueName: "dir"))
  var directory: String?

  func run() throws {
    let workplace = try folder.workplace()
    let configured = try workplace.knowledgeBase().configuration.site?.theme?.value
    let path = directory.map(workplace.standpoint.fromRoot) ?? configured ?? "theme"
    let shown = TerminalText.sanitised(workplace.standpoint.shown(path))
    let files = Theme.builtInFiles
    let former = try? SourceFolder(path: path)
    let states = files.map { file -> String in
      guard let former, former.exists(file.path) else { return "new  " }
      return (try? former.bytes(of: file.path, limit: .max)) == file.bytes ? "kept " : "over "
    }
    let differing = zip(files, states).filter { $0.1 == "over " }.map(\.0.path)
    guard force || differing.isEmpty else {
      throw FileError(
        shown, "holds \(Self.list(differing)), which differ from the default theme",
        wayOut: "nothing was written; --force overwrites them, another folder keeps them")
    }
    for (file, state) in zip(files, states) {
      if !dryRun { try OutputFile.write(root: ".", path: "\(path)/\(file.path)", file.bytes) }
      Console.out.line("\(state) \(shown)/\(file.path)")
    }
    Console.out.text(Self.next(shown, isConfigured: configured != nil))
  }

  /// `a, b and 3 more`
  private static func list(_ paths: [String]) -> String {
    guard paths.count > 3 else { return paths.joined(separator: ", ") }
    return paths.prefix(2).joined(separator: ", ") + " and \(paths.count - 2) more"
  }

  private static func next(_ shown: String, isConfigured: Bool) -> String {
    let advice = """

      Keep the files that you change and delete the others: what is not there comes
      from the program, and stays up to date with it.
      """
    return isConfigured
      ? advice + "\n" : advice + " In postmortem.yml:\n\n  site: {theme: \(shown)}\n"
  }
}
