import Foundation
import Testing

/// A repository that lives through twelve weeks, five commits each: items open, slip twice, close,
/// reopen and vanish; a file moves; one branch is merged, another squashed.
final class Story {
  let scratch: Scratch
  private var number = 0
  private var incident = Story.first

  init() throws {
    scratch = try Scratch()
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.write("incidents/notes.md", Self.notes(0))
  }

  /// Goes on to commit `end`, 60 at the end.
  func go(to end: Int) throws {
    while number < end {
      let at = Self.instant(number)
      if try !step(at) {
        try scratch.write("incidents/notes.md", Self.notes(number))
        try scratch.commit("note \(number)", at: at)
      }
      number += 1
    }
  }

  /// When commit `number` was made: at noon, Monday 31 August 2026 first, on weekdays.
  static func instant(_ number: Int) -> String {
    let days = number / 5 * 7 + number % 5
    let month = ["2026-08-31"] + (1...30).map { String(format: "2026-09-%02d", $0) }
    let october = (1...31).map { String(format: "2026-10-%02d", $0) }
    let november = (1...30).map { String(format: "2026-11-%02d", $0) }
    return (month + october + november)[days] + "T12:00:00Z"
  }

  private static func notes(_ number: Int) -> String {
    "---\nid: GUIDE-NOTES\ntitle: Notes\ntype: guide\n---\n\n## Text\n\nNote \(number).\n"
  }

  private static let first = """
    ---
    id: INC-A
    title: The console let a resize resume
    status: draft
    severity: SEV2
    timezone: Asia/Tokyo
    services: [user-center]
    changes:
      - id: CHG-1
        title: Resize
    ---

    ## Action items

    - [ ] AI-1 (prevent) 扩容前先校验元数据 @li due:2026-09-30
    - [ ] AI-2 (detect) 複製の遅延を監視する @sato due:2026-10-01

    """

  private static let second = """
    ---
    id: INC-B
    title: A backup locked the tables
    status: draft
    severity: SEV3
    ---

    ## Action items

    - [x] AI-1 (process) Announce backups @li closed:2026-10-05

    """

  /// Changes one text of the incident to another, in the commit `at`.
  private func edit(_ old: String, _ new: String, _ at: String) throws {
    try #require(incident.contains(old))
    incident = incident.replacing(old, with: new)
    try keep(at)
  }

  private func keep(_ at: String) throws {
    try scratch.write(number < 22 ? "incidents/a.md" : "incidents/2026/a.md", incident)
    try scratch.commit(at: at)
  }

  /// What commit `number` does; false where it only adds a note.
  private func step(_ at: String) throws -> Bool {
    switch number {
    case 0: try keep(at)
    case 5:
      try edit(
        "@li due:2026-09-30", "@li due:2026-10-15\n  - slipped: 2026-09-30 → 2026-10-15 freeze", at)
    case 12: try edit("@li due:2026-10-15", "@li due:2026-11-02", at)
    case 15: try edit("- [ ] AI-2", "- [x] AI-2", at)
    case 18: try edit("- [x] AI-2", "- [ ] AI-2", at)
    case 20: try edit("@li due", "@wang due", at)
    case 22:
      try scratch.remove("incidents/a.md")
      try keep(at)
    case 25: try squash(at)
    case 30: try merge(at)
    case 33: try edit("- [ ] AI-2", "- [x] AI-2", at)
    case 36:
      try edit("@sato due:2026-10-01", "@sato due:2026-10-01\n  - verified: @li 2026-10-20", at)
    case 40: try edit("- [ ] AI-3 (repair) Clean up @li\n", "", at)
    case 44: try edit("title: Resize", "title: Resize\n    signoffs: [{by: alice}]", at)
    case 45: try edit("title: Resize", "title: Resize\n    validations: [{by: sato}]", at)
    case 48: try edit("services: [user-center]", "services: [user-center", at)
    case 49: try edit("services: [user-center", "services: [user-center]", at)
    case 52:
      try scratch.write(
        "incidents/b.md",
        Self.second.replacing("id: INC-B", with: "id: INC-BB\nformer_ids: [INC-B]"))
      try scratch.commit(at: at)
    case 55: try edit("- [ ] AI-1", "- [-] AI-1", at)
    case 58:
      try scratch.remove("incidents/b.md")
      try scratch.commit(at: at)
    default: return false
    }
    return true
  }

  /// Three commits of a branch become one of `main`.
  private func squash(_ at: String) throws {
    try scratch.git("checkout", "--quiet", "-b", "backup")
    try scratch.write("incidents/b.md", Self.second.replacing("[x]", with: "[ ]"))
    try scratch.commit(at: Self.instant(23))
    try scratch.write("incidents/b.md", Self.second)
    try scratch.commit(at: Self.instant(24))
    incident += "- [ ] AI-3 (repair) Clean up @li\n"
    try scratch.write("incidents/2026/a.md", incident)
    try scratch.commit(at: Self.instant(24))
    try scratch.git("checkout", "--quiet", "main")
    try scratch.git("merge", "--quiet", "--squash", "backup")
    try scratch.commit(at: at)
  }

  /// A branch from two days ago is merged with a commit of its own.
  private func merge(_ at: String) throws {
    try scratch.git("checkout", "--quiet", "-b", "review")
    incident = incident.replacing("status: draft", with: "status: review")
    try scratch.write("incidents/2026/a.md", incident)
    try scratch.commit(at: Self.instant(28))
    try scratch.git("checkout", "--quiet", "main")
    try scratch.git("merge", "--quiet", "--no-ff", "-m", "review", "review", at: at)
  }
}
