import Testing

@testable import Documents
@testable import Incidents

struct OwnIncidentsTests {
  private let documents = OwnIncidents.sources.map { DocumentReader.read($0) }

  @Test func `nothing is wrong with any of them`() {
    #expect(documents.count >= 16)
    for document in documents {
      let found = document.diagnostics.map {
        "\($0.place.path):\($0.place.start.line) \($0.message)"
      }
      #expect(found == [])
    }
  }

  @Test func `the resize is read as it was told`() throws {
    let document = try #require(documents.first { $0.id?.value == "INC-2020-0408" })
    let instants = document.timeline.compactMap { $0.start?.value.instant }
    #expect(document.timeline.count == 48 && instants.count == 46)
    #expect(instants == instants.sorted())
    // 12:00 is when somebody asked, around midday; 12:11 the last row of the old primary.
    #expect(instants.first.map { utcText($0) } == "2020-04-02T04:00Z")
    #expect(document.timeline[1].start?.value.isApproximate == true)
    #expect(document.milestones.introduced.map { utcText($0) } == "2020-04-02T04:11Z")
    #expect(instants.last.map { utcText($0) } == "2020-04-09T10:00Z")
    #expect(document.milestones.resolve.map { utcText($0) } == "2020-04-09T10:00Z")
    let outages = document.impact.filter { $0.kind?.value == .unavailable }
      .map { [$0.from, $0.to].compactMap { $0?.value.instant }.map { utcText($0) } }
    #expect(
      outages == [
        ["2020-04-08T09:30Z", "2020-04-08T10:29Z"], ["2020-04-09T07:33Z", "2020-04-09T08:25Z"],
      ])
    #expect(document.phases.filter { $0.kind == .unavailable }.map(\.duration) == [3540, 3120])
    #expect(
      document.changes.count == 22 && document.causes.count == 8 && document.items.count == 10)
    #expect(document.changes.allSatisfy { $0.signoffs.isEmpty })
  }

  @Test func `configuration and policy are read without a finding`() throws {
    let base = try KnowledgeBase(path: OwnIncidents.root)
    #expect(base.diagnostics.isEmpty)
    #expect(base.sources.count == 7)
  }
}
