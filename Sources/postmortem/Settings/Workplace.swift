import Documents
import Glibc
import Incidents

/// The knowledge base that a command works in, found from where somebody stands, and the settings
/// that hold there.
struct Workplace {
  let standpoint: Standpoint
  /// What holds here.
  let settings: Settings
  private let flags: [Setting.Name: [String]]
  private let environment: Environment

  /// Goes to the root of the knowledge base: the nearest folder with `postmortem.yml`, from
  /// `directory` upwards to the root of the repository; where there is none, `directory`, the
  /// current one by default. Outside a repository nothing above is looked at: what lies there is
  /// somebody else's.
  static func enter(
    _ directory: String?, flags: [Setting.Name: [String]] = [:]
  ) throws -> Workplace {
    if let directory, chdir(directory) != 0 {
      throw FileError(directory, cannot: "be entered", code: errno)
    }
    let standpoint = try goToRoot()
    let environment = Environment()
    for complaint in environment.complaints { Console.err.line("postmortem: \(complaint)") }
    let source = try configurationText()
    // What is wrong in the file is told by whoever opens the knowledge base.
    let configuration = source.map { Configuration.read($0).0 } ?? Configuration()
    let settings = try Settings(
      flags: flags, environment: environment, configuration: configuration, source: source,
      standpoint: standpoint)
    Console.colour(settings.colour)
    return Workplace(
      standpoint: standpoint, settings: settings, flags: flags, environment: environment)
  }

  /// The root of the knowledge base as somebody who stands below it would type it.
  var root: String {
    standpoint.below.isEmpty ? "." : standpoint.below.map { _ in ".." }.joined(separator: "/")
  }

  /// Opens the knowledge base. What is wrong in its configuration is printed; errors there end the
  /// command.
  func knowledgeBase() throws -> KnowledgeBase {
    let base = try KnowledgeBase(path: ".")
    try ConfigurationReport.show(base)
    return base
  }

  /// What holds where the file of `base`, which may be that of another revision, has the say.
  func settings(of base: KnowledgeBase) throws -> Settings {
    try Settings(
      flags: flags, environment: environment, configuration: base.configuration,
      source: base.sources.first { $0.path == "postmortem.yml" }, standpoint: standpoint)
  }

  private static func goToRoot() throws -> Standpoint {
    let here = WorkingFolder.components
    guard let repository = RepositoryPaths.root(of: here) else {
      return Standpoint(root: here, below: [])
    }
    var root = here
    while root.count >= repository.count {
      if exists("postmortem.yml", in: root) {
        let path = "/" + root.joined(separator: "/")
        if root != here, chdir(path) != 0 {
          throw FileError(path, cannot: "be entered", code: errno)
        }
        return Standpoint(root: root, below: Array(here.dropFirst(root.count)))
      }
      guard root.popLast() != nil else { break }
    }
    return Standpoint(root: here, below: [])
  }

  static func exists(_ name: String, in folder: [String]) -> Bool {
    access("/" + (folder + [name]).joined(separator: "/"), F_OK) == 0
  }

  private static func configurationText() throws -> SourceText? {
    let root = try SourceFolder(path: ".")
    guard root.exists("postmortem.yml") else { return nil }
    return SourceReader.read(root: root, stamp: FileStamp(path: "postmortem.yml")).text
  }
}
