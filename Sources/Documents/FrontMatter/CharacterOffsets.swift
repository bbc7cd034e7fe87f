/// Byte offsets of the characters of a text: libyaml counts characters.
struct CharacterOffsets {
  /// Offset of the first byte.
  let start: Int
  private let end: Int
  /// Offset of every character, empty where all are ASCII.
  private let table: [Int32]

  init(_ bytes: [UInt8], _ span: Span) {
    start = Int(span.start)
    end = Int(span.end)
    let slice = bytes[span.range]
    guard slice.contains(where: { $0 >= 0x80 }) else {
      table = []
      return
    }
    var table: [Int32] = []
    table.reserveCapacity(slice.count)
    for (index, byte) in zip(slice.indices, slice) where byte & 0xC0 != 0x80 {
      table.append(Int32(truncatingIfNeeded: index))
    }
    self.table = table
  }

  subscript(_ character: Int) -> Int {
    if table.isEmpty { return min(start + character, end) }
    return character < table.count ? Int(table[character]) : end
  }
}
