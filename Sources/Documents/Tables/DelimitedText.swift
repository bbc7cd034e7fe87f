/// Rows of comma-separated values (RFC 4180), each cell with its place. A semicolon or a tab separates,
/// too, where the first row has no comma.
public struct DelimitedText: Sendable {
  /// The rows, the first one the names of the columns; empty lines are none.
  public private(set) var rows: [[Located<String>]] = []
  /// What cannot be read; nothing behind it was.
  public private(set) var fault: InputFault?

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0

  /// The rows of `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    separator = Self.separator(bytes[index...])
    do throws(InputFault) {
      while index < bytes.count {
        let row = try self.row()
        if row.count > 1 || row.first?.value.isEmpty == false { rows.append(row) }
      }
    } catch {
      fault = error
    }
  }

  /// The cells up to the end of the row, which is read, too.
  private mutating func row() throws(InputFault) -> [Located<String>] {
    var row: [Located<String>] = []
    while true {
      row.append(try cell())
      // A separator at the end of the text opens one more cell.
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    return row
  }

  private mutating func cell() throws(InputFault) -> Located<String> {
    let start = index
    guard index < bytes.count, bytes[index] == Self.quote else {
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      return Located(
        String(decoding: bytes[start..<index], as: UTF8.self), at: Span(start, index))
    }
    let cell = try quoted(from: start)
    guard index == bytes.count || isEnd(bytes[index]) else {
      throw InputFault(
        "something follows a quoted cell; a quote inside one is written twice",
        at: Span(index, index + 1))
    }
    return Located(String(decoding: cell, as: UTF8.self), at: Span(start, index))
  }

  private mutating func quoted(from start: Int) throws(InputFault) -> [UInt8] {
    var cell: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Self.quote {
        guard index < bytes.count, bytes[index] == Self.quote else { return cell }
        index += 1
      }
      cell.append(byte)
    }
    throw InputFault("this quoted cell has no end", at: Span(start, start + 1))
  }

  private static let quote = UInt8(ascii: "\"")

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let comma = UInt8(ascii: ",")
    if first.contains(comma) { return comma }
    return first.first { $0 == UInt8(ascii: ";") || $0 == 0x09 } ?? comma
  }
}
