extension SearchExcerpt {
  /// The stretch of `bytes` around the first found word: about `width` bytes, cut between words.
  init(_ bytes: [UInt8], _ matches: SearchMatcher.Matches, width: Int = 160) {
    let tokens = matches.text.tokens
    let first = matches.marks.first ?? 0..<0
    var start = 0
    if first.lowerBound > width / 3 {
      let earliest = first.lowerBound - width / 3
      start =
        tokens.first { $0.source.lowerBound >= earliest }.map(\.source.lowerBound)
        ?? first.lowerBound
      start = min(start, first.lowerBound)
    }
    var end = bytes.count
    if end - start > width {
      let latest = max(start + width, min(first.upperBound, start + 2 * width))
      let last = tokens.last { $0.source.upperBound <= latest }
      end = max(last?.source.upperBound ?? latest, min(first.upperBound, latest))
      // A word longer than the excerpt is cut between characters.
      while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    self.init(bytes, start..<end, marks: matches.marks)
  }

  /// The whole of a text, with whatever was found in it.
  init(whole bytes: [UInt8], _ matches: SearchMatcher.Matches?) {
    self.init(bytes, 0..<bytes.count, marks: matches?.marks ?? [])
  }

  private init(_ bytes: [UInt8], _ stretch: Range<Int>, marks: [Range<Int>]) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var range = stretch
    while let last = bytes[range].last, isSpace(last) { range = range.dropLast() }
    while let first = bytes[range].first, isSpace(first) { range = range.dropFirst() }
    let ellipsis = Array("…".utf8)
    var text: [UInt8] = stretch.lowerBound > 0 ? ellipsis : []
    let shift = text.count - range.lowerBound
    text += bytes[range].map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    if stretch.upperBound < bytes.count { text += ellipsis }
    let visible = marks.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    self.init(
      text: String(decoding: text, as: UTF8.self),
      marks: visible.map { ($0.lowerBound + shift)..<($0.upperBound + shift) })
  }
}
