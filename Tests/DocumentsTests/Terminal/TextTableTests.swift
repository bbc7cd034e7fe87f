import Testing

@testable import Documents

struct TextTableTests {
  @Test func `columns stand under each other in any script`() {
    let table = TextTable(
      [.init("id"), .init("负责人"), .init("days", .right)],
      rows: [["AI-1", "田中", "3"], ["AI-12", "me", "120"], ["AI-3"]])
    #expect(
      table.lines() == [
        "id     负责人  days",
        "─────  ──────  ────",
        "AI-1   田中       3",
        "AI-12  me       120",
        "AI-3",
      ])
  }

  @Test func `the widest column gives way to a narrow terminal`() {
    let table = TextTable(
      [.init("id"), .init("title")], rows: [["AI-1", "数据库备份没有验证"]])
    #expect(table.lines(width: 17) == ["id    title", "────  ───────────", "AI-1  数据库备份…"])
  }

  @Test func `a table that does not fit is told one value a line`() {
    let table = TextTable(
      [.init("id", minimum: 24), .init("标题", minimum: 24), .init("empty")],
      rows: [["INC-2020-0408", "数据库备份没有验证，恢复时才发现", ""], ["INC-2", "b", "c"]])
    #expect(table.fits(width: 46) && !table.fits(width: 45))
    #expect(
      table.records(width: 28) == [
        "1 ──────────────────────────",
        "id     INC-2020-0408",
        "标题   数据库备份没有验证，",
        "       恢复时才发现",
        "2 ──────────────────────────",
        "id     INC-2",
        "标题   b",
        "empty  c",
      ])
  }

  @Test func `columns keep their minimum`() {
    let table = TextTable(
      [.init("a", minimum: 3), .init("b", minimum: 4)], rows: [["abcdef", "ghijkl"]])
    #expect(table.lines(width: 1).last == "ab…  ghi…")
  }

  @Test func `a cell is one line and safe to print`() {
    let table = TextTable([.init("x")], rows: [["a\nb\u{1B}[2J\tc"]])
    #expect(table.lines().last == "a b\\u{1B}[2J c")
  }
}
