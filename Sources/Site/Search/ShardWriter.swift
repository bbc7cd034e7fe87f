import Documents

/// Collects who has the terms of one shard, and writes it.
struct ShardWriter {
  private var table: TermTable
  /// A term, a document and a weight, in the order in which they came.
  private var entries: [(term: Int32, posting: UInt32)] = []

  /// Room for about so many entries.
  init(for count: Int) {
    table = TermTable(for: count / 8)
    entries.reserveCapacity(count)
  }

  /// Adds a document that has `term`.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, _ number: Int, _ weight: UInt8) {
    let posting = UInt32(truncatingIfNeeded: number) << 4 | UInt32(weight)
    entries.append((Int32(table.insert(term)), posting))
  }

  /// The shard; `order` names the order in which documents are numbered.
  func bytes(number: Int, order: String) -> [UInt8] {
    // Entries are put together by term, keeping their order.
    var places = [Int](repeating: 0, count: table.count + 1)
    for entry in entries { places[Int(entry.term) + 1] += 1 }
    for index in 1..<places.count { places[index] += places[index - 1] }
    let starts = places
    var postings = [UInt32](repeating: 0, count: entries.count)
    for entry in entries {
      postings[places[Int(entry.term)]] = entry.posting
      places[Int(entry.term)] += 1
    }
    var bytes = Array("postmortem.words(\(number),\"!".utf8)
    bytes.reserveCapacity(3 * entries.count + table.bytes.count + 64)
    for term in inOrder() {
      bytes.append(contentsOf: table[term])
      bytes.append(0x20)
      var last = -1
      for posting in postings[starts[term]..<starts[term + 1]].sorted() {
        WordShard.append((Int(posting >> 4) - last) << 4 | Int(posting & 15), to: &bytes)
        last = Int(posting >> 4)
      }
      bytes.append(UInt8(ascii: "!"))
    }
    bytes.append(contentsOf: "\",\"\(order)\")\n".utf8)
    return bytes
  }

  /// Numbers of the terms, in the order of their bytes.
  private func inOrder() -> [Int] {
    // Most terms differ in their first eight bytes, which are compared as one number.
    let keys = (0..<table.count).map { number in
      (
        table[number].prefix(8).reduce((UInt64(0), 56)) { ($0.0 | UInt64($1) << $0.1, $0.1 - 8) }.0,
        number
      )
    }
    return keys.sorted { left, right in
      left.0 != right.0
        ? left.0 < right.0 : table[left.1].lexicographicallyPrecedes(table[right.1])
    }.map(\.1)
  }
}
