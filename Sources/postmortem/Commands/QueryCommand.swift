import ArgumentParser
import Documents
import Store

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask the database in SQL.",
    usage: "postmortem query [<options>] <sql>",
    discussion: """
      Only reading is possible. The first two tell what there is.

        postmortem query "SELECT name, type FROM pragma_table_list"
        postmortem query "SELECT name FROM pragma_table_info('documents')"
        postmortem query "SELECT * FROM open_action_items" --format csv
      """
  ).ofPostmortem

  /// The forms of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption

  @Option(help: ArgumentHelp("How the answer is shown.", valueName: "format"))
  var format = Format.table

  @Argument(help: ArgumentHelp("One SELECT.", valueName: "sql"))
  var sql: String

  func run() throws {
    let store = try folder.workplace(database).settings.openDatabaseReadOnly()
    let result: QueryResult
    do {
      result = try store.query(sql)
    } catch let refusal as QueryError {
      throw UsageFailure(refusal.description)
    }
    switch format {
    case .table: showTable(result)
    case .csv:
      showLine { csv in for column in result.columns { csv.add(column) } }
      for row in result.rows { showLine { csv in for value in row { Self.add(value, to: &csv) } } }
    case .json:
      Console.out.line(JSON.text(JSONValue.array(result.rows.map { Self.record(result, $0) })))
    }
  }

  /// Cells of a value that is not cut: ids and days stay whole.
  private static let uncut = 24

  private func showTable(_ result: QueryResult) {
    let columns = result.columns.enumerated().map { index, name in
      let isNumeric = result.rows.allSatisfy { row in
        switch row[index] {
        case .integer, .real, .null: true
        case .text, .blob: false
        }
      }
      return TextTable.Column(
        TerminalText.sanitised(name), isNumeric && !result.rows.isEmpty ? .right : .left,
        minimum: Self.uncut)
    }
    let rows = result.rows.map { row in
      row.map { TerminalText.sanitised(Self.text($0), tabsAsSpaces: true) }
    }
    // Into a pipe nothing is cut.
    let width = Console.out.isTerminal ? Console.out.width : 10_000
    let table = TextTable(columns, rows: rows)
    let lines = table.fits(width: width) ? table.lines(width: width) : table.records(width: width)
    for line in lines { Console.out.line(line) }
    Console.out.line("\(result.rows.count) \(result.rows.count == 1 ? "row" : "rows")")
  }

  private static func text(_ value: QueryValue) -> String {
    switch value {
    case .null: ""
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .text(let text): text
    case .blob(let bytes): bytes.hexadecimal
    }
  }

  private func showLine(_ cells: (inout CSV) -> Void) {
    var csv = CSV()
    cells(&csv)
    csv.endLine()
    Console.out.text(String(decoding: csv.bytes, as: UTF8.self))
  }

  private static func add(_ value: QueryValue, to csv: inout CSV) {
    if case .text(let text) = value { csv.add(text) } else { csv.add(plain: text(value)) }
  }

  /// A row as an object; of columns with the same name the later ones are numbered.
  private static func record(_ result: QueryResult, _ row: [QueryValue]) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for (column, value) in zip(result.columns, row) {
      var name = column
      var number = 2
      while members[name] != nil {
        name = "\(column):\(number)"
        number += 1
      }
      members[name] = JSONValue(value)
    }
    return .object(members)
  }
}
