import Testing

@testable import Documents
@testable import Incidents

/// The page tells everything that is read, and nothing else.
struct FormatPageTests {
  private let page: FormatPage

  init() throws { page = try FormatPage() }

  @Test func `the example is read whole and without a finding`() throws {
    let document = Written(file: page.example + "\n").document
    #expect(document.diagnostics.map(\.message) == [])
    #expect(document.timeline.count == 8 && document.timeline.allSatisfy { $0.start != nil })
    #expect(document.causes.count == 2 && document.changes.count == 1)
    #expect(document.items.map(\.state) == [.open, .verified])
    #expect(document.phases.contains { $0.kind == .unavailable && $0.duration == 3360 })
  }

  @Test func `every key of the front matter has a row, and every row a key`() {
    let headings = [
      "The document", "What it did: `impact` and `data_loss`", "What was done: `changes`",
      "Who agreed, who checked: `changes`",
    ]
    compare(headings, FormatPage.paths(of: Document.fields.map(\.description)))
  }

  @Test func `every key of the configuration has a row, and every row a key`() {
    compare(["`postmortem.yml`"], FormatPage.paths(of: Configuration.fields.map(\.description)))
  }

  @Test(arguments: Policy.File.allCases)
  func `every key of a policy file has a row, and every row a key`(file: Policy.File) {
    let fields: [FieldDescription] =
      switch file {
      case .controls: ControlsFile.fields.map(\.description)
      case .calendar: ChangeCalendar.fields.map(\.description)
      case .people: Person.fields.map(\.description)
      case .services: Service.fields.map(\.description)
      case .vocabulary: Vocabulary.fields.map(\.description)
      case .waivers: WaiversFile.fields.map(\.description)
      }
    // Windows and peaks have the keys of freezes, earlier controls those of the newest: said once.
    let paths = FormatPage.paths(of: fields)
      .filter { path in !["windows.", "peaks.", "earlier."].contains { path.key.hasPrefix($0) } }
    compare(["`policy/\(file.rawValue)`"], paths)
  }

  private func compare(_ headings: [String], _ paths: [String: [String]]) {
    let rows = page.rows.filter { headings.contains($0.heading) && !$0.keys.isEmpty }
    #expect(rows.flatMap(\.keys).sorted() == paths.keys.sorted())
    for row in rows {
      let words = row.keys.flatMap { paths[$0] ?? [] }
      #expect(words.filter { !row.text.contains("`\($0)`") } == [], "\(row.keys)")
    }
  }

  @Test func `every heading of a section is in the table, and the other way round`() {
    #expect(names(below: "Sections") == SectionNames.builtIn.kinds.mapValues(\.rawValue))
  }

  @Test func `every word of a kind is in the table, and the other way round`() {
    let named = names(below: "Kinds in Chinese and Japanese")
    #expect(named == KindWords.kinds.mapValues(\.rawValue))
    #expect(Set(named.values) == Set(TimelineEntry.Kind.allCases.map(\.rawValue)))
  }

  /// The keys of a table by the names in its second cells, in lower case.
  private func names(below heading: String) -> [String: String] {
    var named: [String: String] = [:]
    for row in page.rows where row.heading == heading {
      guard let key = row.keys.first else { continue }
      let cell = row.text.split(separator: "|")[1]
      for name in cell.split(separator: ",") {
        named[
          String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).lowercased()] =
          key
      }
    }
    return named
  }

  @Test func `every kind of entry is in the table`() {
    let rows = page.rows.filter { $0.heading == "Timeline" }.flatMap(\.keys)
    #expect(rows == TimelineEntry.Kind.allCases.map(\.rawValue))
  }

  @Test(
    arguments: ActionItem.Kind.allCases.map(\.rawValue) + ActionItem.State.allCases.map(\.rawValue)
      + RootCause.Role.allCases.map(\.rawValue))
  func `every word of causes and items is there`(word: String) {
    #expect(page.text.contains("`\(word)`"))
  }

  @Test(
    arguments: [
      ("size of a file", "\(SourceReader.maximumSize / 1024) KiB"),
      ("line", "\(MarkdownLimits.lineBytes / 1024) KiB"),
      ("line", "\(YAMLLimits.lineBytes / 1024) KiB"),
      (
        "block of text (lines without a blank one between)",
        "\(MarkdownLimits.blockBytes / 1024) KiB"
      ),
      ("lists and quotes inside one another", "\(MarkdownLimits.nesting)"),
      ("columns of a table", "\(MarkdownLimits.tableColumns)"),
      ("cells of all tables", "\(MarkdownLimits.tableCells / 1000),000"),
      ("link definitions × brackets", "\(MarkdownLimits.referenceProduct / 1024 / 1024) MiB"),
      ("values in front matter", "\(YAMLLimits.values / 1000),000"),
      ("lists and mappings inside one another in front matter", "\(YAMLLimits.depth)"),
      ("letters of an id", "64"),
    ])
  func `the limits are those of the code`(limit: String, value: String) {
    #expect(page.text.contains("| \(limit) | \(value) |"))
  }

  @Test func `an id may have 64 letters and no more`() {
    #expect(DocumentReader.isID(String(repeating: "a", count: 64)))
    #expect(!DocumentReader.isID(String(repeating: "a", count: 65)))
  }
}
