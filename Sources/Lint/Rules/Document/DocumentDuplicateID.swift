import Documents
import Incidents

extension Rule {
  static let documentDuplicateID = Rule(
    "document-duplicate-id", .error, from: .active, suppression: .never,
    "no two documents have the same id, nor one that another had before",
    check: .knowledgeBase { outlines, _ in
      var first: [String: Outline] = [:]
      var findings: [Finding] = []
      let sorted = outlines.sorted { $0.path < $1.path }
      var taken = Set(sorted.flatMap { [$0.id].compactMap(\.self) + $0.formerIDs.map(\.id) })
      for outline in sorted {
        guard let id = outline.id else { continue }
        if let other = first[id] {
          findings.append(.duplicate(id, outline, other, free: next(after: id, &taken)))
        } else {
          first[id] = outline
        }
      }
      var formerly: [String: Outline] = [:]
      for outline in sorted {
        for former in outline.formerIDs {
          if let other = first[former.id] ?? formerly[former.id] {
            findings.append(.taken(former, outline, other))
          } else {
            formerly[former.id] = outline
          }
        }
      }
      return findings
    })
}

/// The next id with a letter that nobody has, which is then taken: `INC-2026-1127b` after `INC-2026-1127`,
/// `INC-2026-1127c` after that. nil where all letters are.
private func next(after id: String, _ taken: inout Set<String>) -> String? {
  let bytes = Array(id.utf8)
  let hasLetter =
    bytes.count > 1 && (UInt8(ascii: "b")...UInt8(ascii: "z")).contains(bytes[bytes.count - 1])
    && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[bytes.count - 2])
  let stem = hasLetter ? String(id.dropLast()) : id
  let free = "bcdefghijklmnopqrstuvwxyz".lazy.map { "\(stem)\($0)" }
    .first { !taken.contains($0) }
  if let free { taken.insert(free) }
  return free
}

extension Finding {
  fileprivate static func taken(
    _ former: Outline.Reference, _ outline: Outline, _ other: Outline
  ) -> Finding {
    let isCurrent = other.id == former.id
    return Finding(
      "the former id `\(former.id)` \(isCurrent ? "is" : "was") also that of \(other.path)",
      at: former.place, label: "links to it cannot lead to both",
      related: [
        Diagnostic.Related(
          isCurrent
            ? other.idPlace
            : other.formerIDs.first { $0.id == former.id }?.place ?? other.idPlace,
          isCurrent ? "its id" : "claimed here")
      ],
      help: ["leave it to the document that was known by it"], document: outline.id,
      field: "former_ids")
  }

  fileprivate static func duplicate(
    _ id: String, _ outline: Outline, _ other: Outline, free: String?
  ) -> Finding {
    Finding(
      "the id `\(id)` is already that of \(other.path)", at: outline.idPlace,
      label: "used a second time",
      related: [Diagnostic.Related(other.idPlace, "first used here")],
      help: [
        free.map { "when one day has several incidents, add a letter: `\($0)` is free" }
          ?? "choose another id",
        "ids are never reused: links to the old document would lead to the new one",
      ], document: id, field: "id")
  }
}
