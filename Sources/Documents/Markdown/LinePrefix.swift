/// What stands before the content of a line of Markdown: indentation, quote and list markers.
struct LinePrefix {
  /// Columns of the indentation; a tab reaches to the next multiple of four.
  private(set) var indent = 0
  /// Offset of the first byte that is neither blank nor a quote marker.
  private(set) var afterQuotes: Int
  /// Offset of the first byte of the content; the end of the line where there is none.
  private(set) var content: Int
  /// Column of the content, exact where no tab stands behind a marker.
  private(set) var contentColumn = 0
  /// Quote markers.
  private(set) var quotes = 0
  /// List markers.
  private(set) var items = 0
  /// Columns by which enclosing lists may have moved the markers to the right.
  private(set) var inset = 0
  /// Whether the first list marker is a bullet or the number 1: these end a paragraph.
  private(set) var firstItemInterrupts = false
  /// Whether a marker is followed by a tab or by five blanks and more.
  private(set) var hasWideGap = false

  /// Whether the line is blank.
  var isBlank: Bool { content == end && quotes == 0 && items == 0 }
  /// Containers that the markers of the line and those around it can form: every list around it
  /// takes two columns.
  var deepestNesting: Int { quotes + items + (indent + inset) / 2 }

  private let end: Int

  /// Reads the markers of the line `start..<end` of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.end = end
    var index = start
    var column = 0
    Self.skipBlanks(bytes, end, &index, &column)
    indent = column
    afterQuotes = index
    content = index
    contentColumn = column
    while index < end {
      guard let interrupts = Self.marker(bytes, end, &index, &column) else { break }
      let isQuote = interrupts == nil
      if isQuote {
        quotes += 1
      } else {
        if items == 0 { firstItemInterrupts = interrupts == true }
        items += 1
      }
      let gapStart = column
      let gapIndex = index
      Self.skipBlanks(bytes, end, &index, &column)
      if column - gapStart > 4 || index - gapIndex != column - gapStart { hasWideGap = true }
      if isQuote { inset += max(column - gapStart - 1, 0) }
      if items == 0 { afterQuotes = index }
      contentColumn = column
      content = index
    }
  }

  /// Passes one marker: nil if there is none, `.some(nil)` for a quote, else whether the list
  /// marker can end a paragraph.
  private static func marker(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int, _ column: inout Int
  ) -> Bool?? {
    switch bytes[index] {
    case UInt8(ascii: ">"):
      index += 1
      column += 1
      return .some(nil)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard isGap(bytes, end, index + 1) else { return .none }
      index += 1
      column += 1
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var last = index + 1
      while last < end, last - index < 10, bytes[last] &- 0x30 < 10 { last += 1 }
      guard last < end, bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: ")"),
        isGap(bytes, end, last + 1)
      else { return .none }
      let isOne = last == index + 1 && bytes[index] == UInt8(ascii: "1")
      column += last + 1 - index
      index = last + 1
      return isOne
    default: return .none
    }
  }

  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: Int) -> Bool {
    index >= end || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private static func skipBlanks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int, _ column: inout Int
  ) {
    while index < end {
      if bytes[index] == 0x20 {
        column += 1
      } else if bytes[index] == 0x09 {
        column += 4 - column % 4
      } else {
        return
      }
      index += 1
    }
  }
}
