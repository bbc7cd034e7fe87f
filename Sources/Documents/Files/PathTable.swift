import Glibc

/// Lines that end in a path, in the order of the paths' bytes: what one run leaves for the next. Ten
/// thousand are read without making anything of them; what is asked for is looked up.
public struct PathTable: Sendable {
  private struct Line {
    /// Offsets in `bytes`.
    var start: Int32
    var path: Int32
    var end: Int32
  }

  /// The lines as they are written, after whatever stands before the first.
  public private(set) var bytes: [UInt8]
  private var lines: [Line] = []

  /// A table without lines, behind `heading`; room for so many bytes.
  public init(heading: String, capacity: Int = 0) {
    bytes = Array(heading.utf8)
    bytes.reserveCapacity(capacity)
  }

  /// The lines of `bytes` from `start` on, each of `columns` words, a blank behind each, and a path. Those
  /// that are none, or whose path is not `wanted`, are passed over.
  public init(
    _ bytes: [UInt8], from start: Int, columns: Int,
    wanted: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
  ) {
    self.bytes = bytes
    lines.reserveCapacity(bytes.count / 40)
    var isSorted = true
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, let end = Self.find(0x0A, in: bytes, from: index) {
        var path = index
        for _ in 0..<columns {
          guard let blank = Self.find(0x20, in: bytes, from: path), blank < end else {
            path = end
            break
          }
          path = blank + 1
        }
        if path < end, wanted(UnsafeBufferPointer(rebasing: bytes[path..<end])) {
          let line = Line(start: Int32(index), path: Int32(path), end: Int32(end))
          if let last = lines.last, !Self.precedes(last, line, bytes) { isSorted = false }
          lines.append(line)
        }
        index = end + 1
      }
      // Nobody but a forger leaves them in another order, or a path twice.
      guard !isSorted else { return }
      lines.sort { Self.precedes($0, $1, bytes) }
      var kept: [Line] = []
      for line in lines where kept.last.map({ Self.precedes($0, line, bytes) }) ?? true {
        kept.append(line)
      }
      lines = kept
    }
  }

  /// Number of lines.
  public var count: Int { lines.count }

  /// The path of a line.
  public func path(_ number: Int) -> String {
    String(decoding: bytes[Int(lines[number].path)..<Int(lines[number].end)], as: UTF8.self)
  }

  /// What stands before the path of a line.
  public func words(_ number: Int) -> ArraySlice<UInt8> {
    bytes[Int(lines[number].start)..<Int(lines[number].path)].dropLast()
  }

  /// Calls `body` with the bytes of the path of each line of `numbers`.
  func forEachPath(
    _ numbers: Range<Int>, _ body: (_ number: Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      for number in numbers {
        body(number, Self.path(lines[number], bytes))
      }
    }
  }

  /// The number of the line of `path`; nil where there is none.
  public func number(of path: String) -> Int? {
    let number = place(of: path)
    return number < count && compare(lines[number], path) == 0 ? number : nil
  }

  /// The number of the first line whose path is not before `path`.
  public func place(of path: String) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if compare(lines[middle], path) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Numbers of the lines whose paths are below the folder `path`.
  public func numbers(below path: String) -> Range<Int> {
    // `0` is the character after `/`.
    place(of: path + "/")..<place(of: path + "0")
  }

  /// Numbers of the lines whose paths are not in `other`.
  public func numbers(missingIn other: PathTable) -> [Int] {
    var missing: [Int] = []
    var next = 0
    bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { others in
        for number in lines.indices {
          let path = Self.path(lines[number], bytes)
          while next < other.count, Self.compare(Self.path(other.lines[next], others), path) < 0 {
            next += 1
          }
          if next == other.count || Self.compare(Self.path(other.lines[next], others), path) != 0 {
            missing.append(number)
          }
        }
      }
    }
    return missing
  }

  /// Appends a line; its path comes after those that are there.
  public mutating func append(_ words: String, _ path: String) {
    let start = bytes.count
    bytes += words.utf8
    bytes.append(0x20)
    let pathStart = bytes.count
    bytes += path.utf8
    lines.append(Line(start: Int32(start), path: Int32(pathStart), end: Int32(bytes.count)))
    bytes.append(0x0A)
  }

  /// Appends all lines of `other` and of `new`, each with its words; those of `new` stand for those with
  /// the same paths, and nil leaves the line out. `isKept` tells which lines of `other` may be taken.
  public mutating func merge(
    _ other: PathTable, with new: [String: String?], isKept: (Int) -> Bool = { _ in true }
  ) {
    var done = 0
    func keep(to end: Int) {
      while done < end {
        if isKept(done) { append(line: done, of: other) }
        done += 1
      }
    }
    for (path, words) in new.sorted(by: { FilePath.precedes($0.key, $1.key) }) {
      keep(to: other.place(of: path))
      if other.number(of: path) == done { done += 1 }
      if let words { append(words, path) }
    }
    keep(to: other.count)
  }

  private mutating func append(line number: Int, of other: PathTable) {
    let line = other.lines[number]
    let shift = Int32(bytes.count) - line.start
    bytes += other.bytes[Int(line.start)...Int(line.end)]
    lines.append(Line(start: line.start + shift, path: line.path + shift, end: line.end + shift))
  }

  private func compare(_ line: Line, _ path: String) -> Int {
    var path = path
    return path.withUTF8 { path in
      bytes.withUnsafeBufferPointer { Self.compare(Self.path(line, $0), path) }
    }
  }

  private static func precedes(
    _ left: Line, _ right: Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    compare(path(left, bytes), path(right, bytes)) < 0
  }

  private static func path(
    _ line: Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(line.path)..<Int(line.end)])
  }

  /// Below, at or above 0 as `left` is before, like or after `right`.
  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
      return left.count - right.count
    }
    let order = Int(memcmp(leftBase, rightBase, min(left.count, right.count)))
    return order != 0 ? order : left.count - right.count
  }

  private static func find(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
