import Glibc

/// The text of one file, valid UTF-8, with a table of its lines.
public struct SourceText: Sendable {
  /// Path as people know it: relative to the folder the command works in.
  public let path: String
  /// The bytes of the file, a leading byte order mark included, so that offsets are the file's own.
  public let bytes: [UInt8]
  /// Offset of the first byte of every line.
  public let lineStarts: [Int32]
  /// Whether secrets were blotted out: the bytes are then not those of the file, and must never be
  /// written back to it.
  public let isBlotted: Bool

  /// The text `bytes` of the file at `path`. Lines end at LF; a CR before it belongs to the line's end.
  public init(path: String, bytes: [UInt8], isBlotted: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isBlotted = isBlotted
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let newline = Int32(UInt8(ascii: "\n"))
      var index = 0
      while index < buffer.count, let found = memchr(base + index, newline, buffer.count - index) {
        index = UnsafeRawPointer(base).distance(to: found) + 1
        starts.append(Int32(truncatingIfNeeded: index))
      }
    }
    lineStarts = starts
  }

  /// A text given as a string, for tests and standard input.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of `span`; spans outside the file are cut to it.
  public func text(_ span: Span) -> String {
    let lower = min(max(Int(span.start), 0), bytes.count)
    let upper = min(max(Int(span.end), lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// What an author wrote for `value`: the text at its place, without quotes around it and in one line.
  public func written<Value>(_ value: Located<Value>) -> String {
    let text = text(value.span)
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 < 0x20 }) else { return text }
    var lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    for quote in ["\"", "'"] where lines.count == 1 && lines[0].hasPrefix(quote) {
      lines[0] = lines[0].dropFirst().dropLast()
    }
    return lines.joined(separator: " ")
  }

  /// Number of lines; a final newline does not open another one.
  public var lineCount: Int {
    bytes.last == UInt8(ascii: "\n") ? max(lineStarts.count - 1, 1) : lineStarts.count
  }

  /// Bytes of line `number` (from 1), without its line ending.
  public func line(_ number: Int) -> Span {
    let index = min(max(number - 1, 0), lineStarts.count - 1)
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(start, end)
  }

  /// How the lines of the file end.
  public var lineEnd: String {
    lineStarts.count > 1 && Int(line(1).end) + 1 < Int(lineStarts[1]) ? "\r\n" : "\n"
  }

  /// Number (from 1) of the line that holds the byte at `offset`.
  public func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column of a byte; columns count Unicode scalars from 1, as editors do. The byte
  /// order mark has no column.
  public func position(at offset: Int) -> Position {
    let bounded = min(max(offset, 0), bytes.count)
    let line = lineNumber(at: bounded)
    var column = 1
    var index = Int(lineStarts[line - 1])
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bounded {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return Position(line: line, column: column)
  }

  /// Offset of the byte at a position: what `position(at:)` gives back. Columns behind the end of
  /// their line are its end.
  public func offset(of position: Position) -> Int {
    let line = line(min(max(position.line, 1), lineStarts.count))
    var index = Int(line.start)
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var column = 1
    while index < Int(line.end), column < position.column || bytes[index] & 0xC0 == 0x80 {
      if index + 1 >= Int(line.end) || bytes[index + 1] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return index
  }

  /// First and last position of a span, the last one exclusive.
  public func place(of span: Span) -> Place {
    Place(
      path: path, start: position(at: Int(span.start)), end: position(at: Int(span.end)))
  }

  /// The part of a stretch that stands in its first line.
  public func firstLine(of span: Span) -> Span {
    let line = line(lineNumber(at: Int(span.start)))
    return Span(Int(span.start), min(Int(span.end), Int(line.end)))
  }
}

/// A line and a column, both from 1; columns count Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, in Unicode scalars.
  public var column: Int

  /// A position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a named file, as shown to people.
public struct Place: Sendable, Hashable {
  /// Path relative to the folder the command works in.
  public var path: String
  /// First character.
  public var start: Position
  /// Just past the last character.
  public var end: Position

  /// A stretch of `path` from `start` up to, not including, `end`.
  public init(path: String, start: Position, end: Position) {
    self.path = path
    self.start = start
    self.end = end
  }
}
