import Documents
import Incidents
import Store
import Testing

struct QuestionTests {
  private let store: KnowledgeBaseStore
  private let temporary: TemporaryDatabase

  init() throws {
    temporary = try TemporaryDatabase()
    store = try temporary.examples()
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test func `cards tell of every document, those without a day last`() throws {
    let cards = try store.documentCards()
    #expect(
      cards.map(\.document.id) == ["INC-2020-0408", "INC-2018-0618", "DRL-2021-0301"])
    let outage = cards[0]
    #expect(try outage.day == day(2020, 4, 8))
    // 17:30 in Shanghai is 09:30 UTC, 18360 days and 9.5 hours after 1970.
    #expect(outage.started == 18_360 * 86_400 + 34_200)
    #expect(outage.timeToDetect == 6 * 60)
    #expect(outage.timeToMitigate == 35 * 60)
    #expect(outage.timeToResolve == 59 * 60)
    #expect(outage.services == ["user-center", "checkout"])
    #expect(outage.tags == ["rds", "resize"])
    #expect(outage.causeCategories == ["change-control"])
    #expect(outage.phases == Example.documents[1].phases)
    #expect(outage.items.total == 2)
    #expect(outage.items.open == 1)
    #expect(outage.items.done == 1)
    #expect(outage.items.verified == 0)
    #expect(outage.evidence.changes == 2)
    #expect(outage.evidence.withoutSignoff == 1)
    #expect(outage.evidence.withoutValidation == 1)
    #expect(outage.evidence.breaches == 1)
  }

  @Test func `a document without days has durations and no instants`() throws {
    let replicas = try #require(try store.documentCards().first { $0.document.isExternal })
    #expect(replicas.day == nil)
    #expect(replicas.started == nil)
    #expect(replicas.timeToResolve == 30 * 60)
    let times = try store.query(
      "SELECT start_utc, start_at, start_written FROM timeline WHERE document_id = 'INC-2018-0618'"
    ).rows
    #expect(times == [[.null, .null, .text("10:00")], [.null, .null, .text("10:30")]])
  }

  @Test func `open action items come first, by due date`() throws {
    let items = try store.actionItems()
    #expect(items.map(\.id) == ["AI-1", "AI-2"])
    #expect(try items[0].due == day(2020, 4, 30))
    #expect(items[0].text == "Refuse a resume whose check fails")
    #expect(items[0].owner == "dba-li")
    #expect(items[0].priority == 1)
    #expect(items[0].causes == ["RC-1"])
    #expect(items[0].slips == 1)
    #expect(items[1].state == .done)
    #expect(try items[1].closed == day(2020, 4, 18))
  }

  @Test func `changes come with what speaks for them`() throws {
    let changes = try store.changes()
    #expect(changes.map(\.id) == ["CHG-1", "CHG-2", "CHG-1"])
    #expect(changes.map(\.hasSignoff) == [false, true, false])
    #expect(changes.map(\.hasValidation) == [false, true, false])
    #expect(changes.map(\.document.isExternal) == [false, false, true])
    #expect(changes[0].breach?.controls == ["signoff"])
    #expect(changes[0].breach?.actions == ["AI-1"])
    #expect(changes[0].breach?.acknowledgedAt?.written == "2020-04-10 11:00")
    #expect(changes[0].targets == ["rds/user"])
    #expect(changes[0].revertedBy == "CHG-2")
    #expect(changes[1].signoffs.map(\.by) == ["bob"])
    #expect(changes[1].hasFailedValidation)
  }

  @Test func `causes come with the newest document first`() throws {
    let causes = try store.causes()
    #expect(
      causes.map(\.category).sorted { ($0 ?? "") < ($1 ?? "") } == ["capacity", "change-control"])
    #expect(causes.first?.statement.hasPrefix("A task was resumed") == true)
  }

  @Test func `everything is counted`() throws {
    let counts = try store.counts()
    #expect(counts.documents == 3)
    #expect(counts.entries == 9)
    #expect(counts.causes == 2)
    #expect(counts.changes == 3)
    #expect(counts.items == 2)
    #expect(counts.openItems == 1)
    #expect(counts.findings == Example.documents.map(\.diagnostics.count).reduce(0, +))
  }

  @Test func `a store without a file answers like an empty one`() throws {
    let empty = try KnowledgeBaseStore.open(at: temporary.folder + "/other.sqlite")
    #expect(try empty.documentCards().isEmpty)
    #expect(try empty.actionItems().isEmpty)
    #expect(try empty.changes().isEmpty)
    #expect(try empty.causes().isEmpty)
    #expect(try empty.findings().isEmpty)
    #expect(try empty.search("word").hits.isEmpty)
    #expect(try empty.counts().documents == 0)
    #expect(try temporary.names == ["postmortem.sqlite"])
  }
}
