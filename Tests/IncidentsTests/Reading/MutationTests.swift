import Testing

@testable import Documents
@testable import Incidents

/// Real incidents, damaged in every way: reading ends, and what it says is about the file.
struct MutationTests {
  @Test(.timeLimit(.minutes(1)), arguments: 0..<8)
  func `damaged incidents are read without a crash and with places inside the file`(part: Int) {
    for seed in 0..<Self.rounds where seed % 8 == part {
      var mutation = Mutation(seed: UInt64(seed))
      let source = mutation.damage(OwnIncidents.sources)
      let document = DocumentReader.read(source)
      let faults = ReadingInvariants.faults(of: document)
      #expect(faults == [], "seed \(seed)")
    }
  }

  /// Few enough for every run; a million seeds were tried by hand.
  private static let rounds = 400
}

/// Damages texts in ways that depend on a seed only.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// The next number below `bound` (splitmix64: S. Vigna, 2015).
  private mutating func next(_ bound: Int) -> Int {
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
  mutating func damage(_ sources: [SourceText]) -> SourceText {
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
