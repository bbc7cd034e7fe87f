import Documents
import Foundation
import Incidents
import Reports
import Store

/// A knowledge base of documents written in the test, in a database that goes away with the value.
final class TestBase {
  private let folder: String
  let store: KnowledgeBaseStore

  /// A base of `documents`; they are named `0.md`, `1.md` and so on.
  convenience init(_ documents: String...) throws { try self.init(documents) }

  /// A base of `documents`; they are named `0.md`, `1.md` and so on.
  init(_ documents: [String]) throws {
    folder = FileManager.default.temporaryDirectory.path + "/reports-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try KnowledgeBaseStore.open(at: folder + "/postmortem.sqlite", patience: 0)
    try store.update { session in
      for (number, text) in documents.enumerated() {
        let document = DocumentReader.read(SourceText(path: "\(number).md", text: text))
        let file = FileRecord(
          path: "\(number).md", size: 1, modified: 1, changed: 1, inode: 1,
          sha256: String(repeating: "0", count: 64))
        try session.insert(document, file: file, findings: [])
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The report as of a day written `2026-11-21`, a Saturday unless said otherwise.
  func report(
    _ day: String = "2026-11-21", title: String? = nil, policy: Policy = Policy(),
    audience: ReportAudience? = nil
  ) throws -> WeeklyReport {
    let text = SourceText(path: "postmortem.yml", text: title.map { "title: \($0)" } ?? "")
    let source = try ReportSource(
      store: store, policy: policy, configuration: Configuration.read(text).0, audience: audience)
    return WeeklyReport(source, asOf: civil(day), audience: audience)
  }
}

/// A document with action items (lines after the box's dash) and front matter of its own.
func document(
  _ id: String = "INC-1", title: String = "The queue stood still", day: String? = "2026-11-17",
  front: String = "", items: String = ""
) -> String {
  let timeline = day.map { "## Timeline\n\n### \($0)\n\n- 10:00 start: down\n\n" } ?? ""
  return """
    ---
    id: \(id)
    title: "\(title)"
    status: final
    timezone: UTC
    \(front)
    ---

    \(timeline)## Action items

    \(items)
    """
}

/// The front matter of a retold account.
let retold = "source: {title: An account, publisher: somebody}"

func civil(_ text: String) -> CivilDay {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, let day = CivilDay(year: parts[0], month: parts[1], day: parts[2]) else {
    preconditionFailure("\(text) is no day")
  }
  return day
}

/// The policy of `files`.
func policy(_ files: (Policy.File, String)...) -> Policy {
  var policy = Policy()
  for (file, text) in files {
    _ = policy.read(file, SourceText(path: "policy/\(file.rawValue)", text: text))
  }
  return policy
}
