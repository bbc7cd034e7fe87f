import Documents
import Glibc

/// Finds where in the file the literals of one paragraph stand: the tree knows the place of blocks
/// only. Marks of emphasis, code, links and escapes are stepped over.
struct InlinePlaces {
  /// Literal bytes from `text` on stand in the file from `file` on, up to the next run.
  struct Run {
    var text: Int
    var file: Int
  }

  /// The run of the first literal byte.
  private(set) var first: Run
  /// Those behind it. Most paragraphs have none, and so need no memory for them.
  private(set) var others: [Run] = []
  private let file: [UInt8]
  private let end: Int
  private var position: Int
  /// Number of literal bytes so far.
  private var count = 0

  init(file: [UInt8], block: Span, isHeading: Bool) {
    self.file = file
    end = min(Int(block.end), file.count)
    position = Int(block.start)
    first = Run(text: 0, file: position)
    if isHeading {
      skip { $0 == UInt8(ascii: "#") }
      skip { $0 == 0x20 || $0 == 0x09 }
    }
  }

  // MARK: Inlines

  /// The start of an inline that holds others.
  mutating func open(_ kind: MarkdownTree.Kind) {
    switch kind {
    case .emphasis: skip(1)
    case .strong: skip(2)
    case .image: skip(2)
    case .link: skip(1)
    default: break
    }
  }

  /// The end of an inline that holds others.
  mutating func close(_ kind: MarkdownTree.Kind) {
    switch kind {
    case .emphasis: skip(1)
    case .strong: skip(2)
    case .link, .image:
      let closing = peek
      skip(1)
      guard closing == UInt8(ascii: "]") else { return }
      if peek == UInt8(ascii: "(") { skipAddress() }
      if peek == UInt8(ascii: "[") {
        skip { $0 != UInt8(ascii: "]") }
        skip(1)
      }
    default: break
    }
  }

  /// A line break: the next line begins after its blank space and quote marks.
  mutating func lineBreak() {
    skip { $0 != 0x0A }
    note()
    count += 1
    skip(1)
    skip { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }

  /// A code span with its backticks.
  mutating func code(_ literal: ArraySlice<UInt8>) {
    skip { $0 == UInt8(ascii: "`") }
    if let first = literal.first, peek != first { skip { $0 == 0x20 || $0 == 0x0A } }
    text(literal)
    skip { $0 == 0x20 || $0 == 0x0A }
    skip { $0 == UInt8(ascii: "`") }
  }

  /// Literal text.
  mutating func text(_ literal: ArraySlice<UInt8>) {
    note()
    if position + literal.count <= end, stands(literal, at: position) {
      position += literal.count
      count += literal.count
      return
    }
    var index = literal.startIndex
    while index < literal.endIndex {
      index += step(literal, index)
    }
  }

  // MARK: Bytes

  /// Whether exactly these bytes stand at `position`.
  private func stands(_ literal: ArraySlice<UInt8>, at position: Int) -> Bool {
    file.withUnsafeBytes { file in
      literal.withUnsafeBytes { literal in
        guard let wanted = literal.baseAddress, let bytes = file.baseAddress else { return true }
        return memcmp(bytes + position, wanted, literal.count) == 0
      }
    }
  }

  /// Steps over one literal byte, or over all that one entity stands for; returns their number.
  private mutating func step(_ literal: ArraySlice<UInt8>, _ index: Int) -> Int {
    let wanted = literal[index]
    if peek == UInt8(ascii: "\\"), position + 1 < end, file[position + 1] == wanted,
      wanted != UInt8(ascii: "\\")
        || literal.dropFirst(index + 1 - literal.startIndex).first != wanted
    {
      position += 1
      note()
    } else if peek == UInt8(ascii: "&"), let length = entity(literal[index...]) {
      note()
      skip { $0 != UInt8(ascii: ";") }
      skip(1)
      count += length
      note()
      return length
    } else if peek != wanted, wanted == 0x20, peek == 0x0A {
      // A code span shows its line breaks as spaces.
      note()
      skip(1)
      skip { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      count += 1
      note()
      return 1
    } else if wanted == 0x20, let byte = peek, byte < 0x20 {
      // The parser reads a control character as a space.
    } else if peek != wanted, literal[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
      // What is not UTF-8 is shown as U+FFFD.
      note()
      skip(1)
      count += 3
      note()
      return 3
    } else if peek != wanted {
      // Something unforeseen is stepped over; what is not found keeps the nearest place.
      guard let next = file[position..<min(position + 64, end)].firstIndex(of: wanted) else {
        count += 1
        return 1
      }
      position = next
      note()
    }
    position = min(position + 1, end)
    count += 1
    return 1
  }

  /// Number of literal bytes that the entity at the position stands for; nil where there is none.
  private func entity(_ literal: ArraySlice<UInt8>) -> Int? {
    guard
      let semicolon = file[position..<min(position + 34, end)].firstIndex(of: UInt8(ascii: ";")),
      semicolon > position + 1,
      literal.prefix(semicolon + 1 - position) != file[position...semicolon]
    else { return nil }
    let rest = file[(semicolon + 1)..<min(semicolon + 5, end)].prefix { $0 != 0x0A }
    for length in 1...8 where length <= literal.count {
      let after = literal.dropFirst(length).prefix(rest.count)
      if after.elementsEqual(rest.prefix(after.count)) { return length }
    }
    return nil
  }

  private var peek: UInt8? { position < end ? file[position] : nil }

  private mutating func skip(_ number: Int) {
    position = min(position + number, end)
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(file[position]) { position += 1 }
  }

  /// `(address "title")`, with parentheses inside it.
  private mutating func skipAddress() {
    var depth = 0
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): skip(1)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return }
      default: break
      }
    }
  }

  /// Begins a run at the position, where the last one does not lead here anyway.
  private mutating func note() {
    let last = others.last ?? first
    if last.file + count - last.text == position { return }
    if last.text < count {
      others.append(Run(text: count, file: position))
    } else if others.isEmpty {
      first.file = position
    } else {
      others[others.count - 1].file = position
    }
  }
}
