package import Documents

/// A folder of incident files with its configuration and policy.
package struct KnowledgeBase: Sendable {
  /// The folder that the command works in.
  package let root: SourceFolder
  /// `postmortem.yml`, or the defaults.
  package let configuration: Configuration
  /// The files of `policy/`.
  package let policy: Policy
  /// Folders that hold documents, relative to the root; empty for the root itself.
  package let folders: [String]
  /// What is wrong in configuration and policy; errors among them stop every command.
  package let diagnostics: [Diagnostic]
  /// Texts of the configuration and policy files that were read, for messages about them.
  package let sources: [SourceText]

  /// Opens the knowledge base at `path`. Throws where the folder cannot be opened.
  package init(path: String) throws {
    root = try SourceFolder(path: path)
    var configuration = Configuration()
    var policy = Policy()
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    if let source = Self.read("postmortem.yml", in: root, &diagnostics) {
      let found: [Diagnostic]
      (configuration, found) = Configuration.read(source)
      diagnostics += found
      sources.append(source)
    }
    for file in Policy.File.allCases {
      guard let source = Self.read("policy/\(file.rawValue)", in: root, &diagnostics) else {
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
      folders = root.isFolder("incidents") ? ["incidents"] : [""]
    }
  }

  /// Every document file of the knowledge base, and what looks like one and cannot be read.
  package func listing() throws -> SourceListing {
    var listing = SourceListing()
    for folder in folders {
      let found = try root.list(folder)
      listing.files += found.files
      listing.diagnostics += found.diagnostics
    }
    return listing
  }

  /// `incidents/` and `./incidents` are `incidents`; `.` is the root.
  private static func trimmed(_ folder: String) -> String {
    folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private static func read(
    _ path: String, in root: SourceFolder, _ diagnostics: inout [Diagnostic]
  ) -> SourceText? {
    guard root.exists(path) else { return nil }
    let stamp = FileStamp(path: path, size: 0, modified: 0, changed: 0, inode: 0)
    let reading = SourceReader.read(root: root, stamp: stamp)
    diagnostics += reading.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.rule == "document-unreadable" { diagnostic.rule = "configuration-unreadable" }
      return diagnostic
    }
    return reading.text
  }
}
