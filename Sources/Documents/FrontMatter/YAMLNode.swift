/// A value of the front matter, as text: nothing is guessed to be a number, a date or a truth.
public struct YAMLNode: Sendable {
  /// What it is.
  public enum Content: Sendable {
    /// A text; `isPlain` where it was written without quotes.
    case scalar(String, isPlain: Bool)
    /// `[a, b]` or lines with `- `.
    case sequence([YAMLNode])
    /// `key: value` pairs in the order of the file.
    case mapping([Pair])
  }

  /// One `key: value`.
  public struct Pair: Sendable {
    /// The key.
    public var key: Located<String>
    /// Its value.
    public var value: YAMLNode
    /// Whether the pair does not count: its key was there before, or is no word. It is kept, never
    /// read.
    public var isSetAside: Bool

    /// A pair.
    public init(key: Located<String>, value: YAMLNode, isSetAside: Bool = false) {
      self.key = key
      self.value = value
      self.isSetAside = isSetAside
    }
  }

  /// What it is.
  public var content: Content
  /// The bytes of the file it was read from.
  public var span: Span

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, let isPlain) = content, isPlain else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What it is, in the words of a message.
  public var kindInWords: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Value of `key` in a mapping.
  public subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.value == key && !$0.isSetAside }?.value
  }
}
