/// A sentence of the interface in one language, with holes for values: `{closed} of {total} closed`.
struct Sentence: Sendable, Hashable {
  /// A part of a sentence.
  enum Piece: Sendable, Hashable {
    case text(String)
    /// Where the value of this name stands.
    case hole(String)
  }

  /// The parts in order.
  var pieces: [Piece]
  /// The parts where the value of `count` is 1; nil where the language makes no difference.
  var one: [Piece]?

  /// The name of the value that chooses between one and many.
  static let count = "count"

  /// Whether a value stands in it.
  var hasHoles: Bool {
    if one != nil { return true }
    return pieces.contains { if case .hole = $0 { true } else { false } }
  }

  /// Names of the holes.
  var holes: Set<String> {
    Set(
      (pieces + (one ?? [])).compactMap {
        if case .hole(let name) = $0 { name } else { nil }
      })
  }

  /// The parts to say of `count` things.
  func pieces(for count: Int?) -> [Piece] { count == 1 ? one ?? pieces : pieces }

  /// The sentence with `values` in its holes, `count` in its own.
  func filled(_ values: KeyValuePairs<String, String>, count: Int? = nil) -> String {
    var text = ""
    for piece in pieces(for: count) {
      switch piece {
      case .text(let words): text += words
      case .hole(let name):
        if name == Self.count, let count {
          text += "\(count)"
        } else {
          text += values.first { $0.key == name }?.value ?? "{\(name)}"
        }
      }
    }
    return text
  }

  /// The sentence as it is written in the table, forms between `|`: for scripts, which fill it
  /// themselves.
  var pattern: String {
    func written(_ pieces: [Piece]) -> String {
      pieces.map {
        switch $0 {
        case .text(let text): text
        case .hole(let name): "{\(name)}"
        }
      }.joined()
    }
    return (one.map { written($0) + "|" } ?? "") + written(pieces)
  }

  /// The parts of `text`; nil where a brace has no partner or holds no name.
  static func pieces(_ text: String) -> [Piece]? {
    let isBrace: (UInt8) -> Bool = { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    guard text.utf8.contains(where: isBrace) else { return [.text(text)] }
    var pieces: [Piece] = []
    var rest = text[...]
    while let opening = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let inner = rest[rest.index(after: opening)...]
      guard rest[opening] == "{", let closing = inner.firstIndex(of: "}") else { return nil }
      let name = inner[..<closing]
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
        return nil
      }
      if opening > rest.startIndex { pieces.append(.text(String(rest[..<opening]))) }
      pieces.append(.hole(String(name)))
      rest = inner[inner.index(after: closing)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
