public import Documents

/// The difference of two texts as `diff -u` writes it: what `patch -p1` and `git apply` read.
public enum UnifiedDiff {
  /// Lines around a change.
  private static let context = 3

  /// The lines that turn `old` into `new`, both of one path; empty where they are the same.
  public static func text(_ old: SourceText, _ new: SourceText) -> String {
    guard old.bytes != new.bytes else { return "" }
    let (before, after) = (lines(old), lines(new))
    let path = TerminalText.sanitised(old.path)
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    for hunk in hunks(steps(before, after)) { text += hunk.text(before, after) }
    return text
  }

  /// The lines with their endings.
  private static func lines(_ source: SourceText) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for (index, start) in source.lineStarts.enumerated() {
      let end =
        index + 1 < source.lineStarts.count
        ? Int(source.lineStarts[index + 1]) : source.bytes.count
      if end > Int(start) { lines.append(source.bytes[Int(start)..<end]) }
    }
    return lines
  }

  /// What happens to a line: its numbers from 0 in the old and the new text.
  private enum Step {
    case kept(Int, Int)
    case removed(Int, before: Int)
    case added(Int, before: Int)

    var isChange: Bool {
      if case .kept = self { false } else { true }
    }
  }

  private static func steps(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Step] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(.removed(left, before: right))
        left += 1
      } else if added.contains(right) {
        steps.append(.added(right, before: left))
        right += 1
      } else {
        steps.append(.kept(left, right))
        left += 1
        right += 1
      }
    }
    return steps
  }

  /// Changes with the lines around them; those that share such lines are one.
  private static func hunks(_ steps: [Step]) -> [Hunk] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index].isChange {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { Hunk(steps: Array(steps[$0])) }
  }

  private struct Hunk {
    let steps: [Step]

    func text(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> String {
      var body = ""
      var (left, right) = (0, 0)
      for step in steps {
        switch step {
        case .kept(let line, _):
          // GitHub obeys a line that begins with `::`, blanks before it or not: a mark that is none
          // of them keeps it text, and what is applied is the same.
          let isCommand = old[line].drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "::".utf8)
          body += (isCommand ? ["-", "+"] : [" "]).map { written($0, old[line]) }.joined()
          left += 1
          right += 1
        case .removed(let line, _):
          body += written("-", old[line])
          left += 1
        case .added(let line, _):
          body += written("+", new[line])
          right += 1
        }
      }
      let (first, second) = starts
      return "@@ -\(Self.range(first, left)) +\(Self.range(second, right)) @@\n" + body
    }

    private var starts: (Int, Int) {
      switch steps.first {
      case .kept(let left, let right): (left, right)
      case .removed(let left, let right): (left, right)
      case .added(let right, let left): (left, right)
      case nil: (0, 0)
      }
    }

    /// `12,3`; of no lines, the line before them.
    private static func range(_ start: Int, _ count: Int) -> String {
      count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }

    private func written(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
      let text = mark + String(decoding: line, as: UTF8.self)
      return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }
  }
}
