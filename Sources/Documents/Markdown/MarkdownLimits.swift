/// What a body may hold. The Markdown library takes quadratic time on crafted text; below these
/// limits the worst known text costs it a few milliseconds per KiB, and no known real incident
/// comes near them.
public enum MarkdownLimits {
  /// Bytes of one line, without its ending.
  public static let lineBytes = 8 * 1024
  /// Bytes of one block: a run of lines none of which is blank, fenced code left out.
  public static let blockBytes = 8 * 1024
  /// Lists and quotes inside one another.
  public static let nesting = 16
  /// Columns of a table.
  public static let tableColumns = 32
  /// Cells of all tables of a document, filled ones and missing ones.
  public static let tableCells = 5_000
  /// Bytes of link reference definitions times the number of `[` in the body.
  public static let referenceProduct = 1024 * 1024
  /// Bytes of HTML that are written for each byte of Markdown, beside `outputBytes`.
  public static let outputFactor = 64
  /// Bytes of HTML that are always allowed.
  public static let outputBytes = 64 * 1024
}
