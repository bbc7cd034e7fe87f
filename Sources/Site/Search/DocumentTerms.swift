import Store

/// The terms of one document, each with how much it says about it.
///
/// The figure is the saturated frequency of BM25 (Robertson, Zaragoza: The Probabilistic Relevance
/// Framework, 2009) with the weights of the parts, in fifteen steps. Lengths are rounded up to steps,
/// too, and compared with a fixed one: nothing in it depends on other documents, and a new sentence
/// changes the figures of its own words only. The reader's browser knows how many documents have a
/// term, and does the rest.
struct DocumentTerms {
  /// The terms.
  private(set) var table = TermTable()
  /// What each says, 1 … 15.
  private(set) var weights: [UInt8] = []

  /// Words of an ordinary document.
  private static let ordinaryLength = 600.0

  /// The terms of a document; `words` gives the folded words of a part.
  init(_ words: (SearchPart) -> ArraySlice<UInt8>) {
    var frequencies: [Int32] = []
    var cutter = SearchTerms()
    var length = 0
    for part in SearchPart.allCases {
      let weight = Int32(part.weight)
      cutter.forEach(in: words(part)) { term in
        length += 1
        let number = table.insert(term)
        if number == frequencies.count { frequencies.append(0) }
        frequencies[number] += weight
      }
    }
    let norm = 1.2 * (0.25 + 0.75 * Self.rounded(length) / Self.ordinaryLength)
    weights = frequencies.map { frequency in
      let frequency = Double(frequency)
      return UInt8(max(1, 15 * frequency / (frequency + norm) + 0.5))
    }
  }

  /// Calls `body` with every term and its weight.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, UInt8) -> Void) {
    table.bytes.withUnsafeBufferPointer { bytes in
      for (number, weight) in weights.enumerated() {
        let term = table[number]
        body(UnsafeBufferPointer(rebasing: bytes[term.startIndex..<term.endIndex]), weight)
      }
    }
  }

  /// What `term` says; 0 where it is not there.
  func weight(of term: UnsafeBufferPointer<UInt8>) -> UInt8 {
    table.number(of: term).map { weights[$0] } ?? 0
  }

  /// Three steps for each doubling.
  private static func rounded(_ length: Int) -> Double {
    var step = 64.0
    while step < Double(length) { step *= 1.26 }
    return step
  }
}
