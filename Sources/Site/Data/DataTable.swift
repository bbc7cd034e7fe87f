import Documents
import Incidents

/// One cell of a table.
enum DataValue: Sendable {
  case absent
  case text(String)
  case number(Int)
  case flag(Bool)
  /// In CSV one text, divided by `; `.
  case texts([String])

  init(_ text: String?) { self = text.map(DataValue.text) ?? .absent }
  init(_ number: Int?) { self = number.map(DataValue.number) ?? .absent }
  init(_ day: CivilDay?) { self.init(day?.description) }
}

/// A table of the knowledge base, for spreadsheets and for programs. Both files of a table have the
/// same rows and the same names of columns; docs/data.md tells what they mean.
struct DataTable: Sendable {
  /// Its name in paths, `action-items`.
  let name: String
  let label: Word
  let columns: [String]
  /// The rows of a document, each with a value for every column.
  let rows: @Sendable (Card) -> [[DataValue]]

  /// The version of the form of the JSON files.
  static let version = 1

  /// The table of `cards` as CSV.
  func csv(_ cards: [Card]) -> [UInt8] {
    var csv = CSV(mark: true)
    for column in columns { csv.add(plain: column) }
    csv.endLine()
    for card in cards {
      for row in rows(card) {
        for value in row {
          switch value {
          case .absent: csv.add(plain: "")
          case .text(let text): csv.add(text)
          case .number(let number): csv.add(plain: "\(number)")
          case .flag(let flag): csv.add(plain: flag ? "true" : "false")
          case .texts(let texts): csv.add(texts.joined(separator: "; "))
          }
        }
        csv.endLine()
      }
    }
    return csv.bytes
  }

  /// The table of `cards` as JSON, one row a line; what is absent is left out.
  func json(_ cards: [Card]) -> [UInt8] {
    var json = JSONWriter(capacity: 400 * cards.count)
    json.object { json in
      json.member("version", Self.version)
      json.member("table", name)
      json.name("rows")
      json.list(cards.lazy.flatMap(rows), lines: true) { json, row in
        json.object { json in
          for (column, value) in zip(columns, row) {
            switch value {
            case .absent: break
            case .text(let text): json.member(column, text)
            case .number(let number): json.member(column, number)
            case .flag(let flag): json.member(column, flag)
            case .texts(let texts): json.member(column, texts)
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension DataTable {
  /// All tables. A new one is an entry here and a section in docs/data.md.
  static let all = [documents, causes, items, changes]

  static let documents = DataTable(
    name: "documents", label: .downloadsDocuments,
    columns: [
      "id", "title", "type", "status", "severity", "day", "services", "cause_categories",
      "seconds_to_restore", "items", "open_items", "changes", "changes_with_gaps", "retold",
      "related", "page", "file",
    ],
    rows: { card in
      [
        [
          .text(card.id), .text(card.title), .text(card.type.rawValue),
          .text(card.status.rawValue), DataValue(card.severity), DataValue(card.day),
          .texts(card.services), .texts(card.categories), DataValue(card.times.restore),
          .number(card.items.count), .number(card.openItems.count), .number(card.changes.count),
          .number(card.changes.count { !$0.gaps.isEmpty }), .flag(card.isExternal),
          .texts(card.related.map(\.id)), .text(card.address), .text(card.path),
        ]
      ]
    })

  static let causes = DataTable(
    name: "causes", label: .causes,
    columns: ["document", "id", "day", "severity", "role", "category", "text", "page"],
    rows: { card in
      card.causes.map { cause in
        [
          .text(card.id), .text(cause.id), DataValue(card.day), DataValue(card.severity),
          DataValue(cause.role?.rawValue), DataValue(cause.category), .text(cause.text),
          .text("\(card.address)#\(Address.anchor(cause.id))"),
        ]
      }
    })

  static let items = DataTable(
    name: "action-items", label: .actions,
    columns: [
      "document", "id", "day", "severity", "text", "state", "kind", "priority", "owner", "due",
      "slips", "closed", "verified_by", "verified_on", "causes", "page",
    ],
    rows: { card in
      card.items.map { item in
        [
          .text(card.id), .text(item.id), DataValue(card.day), DataValue(card.severity),
          .text(item.text), .text(item.state.rawValue), DataValue(item.kind?.rawValue),
          DataValue(item.priority), DataValue(item.owner), DataValue(item.due),
          .number(item.timesMoved), DataValue(item.closed), DataValue(item.verifiedBy),
          DataValue(item.verifiedOn), .texts(item.causes),
          .text("\(card.address)#\(Address.anchor(item.id))"),
        ]
      }
    })

  static let changes = DataTable(
    name: "changes", label: .changes,
    columns: [
      "document", "id", "severity", "title", "day", "when", "about", "signoffs", "validations",
      "gaps", "retold", "page",
    ],
    rows: { card in
      card.changes.map { change in
        [
          .text(card.id), DataValue(change.id), DataValue(card.severity), .text(change.title),
          DataValue(change.day), DataValue(change.when), .text(change.about),
          .texts(change.signoffs.map(\.line)), .texts(change.validations.map(\.line)),
          .texts(change.gaps.map(\.rawValue)), .flag(card.isExternal),
          .text(card.address + (change.id.map { "#\(Address.anchor($0))" } ?? "#changes")),
        ]
      }
    })
}

extension Mark {
  /// All that it says, on one line.
  fileprivate var line: String {
    // The words of some marks end with a colon, for the quote.
    [text + (quote ?? ""), about ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
