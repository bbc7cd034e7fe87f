/// Terms by number: each is kept once, in the order in which they were first mentioned.
struct TermTable {
  /// The terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` each term ends.
  private var ends: [Int32] = []
  /// Number of the term in each place of the hash table; -1 where there is none.
  private var slots: [Int32]

  /// A table with room for about `count` terms.
  init(for count: Int = 500) {
    var size = 64
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    ends.reserveCapacity(count)
    bytes.reserveCapacity(8 * count)
  }

  /// Number of terms.
  var count: Int { ends.count }

  /// The term of this number.
  subscript(_ number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of `term`, which is added where it is new.
  mutating func insert(_ term: UnsafeBufferPointer<UInt8>) -> Int {
    let slot = slot(of: term)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = ends.count
    slots[slot] = Int32(number)
    bytes.append(contentsOf: term)
    ends.append(Int32(bytes.count))
    if 2 * ends.count > slots.count { grow() }
    return number
  }

  /// The number of `term`; nil where it is not there.
  func number(of term: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: term)]
    return number < 0 ? nil : Int(number)
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Where in the hash table `term` is, or would be.
  private func slot(of term: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a (Fowler, Noll, Vo), its upper half mixed into the lower one.
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in term { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !isTerm(Int(slots[slot]), term) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isTerm(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == term.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<term.count where bytes[range.lowerBound + index] != term[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for number in ends.indices {
      let place = bytes.withUnsafeBufferPointer {
        slot(of: UnsafeBufferPointer(rebasing: $0[range(number)]))
      }
      slots[place] = Int32(number)
    }
  }
}
