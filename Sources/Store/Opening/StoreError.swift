/// Why the database cannot be used. Every description is one sentence that names the path and the
/// way out.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no file.
  case missing(path: String)
  /// The file is something else; it is never overwritten.
  case foreign(path: String, what: String)
  /// A newer program wrote it.
  case newer(path: String, version: Int)
  /// An older program wrote it, and it is to be read only.
  case older(path: String, version: Int)
  /// SQLite finds it damaged.
  case damaged(path: String, detail: String)
  /// Another run holds it.
  case locked(path: String)
  /// There is no room left.
  case full(path: String)
  /// It cannot be opened, made or written.
  case inaccessible(path: String, detail: String)
  /// SQLite said something unexpected.
  case failed(path: String, detail: String)

  /// What is wrong with which file, and the way out: one sentence.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist: run `postmortem ingest` to make it"
    case .foreign(let path, let what):
      "\(path) \(what) and is left as it is: name another file with --database"
    case .newer(let path, let version):
      """
      \(path) was written by a newer postmortem (schema \(version), this one knows \
      \(Schema.version)): upgrade, or name another file with --database
      """
    case .older(let path, let version):
      """
      \(path) was written by an older postmortem (schema \(version), this one needs \
      \(Schema.version)): run `postmortem ingest` to build it anew
      """
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)): delete it and run `postmortem ingest` again"
    case .locked(let path):
      "\(path) is locked by another run: wait until it ends and try again"
    case .full(let path):
      "no space is left to write \(path): free some, or name another file with --database"
    case .inaccessible(let path, let detail):
      "\(path) cannot be used (\(detail)): mend that, or name another file with --database"
    case .failed(let path, let detail):
      "\(path): SQLite failed (\(detail)): delete the file and run `postmortem ingest` again"
    }
  }
}
