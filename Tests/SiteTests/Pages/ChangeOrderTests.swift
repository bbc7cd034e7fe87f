import Foundation
import Incidents
import Testing

@testable import Site

/// The order of changes that lack the same.
@Suite struct ChangeOrderTests {
  @Test func `the newest change comes first, one without a day last`() throws {
    let document = Fixture.document(
      """
      ---
      id: INC-1
      title: Three changes
      changes:
        - {id: CHG-1, title: First, started_at: 2020-05-12 10:00}
        - {id: CHG-2, title: Undated}
        - {id: CHG-3, title: Second, started_at: 2020-05-15 10:00}
      ---
      """)
    let page = try Fixture.site([document]).text("changes.html")
    let places = ["#chg-3", "#chg-1", "#chg-2"].map { page.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `a part is called as its author called the section, else as the site calls it`() throws
  {
    let document = Fixture.document(
      """
      ---
      id: INC-1
      title: It stops
      ---
      ## Timeline
      ### 2020-05-12
      - 10:00 start: it stops
      """)
    let page = try Fixture.site([document], language: .ja).text("incidents/INC-1.html")
    #expect(page.contains("<a href=\"#timeline\" lang=\"en\">Timeline</a>"))
    #expect(!page.contains("タイムライン"))
  }
}
