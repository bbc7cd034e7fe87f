import Documents

/// A JSON value.
indirect enum JSONTree: Decodable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .boolean(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([JSONTree].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// YAML as an editor reads it (YAML 1.2, core schema): plain words may be numbers or truths.
  init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let items): self = .array(items.map(JSONTree.init))
    case .mapping(let pairs):
      self = .object(
        Dictionary(pairs.map { ($0.key.value, JSONTree($0.value)) }, uniquingKeysWith: { $1 }))
    case .scalar(let text, let isPlain):
      if !isPlain {
        self = .text(text)
      } else if node.isNull {
        self = .null
      } else if text == "true" || text == "false" {
        self = .boolean(text == "true")
      } else if let number = Double(text), text.utf8.allSatisfy({ $0 < 0x3A }) {
        self = .number(number)
      } else {
        self = .text(text)
      }
    }
  }

  /// A member of an object.
  subscript(_ name: String) -> JSONTree? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The texts of an array, or a text alone.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .array(let items): items.flatMap(\.texts)
    default: []
    }
  }
}
