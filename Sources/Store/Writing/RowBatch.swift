/// Rows as values: made from a document on any thread, written by the one that has the database.
///
/// All texts stand in one buffer and are bound without copies.
struct RowBatch: Sendable {
  /// One value of a row: a number, a text or NULL.
  struct Value: Sendable {
    /// The number, or where in `bytes` the text begins.
    let number: Int64
    /// Bytes of the text; negative where it is none.
    let length: Int32

    static let null = Value(number: 0, length: -2)

    init(number: Int64, length: Int32) {
      self.number = number
      self.length = length
    }

    init(_ number: Int) { self.init(number: Int64(number), length: -1) }
  }

  /// One row: its table, and which of `values` are its own; its key is not among them.
  struct Row: Sendable {
    let table: Table
    let start: Int
    var end: Int
  }

  /// The rows in the order in which they are written.
  private(set) var rows: [Row] = []
  /// The values of all rows, one after another.
  private(set) var values: [Value] = []
  /// The texts of all rows, one after another.
  /// Before them stands one byte, so that an empty text has an address, too: without one SQLite
  /// binds NULL.
  private(set) var bytes: [UInt8] = [0]
  /// The words of those texts that can be searched, until they are a row.
  private var search: SearchRow?
  /// The texts that can be searched.
  private(set) var passages: [SearchPassages.Passage] = []

  /// No row yet, and room for those of a document of `size` bytes.
  init(size: Int = 512) {
    bytes.reserveCapacity(2 * size)
    values.reserveCapacity(size / 4)
    rows.reserveCapacity(size / 64)
  }

  /// Begins a row of `table`; its key is given when it is written.
  mutating func begin(_ table: Table) {
    endRow()
    rows.append(Row(table: table, start: values.count, end: values.count))
  }

  private mutating func endRow() {
    if !rows.isEmpty { rows[rows.count - 1].end = values.count }
  }

  /// Ends the batch: puts the rows of a table together, the tables in their order.
  mutating func finish() {
    endRow()
    rows.sort { ($0.table.rawValue, $0.start) < ($1.table.rawValue, $1.start) }
  }

  /// The next column is a number, or NULL.
  mutating func add(_ number: Int?) {
    values.append(number.map { Value($0) } ?? .null)
  }

  /// The next column is 0 or 1.
  mutating func add(_ flag: Bool) { values.append(Value(flag ? 1 : 0)) }

  /// The next column is a text, or NULL. Returns where in `bytes` it stands.
  @discardableResult
  mutating func add(_ text: String?) -> Range<Int> {
    let start = bytes.count
    guard let text else {
      values.append(.null)
      return start..<start
    }
    bytes.append(contentsOf: text.utf8)
    return endText(from: start)
  }

  /// The next column is the text that `append` adds to the buffer.
  @discardableResult
  mutating func add(appending append: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = bytes.count
    append(&bytes)
    return endText(from: start)
  }

  private mutating func endText(from start: Int) -> Range<Int> {
    values.append(
      Value(number: Int64(start), length: Int32(truncatingIfNeeded: bytes.count - start)))
    return start..<bytes.count
  }

  /// Lets texts of this batch be found, as one passage. `name` is what the passage is called and
  /// `number` where it stands among its like.
  mutating func makeSearchable(
    _ first: Range<Int>, _ second: Range<Int> = 0..<0, _ third: Range<Int> = 0..<0,
    _ fourth: Range<Int> = 0..<0, as part: SearchPart, name: Range<Int> = 0..<0, number: Int = 0
  ) {
    passages.append(
      SearchPassages.Passage(
        part: part, name: name, number: number, texts: (first, second, third, fourth)))
    if search == nil { search = SearchRow() }
    search?.add(bytes, first, second, third, fourth, to: part)
  }

  /// Lets a text that has no row be found.
  mutating func makeSearchable(_ text: some Collection<UInt8>, as part: SearchPart) {
    if search == nil { search = SearchRow() }
    search?.add(text, to: part)
  }

  /// Adds the row of the full-text index.
  mutating func addSearchRow() {
    begin(.search)
    let words = search ?? SearchRow()
    search = nil
    for part in SearchPart.allCases { add { words.append(part, to: &$0) } }
  }

  /// The words of the part of the row that `addSearchRow` made.
  func words(of part: SearchPart) -> ArraySlice<UInt8> {
    guard let row = rows.last(where: { $0.table == .search }) else { return [] }
    let value = values[row.start + part.index]
    let start = Int(value.number)
    return bytes[start..<(start + Int(max(0, value.length)))]
  }

  /// Whether the row at `index` is one of `table`.
  func hasRow(of table: Table, at index: Int) -> Bool {
    index < rows.count && rows[index].table == table
  }

  /// Calls `body` with the rows of `table` from the one at `index` on, which is moved behind them:
  /// with their values, and the texts of all rows.
  func forEachRow(
    of table: Table, from index: inout Int,
    _ body: (UnsafeBufferPointer<Value>, UnsafePointer<CChar>) throws -> Void
  ) throws {
    guard hasRow(of: table, at: index) else { return }
    try values.withUnsafeBufferPointer { values in
      try bytes.withUnsafeBytes { bytes in
        guard let texts = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        while hasRow(of: table, at: index) {
          let row = rows[index]
          try body(UnsafeBufferPointer(rebasing: values[row.start..<row.end]), texts)
          index += 1
        }
      }
    }
  }
}
