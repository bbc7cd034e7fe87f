import Documents
import Incidents
import Store

/// Whether a database is behind the files of the folder.
enum Staleness {
  /// Says on the second stream how many files differ from what the database recorded. A database
  /// of another folder, none of whose files is here, is left in peace.
  static func warn(of store: KnowledgeBaseStore, _ base: KnowledgeBase) throws {
    let recorded = try store.files()
    guard recorded.isEmpty || recorded.contains(where: { base.root.exists($0.path) }) else {
      return
    }
    let known = Dictionary(recorded.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let present = try base.listing().files
    let changed = present.count { known[$0.path]?.isSame(as: $0) != true }
    let paths = Set(present.map(\.path))
    let behind = changed + recorded.count { !paths.contains($0.path) }
    guard behind > 0 else { return }
    Console.err.line(
      """
      postmortem: \(TerminalText.sanitised(store.path)) is behind the files \
      (\(behind) \(behind == 1 ? "differs" : "differ")); \
      run `postmortem ingest` first to report on them
      """)
  }
}
