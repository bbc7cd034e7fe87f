import Documents
import Incidents
import Lint

/// Mends findings, looks again, and mends what was uncovered, until nothing is left to mend.
struct FixRun {
  private let allowsUnsafe: Bool
  private let root: SourceFolder
  /// Texts that stand for those of the files: what an editor holds.
  private let drafts: [String: SourceText]
  /// Everything that is wrong, with texts of documents that stand for their files.
  private let look: ([String: SourceText]) throws -> [Diagnostic]
  /// Texts as their files have them.
  private var former: [String: SourceText] = [:]
  /// Files that could be mended and hold secrets.
  private var blotted: Set<String> = []
  /// Texts as they are to be.
  private(set) var texts: [String: SourceText] = [:]
  private(set) var applied: [Diagnostic] = []
  /// The secrets because of which files are left as they are, the first one of each.
  private(set) var secrets: [Diagnostic] = []

  /// Mends what `look` finds in the files below `root`, and in the `drafts` that stand for some.
  init(
    root: SourceFolder, drafts: [String: SourceText] = [:], allowsUnsafe: Bool,
    look: @escaping ([String: SourceText]) throws -> [Diagnostic]
  ) throws {
    self.root = root
    self.drafts = drafts
    self.allowsUnsafe = allowsUnsafe
    self.look = look
    for _ in 0..<FixPass.limit {
      let all = try look(texts)
      let findings = Dictionary(grouping: all.filter { $0.fix != nil }, by: \.place.path)
      var isChanged = false
      for (path, found) in findings.sorted(by: { $0.key < $1.key }) {
        try Interruption.check()
        isChanged = mend(path, found) || isChanged
      }
      if secrets.isEmpty {
        secrets = all.filter { $0.rule == "leak-secret" && blotted.remove($0.place.path) != nil }
      }
      if !isChanged { break }
    }
  }

  private mutating func mend(_ path: String, _ findings: [Diagnostic]) -> Bool {
    let read =
      texts[path] ?? drafts[path].map { SourceReader.inspect(path: path, bytes: $0.bytes).text }
      ?? SourceReader.read(root: root, stamp: FileStamp(path: path)).text
    guard let source = read, path.hasSuffix(".md") else { return false }
    if source.isBlotted, findings.contains(where: { $0.isFixable || ($0.isOpen && allowsUnsafe) }) {
      blotted.insert(path)
    }
    let pass = FixPass(source, findings, allowingUnsafe: allowsUnsafe)
    guard !pass.applied.isEmpty else { return false }
    former[path] = former[path] ?? source
    texts[path] = pass.text
    applied += pass.applied
    return true
  }

  /// The differences, file after file.
  var differences: String {
    former.sorted { $0.key < $1.key }.map { path, source in
      UnifiedDiff.text(source, texts[path] ?? source)
    }.joined()
  }

  /// Writes the mended documents. What cannot be written is returned, and the others are written
  /// nevertheless.
  func write() throws -> [FileError] {
    var failures: [FileError] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      try Interruption.check()
      guard let source = former[path], source.bytes != text.bytes else { continue }
      do throws(FileError) {
        try DocumentFile.replace(root: root, path: path, holding: source.bytes, with: text.bytes)
      } catch {
        failures.append(error)
      }
    }
    return failures
  }

  /// `fixed 3 findings in 2 files`, those left out that could not be written.
  func summary(_ verb: String, without failures: [FileError] = []) -> String {
    let failed = Set(failures.map(\.path))
    let fixed = applied.filter { !failed.contains($0.place.path) }
    let files = Set(fixed.map(\.place.path)).count
    let findings = "\(fixed.count) \(fixed.count == 1 ? "finding" : "findings")"
    return fixed.isEmpty
      ? "nothing to fix" : "\(verb) \(findings) in \(files) \(files == 1 ? "file" : "files")"
  }
}
