import Documents
import Incidents

/// The list of all documents as a script: by what they are filtered, and which numbers the index of
/// words knows them by. Documents are numbered in the order of their ids, so that a new one is most
/// often the last.
///
/// `postmortem.documents("key",shards,"ids","columns",[severities],[years],[statuses],[services],"order")`. Of an
/// id stands how many characters it shares with the one before (`(` is none) and the rest; of a
/// document the numbers of its severity and its year (0: none) and its status, how many services it
/// has, and theirs. The categories of causes are a script of their own, which a page loads only where
/// it is asked for one: `postmortem.causes("columns",[causes],"order")`, of each document how many and which.
enum DocumentList {
  /// Its path in the site.
  static let path = "search/documents.js"
  /// The path of the categories of causes.
  static let causesPath = "search/causes.js"

  /// The documents in the order of their numbers.
  static func order(_ catalogue: Catalogue) -> [Card] {
    (catalogue.events + catalogue.guides).sorted {
      $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
  }

  /// The list of the documents of `catalogue`; `key` names what else the index depends on.
  static func bytes(of catalogue: Catalogue, key: String, severities: [String]) -> [UInt8] {
    let cards = order(catalogue)
    let years = Set(cards.compactMap(\.day?.year)).sorted(by: >)
    let services = catalogue.services.map(\.name)
    let severityNumbers = numbers(severities)
    let yearNumbers = numbers(years)
    let serviceNumbers = numbers(services)
    let statuses = Status.allCases
    let statusNumbers = numbers(statuses)
    var bytes = Array(
      "postmortem.documents(\"\(key)\",\(WordShard.count(documents: cards.count)),\"".utf8)
    append(ids: cards.map(\.id), to: &bytes)
    bytes += "\",\"".utf8
    for card in cards {
      WordShard.append(
        card.severity.flatMap { severityNumbers[$0] }.map { $0 + 1 } ?? 0, to: &bytes)
      WordShard.append(card.day.flatMap { yearNumbers[$0.year] }.map { $0 + 1 } ?? 0, to: &bytes)
      WordShard.append(statusNumbers[card.status] ?? 0, to: &bytes)
      append(unique(card.services).compactMap { serviceNumbers[$0] }, to: &bytes)
    }
    bytes += "\"".utf8
    for names in [severities, years.map { "\($0)" }, statuses.map(\.rawValue), services] {
      append(names, to: &bytes)
    }
    bytes += ",\"\(name(of: cards.map(\.id)))\")\n".utf8
    return bytes
  }

  /// Names the order of documents with these ids: index and list name it, so that a browser sees where it
  /// has an old one of them beside a new one of the other.
  static func name(of ids: [String]) -> String {
    String(SHA256.digest(of: ids.joined(separator: "\n")).hex.prefix(12))
  }

  /// The categories of causes of the documents of `catalogue`.
  static func causes(of catalogue: Catalogue) -> [UInt8] {
    let names = catalogue.categories.map(\.name)
    let causeNumbers = numbers(names)
    var bytes = Array("postmortem.causes(\"".utf8)
    for card in order(catalogue) {
      append(card.categories.compactMap { causeNumbers[$0] }, to: &bytes)
    }
    bytes += "\"".utf8
    append(names, to: &bytes)
    bytes += ",\"\(name(of: order(catalogue).map(\.id)))\")\n".utf8
    return bytes
  }

  /// The ids in the list `bytes`, which must have this key; nil where it has another or is none.
  static func ids(in bytes: [UInt8], key: String) -> [String]? {
    let parts = bytes.split(
      separator: UInt8(ascii: "\""), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[1].elementsEqual(key.utf8) else { return nil }
    var ids: [String] = []
    var last: [UInt8] = []
    for entry in parts[3].split(separator: 0x20) {
      let shared = Int(entry.first ?? 0) - 40
      guard (0...last.count).contains(shared) else { return nil }
      last = Array(last.prefix(shared) + entry.dropFirst())
      ids.append(String(decoding: last, as: UTF8.self))
    }
    return ids
  }

  private static func append(_ names: [String], to bytes: inout [UInt8]) {
    bytes += ",[".utf8
    for (index, name) in names.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      TextFile.append(name.utf8, to: &bytes)
    }
    bytes += "]".utf8
  }

  private static func append(_ numbers: [Int], to bytes: inout [UInt8]) {
    WordShard.append(numbers.count, to: &bytes)
    for number in numbers { WordShard.append(number, to: &bytes) }
  }

  private static func append(ids: [String], to bytes: inout [UInt8]) {
    var last: [UInt8] = []
    for id in ids {
      let id = Array(id.utf8)
      // At most 51, so that the digit is none of `"` and `\`.
      let shared = zip(last, id).prefix(51).prefix { $0 == $1 }.count
      bytes.append(UInt8(40 + shared))
      bytes += id.dropFirst(shared)
      bytes.append(0x20)
      last = id
    }
  }

  private static func numbers<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
    Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
