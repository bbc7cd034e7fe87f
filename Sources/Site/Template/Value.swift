/// What a name of a template stands for.
public enum Value: Sendable {
  /// Known, but there is none here: prints nothing, its section is skipped.
  case absent
  /// Text; escaped where it is printed.
  case text(String)
  /// Safe bytes; printed as they are.
  case html(HTML)
  case number(Int)
  case flag(Bool)
  /// A section over it sees its names.
  case record(Record)
  /// A section over it is repeated.
  case list([Record])

  /// `text`, or absent.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .absent
  }

  /// `html`, or absent where it is nil or empty.
  public init(_ html: HTML?) {
    if let html, !html.isEmpty { self = .html(html) } else { self = .absent }
  }

  /// Whether a section over it is shown.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .number(let number): number != 0
    case .flag(let flag): flag
    case .record: true
    case .list(let records): !records.isEmpty
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral
{
  /// Text of this program, which is escaped like any other.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A flag of this program: a section over it is shown where it is true.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  /// A number of this program: a section over it is shown where it is not 0.
  public init(integerLiteral number: Int) { self = .number(number) }
}

/// Names and what they stand for. Found by walking: records are short, and names of at most 15
/// bytes are compared without touching memory.
public struct Record: Sendable, ExpressibleByDictionaryLiteral {
  // Without labels, so that the array of a literal is taken over as it is.
  private var fields: [(String, Value)]

  /// A record of `elements`; of two equal names the first counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    fields = elements
  }

  /// What `name` stands for; nil where the record does not know it.
  public subscript(name: String) -> Value? {
    get { fields.firstIndex { $0.0 == name }.map { fields[$0].1 } }
    set {
      guard let newValue else { return fields.removeAll { $0.0 == name } }
      if let index = fields.firstIndex(where: { $0.0 == name }) {
        fields[index].1 = newValue
      } else {
        fields.append((name, newValue))
      }
    }
  }

  /// Every name, in order.
  var names: [String] { fields.map(\.0) }
}
