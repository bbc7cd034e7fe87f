public import ArgumentParser
import Authoring
import Documents
import Glibc
import Incidents

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a knowledge base in a folder.",
    usage: "postmortem init [<options>] [<dir>]",
    discussion: """
      Configuration, a policy to fill in, a first guide, and the files by which GitHub, GitLab \
      and pre-commit lint every change. What is there already stays as it is.
      """
  ).ofPostmortem

  @Option(
    help: ArgumentHelp("Zone of documents that name none.", valueName: "zone"))
  var timezone = "UTC"

  @Option(
    help: ArgumentHelp("en, zh-Hans or ja: for headings and the site.", valueName: "language"))
  var language = Configuration.Language.en

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
  var directory = "."

  func run() throws {
    guard Zone(timezone) != nil else {
      throw UsageFailure(
        "`\(TerminalText.sanitised(timezone))` is not a time zone: "
          + "write an IANA name such as Asia/Shanghai, or UTC")
    }
    let top = Self.repository(around: directory)
    let wanted = NewKnowledgeBase(
      language: language, timezone: timezone, hasHostFiles: top == nil)
    let hadSettings = access("\(directory)/postmortem.yml", F_OK) == 0
    for file in wanted.files {
      let path = directory == "." ? file.path : "\(directory)/\(file.path)"
      // Who has a configuration has documents elsewhere, perhaps, and needs no guide from us.
      let isUnwanted = hadSettings && file.path.hasPrefix("incidents/")
      if isUnwanted, access(path, F_OK) != 0 { continue }
      let isNew =
        try dryRun
        ? access(path, F_OK) != 0
        : DocumentFile.create(root: ".", path: path, Array(file.text.utf8))
      Console.out.line("\(isNew ? "new " : "kept")  \(TerminalText.sanitised(path))")
    }
    Console.out.text(next(top))
  }

  /// What to do now.
  private func next(_ top: String?) -> String {
    let go = directory == "." ? "" : "  cd \(TerminalText.sanitised(directory))\n"
    let host =
      top.map {
        """

        CI and hooks are read at the top of the repository only, \(TerminalText.sanitised($0)). \
        To copy their files from elsewhere, and put -C FOLDER behind `lint` in them:
          postmortem init "$(mktemp -d)"

        """
      } ?? ""
    let isTop = access("\(directory)/.git", F_OK) == 0
    let git =
      top == nil && !isTop ? "  git init                          the history belongs to it\n" : ""
    return """

      Next:
      \(go)\(git)  postmortem build                  what is wrong, if anything; build/site/index.html
        postmortem new --title "…"        the first incident
        policy/services.yml, people.yml   who owns what, who may sign
      \(host)
      """
  }

  /// The top of the repository that `directory` is a folder of; nil where it is itself the top, or
  /// in no repository.
  private static func repository(around directory: String) -> String? {
    // The folder may yet have to be made: then the nearest one that is there decides.
    var place = directory.hasPrefix("/") ? directory : "./" + directory
    while access(place, F_OK) != 0, let slash = place.lastIndex(of: "/") {
      place = String(place[..<slash])
    }
    guard let resolved = realpath(place.isEmpty ? "/" : place, nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)
    if access("\(directory)/.git", F_OK) == 0 { return nil }
    while !folder.isEmpty {
      if access("\(folder)/.git", F_OK) == 0 { return folder }
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    return nil
  }
}

extension Configuration.Language: ExpressibleByArgument {}
