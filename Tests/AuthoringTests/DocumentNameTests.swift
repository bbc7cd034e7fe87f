import Incidents
import Testing

@testable import Authoring

/// Ids without collisions, files where the others are.
struct DocumentNameTests {
  private func name(
    _ type: DocumentType = .incident, title: String = "Checkout refuses cards",
    taken: Set<String> = [], files: [String] = [], exists: Set<String> = []
  ) throws -> DocumentName {
    let day = try #require(CivilDay(year: 2026, month: 11, day: 21))
    return DocumentName(
      type, title: title, on: day, taken: taken, among: files, in: "incidents",
      exists: exists.contains)
  }

  @Test(arguments: [
    ([], "INC-2026-1121"), (["INC-2026-1121"], "INC-2026-1121b"),
    (["inc-2026-1121", "INC-2026-1121B"], "INC-2026-1121c"), (["INC-2026-1121b"], "INC-2026-1121"),
  ])
  func `the first free id is taken`(taken: [String], id: String) throws {
    #expect(try name(taken: Set(taken)).id == id)
  }

  @Test func `a day has more than an alphabet`() throws {
    let letters = "bcdefghijklmnopqrstuvwxyz".map { "INC-2026-1121\($0)" }
    #expect(try name(taken: Set(letters + ["INC-2026-1121"])).id == "INC-2026-1121-27")
  }

  @Test(arguments: [
    (DocumentType.nearMiss, "NEAR-2026-1121"), (.change, "CHANGE-2026-1121"),
    (.drill, "DRILL-2026-1121"), (.guide, "GUIDE-2026-1121"),
  ])
  func `types have ids of their own`(type: DocumentType, id: String) throws {
    #expect(try name(type).id == id)
  }

  @Test(arguments: [
    ([], "incidents/2026/2026-11-21-checkout-refuses-cards.md"),
    (["incidents/2025/a.md"], "incidents/2026/2026-11-21-checkout-refuses-cards.md"),
    (["incidents/a.md"], "incidents/2026-11-21-checkout-refuses-cards.md"),
    (["incidents/guides/a.md"], "incidents/2026/2026-11-21-checkout-refuses-cards.md"),
  ])
  func `a file stands where the others stand`(files: [String], path: String) throws {
    #expect(try name(files: files).path == path)
  }

  @Test(arguments: [
    ("结账失败", "incidents/2026/2026-11-21-结账失败.md"),
    ("決済ＡＰＩが、5xx を返す！", "incidents/2026/2026-11-21-決済ａｐｉが-5xx-を返す.md"),
    ("Überlast: Größe der 1. Tabelle", "incidents/2026/2026-11-21-überlast-größe-der-1-tabelle.md"),
    ("🔥🔥", "incidents/2026/2026-11-21.md"),
    ("ab\u{202E}cd \u{301}e", "incidents/2026/2026-11-21-ab-cd-e.md"),
    (
      String(repeating: "数据库", count: 20),
      "incidents/2026/2026-11-21-\(String(repeating: "数据库", count: 10)).md"
    ),
    ("../../etc/passwd", "incidents/2026/2026-11-21-etc-passwd.md"),
    (
      String(repeating: "long word ", count: 20),
      "incidents/2026/2026-11-21-long-word-long-word-long-word-long-word-long-word-long-word.md"
    ),
  ])
  func `a title gives a safe name`(title: String, path: String) throws {
    #expect(try name(title: title).path == path)
  }

  @Test func `a name that is taken gets a number`() throws {
    let path = "incidents/2026/2026-11-21-checkout-refuses-cards.md"
    #expect(try name(exists: [path]).path == path.replacing(".md", with: "-2.md"))
  }
}
