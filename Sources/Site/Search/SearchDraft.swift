import Documents
import Incidents
import Store
import Synchronization

/// The search of a site while it is made: a text for each document, and the index of their words.
///
/// Where a site is there the index is mended: the former text of a document tells which words it
/// had, so that only shards are read and written in which something changes. Documents that are as
/// they were are not looked at.
final class SearchDraft: Sendable {
  /// What was collected so far.
  private struct Collected {
    /// For each shard the terms of documents that are new or changed, see `record`.
    var records: [[UInt8]]
    /// Shards in which something changes.
    var changed: [Bool]
    /// Whether the document of each number is in the draft.
    var isIn: [Bool]
    /// Former numbers of documents whose former terms no longer count.
    var replaced: Set<Int> = []
  }

  private let output: OutputFolder
  private let key: String
  private let numbers: [String: Int]
  private let shards: Int
  /// The ids of all documents, by their numbers.
  private let ids: [String]
  /// Ids of the documents of the index that is there, by their numbers; nil where there is none that
  /// can be mended.
  private let former: [String]?
  private let formerNumbers: [String: Int]
  private let collected: Mutex<Collected>

  /// The search of the documents of `catalogue` in `output`. `key` names all else that texts and
  /// index depend on.
  init(of catalogue: Catalogue, key: String, in output: OutputFolder) {
    self.output = output
    self.key = key
    let order = DocumentList.order(catalogue)
    numbers = Dictionary(
      order.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    ids = order.map(\.id)
    shards = WordShard.count(documents: order.count)
    var former = output.former(DocumentList.path).flatMap { DocumentList.ids(in: $0, key: key) }
    if let ids = former, WordShard.count(documents: ids.count) != shards { former = nil }
    if former != nil, !(0..<shards).allSatisfy({ output.holds(WordShard.path($0)) }) {
      former = nil
    }
    self.former = former
    formerNumbers = Dictionary(
      (former ?? []).enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    collected = Mutex(
      Collected(
        records: Array(repeating: [], count: shards),
        changed: Array(repeating: former == nil, count: shards),
        isIn: Array(repeating: false, count: order.count)))
  }

  /// Whether the index that is there is mended.
  var isMended: Bool { former != nil }

  /// Adds a document that was read, unless it is there already; `about` is what stands below its
  /// title.
  func add(_ card: Card, _ passages: SearchPassages, about: HTML) throws {
    guard let number = numbers[card.id], take(number) else { return }
    let path = TextFile.path(card.id)
    let text = TextFile.bytes(of: card, passages, about: about)
    let formerNumber = formerNumbers[card.id]
    let formerText = formerNumber == nil ? nil : output.former(path)
    try output.add(path, text)
    if text == formerText { return }
    let terms = DocumentTerms(passages.words)
    let formerTerms = formerText.map(TextFile.terms)
    enter(terms, number, replacing: formerTerms, formerNumber)
  }

  /// Keeps the text of a document that was not read; false where it must be read.
  func keep(_ card: Card) throws -> Bool {
    guard let number = numbers[card.id] else { return true }
    let path = TextFile.path(card.id)
    // Where there is a text and no index its words are counted anew.
    let text = formerNumbers[card.id] == nil ? output.former(path) : []
    guard let text, try output.keep(path) else { return false }
    _ = take(number)
    if !text.isEmpty { enter(TextFile.terms(in: text), number, replacing: nil, nil) }
    return true
  }

  /// The list of the documents of `catalogue`, in two files.
  func list(of catalogue: Catalogue, severities: [String]) -> [PageFile] {
    [
      PageFile(
        path: DocumentList.path,
        bytes: DocumentList.bytes(of: catalogue, key: key, severities: severities)),
      PageFile(path: DocumentList.causesPath, bytes: DocumentList.causes(of: catalogue)),
    ]
  }

  /// Takes the place of a document; false where it was taken.
  private func take(_ number: Int) -> Bool {
    collected.withLock { collected in
      defer { collected.isIn[number] = true }
      return !collected.isIn[number]
    }
  }

  /// Adds the index of words.
  func finish() throws {
    let former = former ?? []
    for (number, id) in former.enumerated() where numbers[id] == nil {
      let terms = output.former(TextFile.path(id)).map(TextFile.terms)
      enter(nil, 0, replacing: terms, number)
    }
    let collected = collected.withLock { $0 }
    var moves = former.map { numbers[$0] ?? -1 }
    let hasMoved = former != ids
    let order = DocumentList.name(of: ids)
    for number in collected.replaced { moves[number] = -1 }
    let (map, isMended) = (moves, self.former != nil)
    try OrderedWork.map(
      Array(0..<shards), chunk: 8,
      { [output] shard in
        Result {
          let path = WordShard.path(shard)
          if !collected.changed[shard], !hasMoved, try output.keep(path) { return }
          let former = isMended ? output.former(path) : nil
          guard let bytes = Self.shard(shard, collected.records[shard], former: former, map, order)
          else {
            throw FileError(
              path, "is damaged", wayOut: "remove the folder of the site and run again")
          }
          try output.add(path, bytes)
        }
      },
      consume: { for result in $0 { try result.get() } })
  }

  /// Enters what a document says in place of what it said; nil where it says nothing any more, and
  /// where it is not known what it said.
  private func enter(
    _ terms: DocumentTerms?, _ number: Int, replacing former: DocumentTerms?, _ formerNumber: Int?
  ) {
    var shardOfTerm: [Int] = []
    var changed: Set<Int> = []
    terms?.forEach { term, weight in
      let shard = WordShard.number(of: term, among: shards)
      shardOfTerm.append(shard)
      if self.former != nil, former?.weight(of: term) != weight { changed.insert(shard) }
    }
    former?.forEach { term, _ in
      if terms == nil || terms?.weight(of: term) == 0 {
        changed.insert(WordShard.number(of: term, among: shards))
      }
    }
    if former == nil, formerNumber != nil { changed.formUnion(0..<shards) }
    collected.withLock { collected in
      if let formerNumber { collected.replaced.insert(formerNumber) }
      for shard in changed { collected.changed[shard] = true }
      var index = 0
      terms?.forEach { term, weight in
        Self.record(term, number, weight, to: &collected.records[shardOfTerm[index]])
        index += 1
      }
    }
  }

  /// Appends a record: length of the term, weight, number of the document in four bytes, term.
  private static func record(
    _ term: UnsafeBufferPointer<UInt8>, _ number: Int, _ weight: UInt8, to bytes: inout [UInt8]
  ) {
    let head =
      UInt64(UInt8(truncatingIfNeeded: term.count)) | UInt64(weight) << 8
      | UInt64(UInt32(truncatingIfNeeded: number)) << 16
    withUnsafeBytes(of: head.littleEndian) { bytes.append(contentsOf: $0.prefix(6)) }
    bytes.append(contentsOf: term)
  }

  /// The bytes of a shard: what the `former` one says of documents that `moves` gives a number, and
  /// the records; `order` names that of the documents.
  private static func shard(
    _ shard: Int, _ records: [UInt8], former: [UInt8]?, _ moves: [Int], _ order: String
  ) -> [UInt8]? {
    var writer = ShardWriter(for: records.count / 12 + (former?.count ?? 0) / 3)
    if let former {
      let isRead = WordShard.read(former) { term, number, weight in
        if moves.indices.contains(number), moves[number] >= 0 {
          writer.add(term, moves[number], weight)
        }
      }
      guard isRead else { return nil }
    }
    records.withUnsafeBufferPointer { records in
      var index = 0
      while index + 6 < records.count {
        let end = index + 6 + Int(records[index])
        let number = (0..<4).reduce(0) { $0 | Int(records[index + 2 + $1]) << (8 * $1) }
        writer.add(
          UnsafeBufferPointer(rebasing: records[(index + 6)..<end]), number, records[index + 1])
        index = end
      }
    }
    return writer.bytes(number: shard, order: order)
  }
}
