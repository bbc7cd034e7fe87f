public import Documents

/// A folder of incident files with its configuration and policy.
public struct KnowledgeBase: Sendable {
  /// The folder that the command works in.
  public let root: SourceFolder
  /// `postmortem.yml`, or the defaults.
  public let configuration: Configuration
  /// The files of `policy/`.
  public let policy: Policy
  /// Folders that hold documents, relative to the root; empty for the root itself.
  public private(set) var folders: [String]
  /// What is wrong in configuration and policy; errors among them stop every command.
  public let diagnostics: [Diagnostic]
  /// Texts of the configuration and policy files that were read, for messages about them.
  public let sources: [SourceText]

  /// Opens the knowledge base at `path`. Throws where the folder cannot be opened.
  public init(path: String) throws {
    let root = try SourceFolder(path: path)
    self.init(root: root, settings: FolderSettings(folder: root))
  }

  /// The documents of `root`, with configuration and policy from wherever `settings` are.
  public init(root: SourceFolder, settings: some SettingsPlace) {
    self.root = root
    var configuration = Configuration()
    var policy = Policy()
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    if let source = Self.read("postmortem.yml", in: settings, &diagnostics) {
      let found: [Diagnostic]
      (configuration, found) = Configuration.read(source)
      diagnostics += found
      sources.append(source)
    }
    for file in Policy.File.allCases {
      guard let source = Self.read("policy/\(file.rawValue)", in: settings, &diagnostics) else {
        continue
      }
      diagnostics += policy.read(file, source)
      sources.append(source)
    }
    diagnostics += policy.check(configuration, sources: sources)
    self.configuration = configuration
    self.policy = policy
    self.diagnostics = diagnostics
    self.sources = sources
    if !configuration.incidents.isEmpty {
      folders = configuration.incidents.map { Self.trimmed($0.value) }
    } else {
      folders = settings.isFolder("incidents") ? ["incidents"] : [""]
    }
  }

  /// Paths of all files that may hold configuration or policy.
  public static let settingsPaths =
    ["postmortem.yml"] + Policy.File.allCases.map { "policy/\($0.rawValue)" }

  /// Every document file of the knowledge base, and what looks like one and cannot be read.
  public func listing() throws -> SourceListing {
    var listing = SourceListing()
    for folder in folders {
      let found = try root.list(folder)
      listing.files += found.files
      listing.diagnostics += found.diagnostics
    }
    return listing
  }

  /// The same knowledge base, with its documents in those of `folders` that are there; in its own
  /// where none is.
  public func looking(in folders: [String]) -> KnowledgeBase {
    let present = folders.filter { $0.isEmpty || root.isFolder($0) }
    var base = self
    if !present.isEmpty { base.folders = present }
    return base
  }

  /// Those of `folders` that stand in no other one, each once.
  public static func outermost(_ folders: [String]) -> [String] {
    var seen: [String] = []
    for folder in folders where !seen.contains(folder) { seen.append(folder) }
    return seen.filter { folder in
      !seen.contains { $0 != folder && ($0.isEmpty || folder.hasPrefix($0 + "/")) }
    }
  }

  /// `incidents/` and `./incidents` are `incidents`; `.` is the root.
  private static func trimmed(_ folder: String) -> String {
    folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private static func read(
    _ path: String, in settings: some SettingsPlace, _ diagnostics: inout [Diagnostic]
  ) -> SourceText? {
    guard let reading = settings.reading(of: path) else { return nil }
    diagnostics += reading.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.rule == "document-unreadable" { diagnostic.rule = "configuration-unreadable" }
      return diagnostic
    }
    return reading.text
  }
}
