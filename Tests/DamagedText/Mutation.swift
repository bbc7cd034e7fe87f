public import Documents

/// Damages texts in ways that depend on a seed only.
public struct Mutation {
  private var state: UInt64

  /// Damages that depend on `seed`.
  public init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// The next number below `bound` (splitmix64: S. Vigna, 2015).
  public mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }

  private static let pieces = [
    "---\n", "- ", "[", "{", "\"", "'", ": ", "|", "&a ", "*a", "!t ", "\t", "\r", "\u{FEFF}", "～",
    "：",
    "（", "`", "**", "](", "<", "&amp;", "\\", "- [x] AI-1 (", " due:", " @", "### 2020-13-40\n",
    "24:00",
    "10:05-", "+1d ", "(sic)", "change(", "\u{0}", "🚨", "\n\n", "> ", "RC-1 (", "~", "../",
    "\u{202E}",
  ]

  /// One of `sources` with one to four damages.
  public mutating func damage(_ sources: [SourceText]) -> SourceText {
    guard !sources.isEmpty else { return SourceText(path: "x.md", bytes: []) }
    let source = sources[next(sources.count)]
    var bytes = source.bytes
    for _ in 0...next(4) { damage(&bytes) }
    return SourceText(path: source.path, bytes: bytes)
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = next(bytes.count)
    let end = min(bytes.count, start + next(80))
    switch next(8) {
    case 0: bytes[start] ^= UInt8(1 << next(8))
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: next(bytes.count))
    case 3: bytes.removeSubrange(start...)
    case 4: bytes[start] = UInt8(next(256))
    case 5: swapLines(&bytes)
    default: bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)].utf8, at: start)
    }
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(next(lines.count), next(lines.count))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
