/// Comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas.
enum CSV {
  /// One line, CRLF at its end.
  static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A text that a spreadsheet would run gets an apostrophe before it. Numbers are no such texts:
  /// they come as they are.
  static func harmless(_ text: String) -> String {
    guard let first = text.first(where: { $0 != " " }), "=+-@|%\t\r".contains(first) else {
      return text
    }
    return "'" + text
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return cell }
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
