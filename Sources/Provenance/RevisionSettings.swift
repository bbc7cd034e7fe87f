import Documents
import Incidents

/// Configuration and policy as a commit has them.
struct RevisionSettings: SettingsPlace {
  private var files: [String: SourceReading] = [:]
  private let hasIncidents: Bool

  /// The settings of the knowledge base in `commit`.
  init(_ repository: GitRepository, _ commit: ObjectID) throws(GitFailure) {
    let tree = try repository.tree(of: commit, below: KnowledgeBase.settingsPaths)
    let entries = tree.entries.filter { $0.kind == .file }
    let blobs = try repository.blobs(entries.map(\.id), limit: SourceReader.maximumSize)
    for (entry, blob) in zip(entries, blobs) {
      let path = String(decoding: entry.path, as: UTF8.self)
      files[path] = SourceReader.reading(of: blob, at: path)
    }
    hasIncidents = try repository.hasFolder("incidents", in: commit)
  }

  func reading(of path: String) -> SourceReading? { files[path] }

  func isFolder(_ path: String) -> Bool { path == "incidents" && hasIncidents }

  /// Which settings files of `working` say something else than these.
  func changes(in working: KnowledgeBase) -> [String] {
    // Git may have turned the line ends of the working folder.
    func said(_ text: SourceText?) -> [UInt8]? { text?.bytes.filter { $0 != UInt8(ascii: "\r") } }
    return KnowledgeBase.settingsPaths.filter { path in
      said(files[path]?.text) != said(working.sources.first { $0.path == path })
    }
  }
}
