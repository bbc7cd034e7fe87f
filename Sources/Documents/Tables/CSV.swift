/// Comma-separated values (RFC 4180), in UTF-8, that a spreadsheet cannot take for formulas.
public struct CSV: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Nothing yet. With `mark`, a byte order mark comes first: without it spreadsheets read UTF-8 as
  /// something else.
  public init(mark: Bool = false) {
    if mark { bytes += [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a text as the next cell of the line. One that a spreadsheet would run (`= + - @`, a tab or a
  /// line break at its beginning, blanks before them or not) gets an apostrophe before it.
  public mutating func add(_ text: String) { add(text, mark: Self.isFormula(text)) }

  /// Adds a number, or another text that is no author's, as the next cell: as it is.
  public mutating func add(plain text: String) { add(text, mark: false) }

  /// Ends the line (CR LF).
  public mutating func endLine() {
    bytes += [0x0D, 0x0A]
    isFirst = true
  }

  private mutating func add(_ text: String, mark: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x2C || $0 == quote }
    if needsQuotes { bytes.append(quote) }
    if mark { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(quote) }
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return false }
    // `＝＋－＠` of full width count as well: spreadsheets fold them.
    if first < 0x80 { return "=+-@|%\t\r\n".utf8.contains(first) }
    return text.unicodeScalars.first { $0 != " " }.map { "＝＋－＠".unicodeScalars.contains($0) }
      ?? false
  }
}
