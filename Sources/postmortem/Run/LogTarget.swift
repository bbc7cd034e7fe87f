import Documents
import Incidents

/// The document whose timeline a line is for.
struct LogTarget {
  let base: KnowledgeBase

  /// The document called `id`; without an id the only active one, incidents before others. Throws
  /// a `UsageFailure` with the choice where there is not exactly one.
  func find(_ id: String?) throws -> Document {
    let files = try base.listing().files
    let search = DocumentSearch(base: base)
    guard let id else {
      return try active(
        search.documents(with: "active", among: files) {
          $0.status?.value == .active && $0.effectiveType != .guide
        })
    }
    let found = try search.documents(with: id, among: files) { $0.id?.value == id }
    guard let first = found.first else {
      let known = try search.parts(of: "id", among: files) { [$0.id?.value].compactMap(\.self) }
        .sorted()
      let near = Spelling.suggestion(for: id, among: known).map { "did you mean `\($0)`?" }
      throw UsageFailure(
        TerminalText.sanitised(
          "there is no document `\(id)`; " + (near ?? "`postmortem search` finds ids")))
    }
    guard found.count == 1 else {
      throw UsageFailure(
        "\(found.count) documents are called \(id): "
          + found.map(\.source.path).joined(separator: ", "))
    }
    return try readable(first)
  }

  private func active(_ active: [Document]) throws -> Document {
    let incidents = active.filter { [.incident, .nearMiss].contains($0.effectiveType) }
    let choice = incidents.isEmpty ? active : incidents
    guard let first = choice.first else {
      throw UsageFailure(
        "no incident is active; begin one: postmortem new --title \"what is seen\", "
          + "or name a document with --id")
    }
    guard choice.count == 1 else {
      let width = choice.compactMap(\.id?.value.count).max() ?? 0
      let list = choice.sorted { ($0.id?.value ?? "") < ($1.id?.value ?? "") }.map { found in
        let id = found.id?.value ?? found.source.path
        let gap = String(repeating: " ", count: max(0, width - id.count) + 2)
        return "  --id \(id)\(gap)\(found.title?.value ?? "")"
      }
      throw UsageFailure(
        "\(choice.count) incidents are active; say which:\n"
          + list.map { TerminalText.sanitised($0) }.joined(separator: "\n"))
    }
    return try readable(first)
  }

  /// Throws where the front matter is such that nobody knows where the body begins.
  private func readable(_ found: Document) throws -> Document {
    guard found.isReadable else {
      throw UsageFailure(
        "the front matter of \(TerminalText.sanitised(found.source.path)) cannot be read; "
          + "`postmortem lint` tells why")
    }
    return found
  }
}
