import Incidents
import Store
import Testing

@testable import Site

struct TextFileTests {
  private func file(_ text: String) throws -> (text: String, terms: Set<String>, same: Bool) {
    let document = Fixture.document(text).document
    let card = try #require(Card(document, try Theme.builtIn().words))
    let passages = PreparedDocument(document).passages
    let bytes = TextFile.bytes(of: card, passages, about: "<b>about</b>")
    let known = DocumentTerms(passages.words)
    let again = TextFile.terms(in: bytes)
    func list(_ terms: DocumentTerms) -> [String] {
      var list: [String] = []
      terms.forEach { list.append("\(String(decoding: $0, as: UTF8.self)) \($1)") }
      return list.sorted()
    }
    let terms = list(known).map { String($0.prefix { $0 != " " }) }
    return (String(decoding: bytes, as: UTF8.self), Set(terms), list(known) == list(again))
  }

  @Test func `passages lead to their places on the page`() throws {
    let text = try file(Fixture.full).text
    #expect(text.contains("\n[0,\"\",\"Checkout refused every card\"],\n"))
    #expect(text.contains("\n[2,\"known\",\"card refused: 51\"],\n"))
    #expect(text.contains("\n[3,\"rc-1\",\"Nobody looked at the list.\"],\n"))
    #expect(text.contains("\n[4,\"chg-1\",\"a card is accepted\"],\n"))
    #expect(text.contains("\n[5,\"e2\",\"no card is accepted\\ncard refused: 51\"],\n"))
    #expect(text.contains("\n[6,\"ai-1\",\"Refuse an empty list\"],\n"))
    #expect(text.contains("\n[7,\"summary\",\"Summary\\nThe list was empty."))
  }

  @Test func `a text tells the words that were indexed`() throws {
    let whole = try file(Fixture.full)
    #expect(whole.same)
    #expect(whole.terms.isSuperset(of: ["checkout", "refused", "51", "publish"]))
    let odd = try file(
      """
      ---
      id: INC-7
      title: "a \\"quoted\\" back\\\\slash, comma],["
      error_signatures: ["x\\\\", "\\\\n \\\"]", "备份,份"]
      ---
      ## Summary
      Line one\\
      line ”two” 障害サーバー.

          a,	tab "]," and \\\\ more
      """)
    #expect(odd.same)
    #expect(odd.terms.isSuperset(of: ["quoted", "slash", "备份", "障害", "サー", "tab", "more"]))
  }
}
