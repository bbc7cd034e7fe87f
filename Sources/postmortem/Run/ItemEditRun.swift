import Documents
import Glibc
import Incidents
import Lint

/// Changes one action item in the file of its document.
struct ItemEditRun {
  let base: KnowledgeBase
  let context: LintContext
  let standpoint: Standpoint
  private let linter = Linter()

  /// Changes items of `base`; refusals name paths as they are from `standpoint`.
  init(base: KnowledgeBase, context: LintContext, _ standpoint: Standpoint) {
    self.base = base
    self.context = context
    self.standpoint = standpoint
  }

  /// What became of a document.
  struct Result {
    var change: ItemChange
    var former: SourceText
    /// The item as it was read before.
    var formerItem: ActionItem
    var edit: ItemEdit
    /// What the linter has to say about the item that it did not say before; no errors.
    var warnings: [Diagnostic]
  }

  /// Changes `target`, and writes it where `writes`; where somebody saves the file meanwhile, in what
  /// was saved.
  func run(_ change: ItemChange, of target: ItemTarget.Found, writes: Bool) throws -> Result {
    var found = target
    for _ in 0..<5 {
      let result = try result(change, of: found)
      if !writes { return result }
      do throws(FileError) {
        try DocumentFile.edit(result.edit.edits, in: result.former, root: base.root)
        return result
      } catch {
        guard error.code == ESTALE else { throw error }
      }
      let path = found.document.source.path
      let reading = SourceReader.read(root: base.root, stamp: FileStamp(path: path))
      guard let source = reading.text else { break }
      let document = DocumentReader.read(source, context: base.configuration.readingContext)
      let same = document.items.indices.filter {
        document.items[$0].id.value == found.item.id.value
      }
      guard let index = same.first, same.count == 1 else { break }
      found = ItemTarget.Found(document: document, index: index)
    }
    throw FileError(
      target.document.source.path, "changes while \(target.item.id.value) is written",
      wayOut: "save it, then run again")
  }

  private func result(_ change: ItemChange, of found: ItemTarget.Found) throws -> Result {
    let edit: ItemEdit
    do throws(ItemRefusal) {
      edit = try ItemEdit(
        change, of: found.index, in: found.document, context: base.configuration.readingContext,
        people: context.policy.people)
    } catch {
      var refusal = error
      refusal.place.path = standpoint.shown(refusal.place.path)
      throw UsageFailure(TerminalText.sanitised(refusal.description))
    }
    let former = found.document.source
    let new = newFindings(former, edit.text)
    if let error = new.first(where: { $0.severity == .error }) {
      throw UsageFailure(
        ConciseReport.line(standpoint.shown(error))
          + error.help.map { "; " + TerminalText.sanitised($0) }.joined()
          + "; nothing was written")
    }
    let own = new.filter { $0.severity == .warning && $0.entity == edit.item.id.value }
    return Result(change: change, former: former, formerItem: found.item, edit: edit, warnings: own)
  }

  /// What the linter says of `after` and not of `before`.
  private func newFindings(_ before: SourceText, _ after: SourceText) -> [Diagnostic] {
    let look = DocumentLook(
      linter: linter, context: context, reading: base.configuration.readingContext)
    func seen(_ text: SourceText) -> [Diagnostic] {
      look.see(SourceReader.inspect(path: text.path, bytes: text.bytes)).findings.filter(\.isOpen)
    }
    var former: [String: Int] = [:]
    for finding in seen(before) { former[Self.key(finding), default: 0] += 1 }
    return seen(after).filter { finding in
      let count = former[Self.key(finding)] ?? 0
      former[Self.key(finding)] = count - 1
      return count <= 0
    }
  }

  private static func key(_ finding: Diagnostic) -> String {
    "\(finding.severity) \(finding.rule) \(finding.entity ?? "") \(finding.message)"
  }
}
