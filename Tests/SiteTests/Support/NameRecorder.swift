import Synchronization

@testable import Site

/// The shapes of the records that templates were given, put together.
final class NameRecorder: Sendable {
  /// A name at one place, over everything that it stood for there.
  private struct Node {
    /// How often it stood for something, or for nothing.
    var times = 0
    /// How often that was a record, or one of a list.
    var records = 0
    /// Its marks in `names.txt`: one, unless it is now this and now that.
    var marks: Set<String> = []
    var below: [String: Node] = [:]
  }

  private let roots = Mutex<[String: Node]>([:])

  /// Takes note of `record`, over which `template` is rendered.
  func add(_ record: Record, to template: String) {
    roots.withLock { Self.add(record, to: &$0[template, default: Node()]) }
  }

  private static func add(_ record: Record, to node: inout Node) {
    node.records += 1
    for name in record.names {
      if let value = record[name] { add(value, to: &node.below[name, default: Node()]) }
    }
  }

  private static func add(_ value: Value, to node: inout Node) {
    node.times += 1
    switch value {
    case .absent: break
    case .text, .html, .number: node.marks.insert("")
    case .flag: node.marks.insert("?")
    case .record(let record):
      node.marks.insert("{}")
      add(record, to: &node)
    case .list(let records):
      node.marks.insert("[]")
      for record in records { add(record, to: &node) }
    }
  }

  /// Names that some records of a place have and others lack, those that are one thing here and another
  /// there, and lists of nobody knows what.
  var differing: [String] {
    roots.withLock { roots in
      roots.sorted { $0.key < $1.key }.flatMap { Self.differing($0.value, $0.key) }
    }
  }

  private static func differing(_ node: Node, _ path: String) -> [String] {
    node.below.sorted { $0.key < $1.key }.flatMap { name, below in
      let place = "\(path).\(name)"
      return (below.times == node.records ? [] : ["\(place): \(below.times) of \(node.records)"])
        + (below.marks.count > 1 ? ["\(place) is \(below.marks.sorted())"] : [])
        + (below.marks == ["[]"] && below.records == 0 ? ["\(place) was always empty"] : [])
        + differing(below, place)
    }
  }

  /// The lines of `names.txt`.
  var text: String {
    roots.withLock { roots in
      roots.sorted { $0.key < $1.key }.map { "\n\($0.key)\n" + Self.lines($0.value, 1) }.joined()
    }
  }

  private static func lines(_ node: Node, _ depth: Int) -> String {
    node.below.sorted { $0.key < $1.key }.map { name, below in
      let blanks = String(repeating: "  ", count: depth)
      return blanks + name + (below.marks.max() ?? "") + "\n" + lines(below, depth + 1)
    }.joined()
  }
}
