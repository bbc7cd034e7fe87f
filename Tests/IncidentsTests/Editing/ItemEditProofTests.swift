import DamagedText
import Documents
import Testing

@testable import Incidents

/// A change of an item touches nothing else: of every text there is.
struct ItemEditProofTests {
  private static let context = ReadingContext()
  private static let nobody = JudgedPolicy().people

  private static func day(_ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: 2026, month: 11, day: day))
  }

  private static func changes() throws -> [ItemChange] {
    let day = try day(20)
    return [
      .done(on: day, evidence: "run 812"), .reopened(on: day, reason: nil),
      .declined(on: day, reason: "superseded", by: "eve"), .verified(on: day, by: "eve"),
      .reassigned(to: "eve"), .moved(to: day, on: day, reason: "the freeze"),
      .moved(to: day, on: day, reason: nil),
    ]
  }

  private static func edit(
    _ change: ItemChange, _ index: Int, _ document: Document
  ) -> ItemEdit? {
    try? ItemEdit(change, of: index, in: document, context: context, people: nobody)
  }

  /// Every value of a document but those of the item at `index` and what is found, by reflection.
  private static func values(_ document: Document, without index: Int) -> [String] {
    Values.lines(of: document).filter { line in
      !line.hasPrefix("items.\(index).") && !line.hasPrefix("diagnostics.")
        && !line.hasPrefix("diagnostics:")
    }
  }

  /// What does not hold for the items of one text, and how many changes were made.
  private static func faults(_ source: SourceText) throws -> (faults: [String], edits: Int) {
    let document = DocumentReader.read(source, context: context)
    var (faults, edits): ([String], Int) = ([], 0)
    for index in document.items.indices.prefix(6) {
      let former = values(document, without: index)
      for change in try changes() {
        guard let edit = edit(change, index, document) else { continue }
        edits += 1
        let after = DocumentReader.read(edit.text, context: context)
        if values(after, without: index) != former { faults.append("\(change) of \(index)") }
        let lines = source.lineCount
        if abs(edit.text.lineCount - lines) > 3 { faults.append("\(change) moves lines") }
      }
      faults += try undone(index, document)
    }
    return (faults, edits)
  }

  /// Done and opened again, an item says what it said.
  private static func undone(_ index: Int, _ document: Document) throws -> [String] {
    let item = document.items[index]
    guard item.state == .open, item.proof == nil, item.verification == nil, item.closed == nil,
      item.writtenStatus == nil,
      let done = edit(.done(on: try day(20), evidence: "run 812"), index, document)
    else { return [] }
    let middle = DocumentReader.read(done.text, context: context)
    guard let back = edit(.reopened(on: try day(21), reason: nil), index, middle) else {
      return ["item \(index) cannot be opened again"]
    }
    let before = Values.lines(of: document)
    let after = Values.lines(of: DocumentReader.read(back.text, context: context))
    return before == after ? [] : ["item \(index) opened again says something else"]
  }

  @Test func `items of our own incidents and of examples change alone`() throws {
    var edits = 0
    for source in OwnIncidents.sources + FormatProofTests.examples {
      let result = try Self.faults(source)
      #expect(result.faults == [], "\(source.path)")
      edits += result.edits
    }
    #expect(edits > 100)
  }

  @Test(.timeLimit(.minutes(2)), arguments: 0..<4)
  func `items of damaged and generated documents change alone`(part: Int) throws {
    var edits = 0
    for seed in 0..<160 where seed % 4 == part {
      let text = Generated.document(seed: seed)
      let result = try Self.faults(text)
      #expect(result.faults == [], "generated \(seed): \(text.text(Span(0, 100_000)))")
      var mutation = Mutation(seed: UInt64(seed + 90_000))
      let source = mutation.damage(FormatProofTests.examples)
      #expect(try Self.faults(source).faults == [], "seed \(seed)")
      edits += result.edits
    }
    #expect(edits > 20)
  }
}
