import Foundation
import Testing

@testable import Site

/// What a timeline says of hours in which nothing was written.
@Suite struct SilenceTests {
  @Test func `a short timeline, which has no short form, tells each silence once`() throws {
    let page = try page(others: 1)
    #expect(!page.contains("only-key"))
    #expect(silences(page) == ["2 h later", "3 h later"])
  }

  @Test func `a long one tells it once for each of its forms`() throws {
    let page = try page(others: 20)
    #expect(page.contains("only-key"))
    #expect(silences(page) == ["2 h later", "3 h later", "5 h later"])
  }

  private func silences(_ page: String) -> [String] {
    page.components(separatedBy: "<div class=\"gap\"><i></i><span>").dropFirst().map {
      String($0.prefix { $0 != "<" })
    }
  }

  /// An outage of five hours, with entries in between that are none of its own.
  private func page(others: Int) throws -> String {
    let notes = String(repeating: "- 12:00 note: nothing new\n", count: others)
    let document = Fixture.document(
      """
      ---
      id: INC-1
      title: It stops
      ---
      ## Timeline
      ### 2020-04-08
      - 10:00 start: it stops
      \(notes)- 15:00 resolve: it runs
      """)
    return try Fixture.site([document]).text("incidents/INC-1.html")
  }
}
