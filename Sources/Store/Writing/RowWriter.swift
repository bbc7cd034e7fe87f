import Documents
import GRDB
import GRDBSQLite
import Incidents

/// One prepared INSERT whose values are given column by column.
///
/// Texts are collected in one buffer and bound without copies, which is what makes 250,000 rows
/// cost half a second rather than two.
final class RowWriter {
  private let statement: Statement
  private let handle: OpaquePointer
  private let columnCount: Int
  private var column: Int32 = 0
  /// Texts of the current row, one after another.
  private(set) var bytes: [UInt8] = []
  private var slots: [(column: Int32, start: Int, end: Int)] = []

  /// A writer of rows of `table`, whose values are given in the order of `columns`.
  init(_ database: Database, _ table: String, _ columns: [String]) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.makeStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    handle = statement.sqliteStatement
    columnCount = columns.count
    bytes.reserveCapacity(16_384)
    slots.reserveCapacity(columns.count)
  }

  /// The next column is a number, or NULL.
  func add(_ number: Int?) {
    column += 1
    if let number { sqlite3_bind_int64(handle, column, Int64(number)) }
  }

  /// The next column is 0 or 1.
  func add(_ flag: Bool) {
    column += 1
    sqlite3_bind_int(handle, column, flag ? 1 : 0)
  }

  /// The next column is a text, or NULL. Returns where in `bytes` it stands.
  @discardableResult
  func add(_ text: String?) -> Range<Int> {
    guard let text else {
      column += 1
      return bytes.count..<bytes.count
    }
    return add { $0.append(contentsOf: text.utf8) }
  }

  /// The next column is the text that `append` adds to the buffer.
  @discardableResult
  func add(appending append: (inout [UInt8]) -> Void) -> Range<Int> {
    column += 1
    let start = bytes.count
    append(&bytes)
    slots.append((column, start, bytes.count))
    return start..<bytes.count
  }

  /// Writes the row and begins the next one. Throws SQLite's error.
  func insert() throws {
    precondition(Int(column) == columnCount, "\(column) values for \(columnCount) columns")
    let code = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        for slot in slots {
          // An empty text needs an address, too: without one SQLite binds NULL.
          let length = Int32(slot.end - slot.start)
          if length > 0, let base = characters.baseAddress {
            sqlite3_bind_text(handle, slot.column, base + slot.start, length, nil)
          } else {
            sqlite3_bind_text(handle, slot.column, "", 0, transient)
          }
        }
        return sqlite3_step(handle)
      }
    }
    sqlite3_reset(handle)
    // Whatever is not bound again is NULL; saying so once is cheaper than column by column.
    sqlite3_clear_bindings(handle)
    column = 0
    bytes.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
    }
  }
}

/// SQLite's `SQLITE_TRANSIENT`: the value is copied at once.
let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
