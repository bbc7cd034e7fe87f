import Documents
import Glibc
import Incidents

/// The action item that a name on the command line means: `INC-2020-0408/AI-1`, `AI-1` where only one
/// is called so, or a path in the place of the document's id.
struct ItemTarget {
  let base: KnowledgeBase
  let standpoint: Standpoint
  /// Items that are listed where a name fits several.
  private static let limit = 10

  /// One item of a document.
  struct Found {
    var document: Document
    var index: Int

    var item: ActionItem { document.items[index] }
    /// What it is called: by its document's id or path.
    var name: String { "\(document.id?.value ?? document.source.path)/\(item.id.value)" }
  }

  /// The item that is called `name`. Throws a `UsageFailure` with the choice where there is not exactly
  /// one.
  func find(_ name: String) throws -> Found {
    let slash = name.lastIndex(of: "/")
    let id = slash.map { String(name[name.index(after: $0)...]) } ?? name
    let owner = slash.map { String(name[..<$0]) }
    guard id.wholeMatch(of: /AI-[0-9]{1,6}[a-z]?/) != nil else {
      throw UsageFailure(
        "`\(TerminalText.sanitised(name))` is no action item: write its document and its id, "
          + "INC-2020-0408/AI-1; `postmortem actions` lists them")
    }
    let files = try base.listing().files
    let isPath = owner?.hasSuffix(".md") ?? false
    let paths = owner.map { isPath ? [$0, standpoint.fromRoot($0)] : [] } ?? []
    let wanted = isPath ? files.filter { paths.contains($0.path) } : files
    let candidates = try DocumentSearch(base: base).parts(
      of: isPath ? "" : owner ?? id, among: wanted
    ) { document -> [Candidate] in
      guard
        isPath || owner == nil || document.id?.value == owner
          || document.formerIDs.contains(where: { $0.value == owner })
      else { return [] }
      return Candidate.all(in: document)
    }
    let found = candidates.filter { $0.id == id }
    guard let first = found.first else {
      throw UsageFailure(TerminalText.sanitised(try missing(id, of: owner, candidates, files)))
    }
    guard found.count == 1 else { throw UsageFailure(choice(found, id)) }
    let reading = SourceReader.read(root: base.root, stamp: FileStamp(path: first.path))
    guard let text = reading.text else {
      throw FileError(first.path, cannot: "be read", code: ENOENT)
    }
    let document = DocumentReader.read(text, context: base.configuration.readingContext)
    guard document.isReadable else {
      throw UsageFailure(
        "the front matter of \(TerminalText.sanitised(first.path)) cannot be read; "
          + "`postmortem lint` tells why")
    }
    guard let index = document.items.firstIndex(where: { $0.id.value == id }) else {
      throw FileError(first.path, "changed just now", wayOut: "run again")
    }
    return Found(document: document, index: index)
  }

  /// An item, without its document.
  private struct Candidate: Sendable {
    var id: String
    var owner: String
    var path: String
    var line: Int

    static func all(in document: Document) -> [Candidate] {
      document.items.map { item in
        Candidate(
          id: item.id.value, owner: document.id?.value ?? document.source.path,
          path: document.source.path,
          line: document.source.lineNumber(at: Int(item.id.span.start)))
      }
    }
  }

  /// Why nothing is called so, and what may be meant.
  private func missing(
    _ id: String, of owner: String?, _ others: [Candidate], _ files: [FileStamp]
  ) throws -> String {
    if !others.isEmpty, let owner {
      return "\(owner) has no \(id); it has \(others.map(\.id).joined(separator: ", "))"
    }
    guard let owner else { return "there is no \(id); `postmortem actions --all` lists all" }
    let known = try DocumentSearch(base: base).parts(of: "id", among: files) {
      $0.id.map { [$0.value] } ?? []
    }.sorted()
    if known.contains(owner) { return "\(owner) has no action items" }
    let near = Spelling.suggestion(for: owner, among: known).map { "did you mean `\($0)/\(id)`?" }
    return "there is no document `\(owner)`; " + (near ?? "`postmortem search` finds ids")
  }

  private func choice(_ found: [Candidate], _ id: String) -> String {
    var lines = found.prefix(Self.limit).map { found in
      "  \(found.owner)/\(id)  \(standpoint.shown(found.path)):\(found.line)"
    }
    if found.count > Self.limit { lines.append("  and \(found.count - Self.limit) more") }
    return "\(found.count) action items are called \(id); say which:\n"
      + lines.map { TerminalText.sanitised($0) }.joined(separator: "\n")
  }
}
