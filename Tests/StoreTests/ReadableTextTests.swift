import Documents
import Incidents
import Store
import Testing

/// Texts in the database are those of the documents.
struct ReadableTextTests {
  @Test(arguments: [
    // What follows the words stands on the next line, or begins on it.
    ("Work on alerts; under way by the account\n  status:in-progress", "account"),
    ("Work on\n  two alerts status:in-progress\n  due:2026-03-01", "alerts"),
    ("Work on `two`\n  *alerts*", "alerts"),
    // Chinese and Japanese set no blank where a line ends.
    ("把短信发送切换到\n  新服务商", "服务商"),
    ("旧合同到期。\n  RDS 也切换", "旧合同到期。RDS 也切换"),
  ])
  func `an item of several lines is whole`(text: String, end: String) throws {
    let document = Example.read(
      "a.md",
      """
      ---
      id: INC-1
      title: x
      ---
      ## Action items
      - [ ] AI-1 (prevent) \(text)
      """)
    let temporary = try TemporaryDatabase()
    let stored = try temporary.store([document]).actionItems().map(\.text)
    #expect(stored == document.items.map(\.text.plainText))
    #expect(stored.first?.hasSuffix(end) == true, "\(stored)")
  }
}
