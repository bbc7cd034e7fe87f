public import Documents

/// Whether a text for people has colours (ECMA-48 SGR), and which.
public enum TextStyle: Sendable, Hashable {
  case plain, coloured

  /// Parts of a text that are set off.
  public enum Part: Sendable, Hashable {
    case error, warning, note, breach
    /// Line numbers, bars, code.
    case quiet
    /// Headings and messages.
    case strong

    /// Parameters of the SGR sequence.
    fileprivate var code: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .breach: "1;35"
      case .quiet: "34"
      case .strong: "1"
      }
    }
  }

  /// `text` as the part it is. It must hold no control characters of its own.
  public func paint(_ text: String, _ part: Part) -> String {
    guard self == .coloured, !text.isEmpty else { return text }
    return "\u{1B}[\(part.code)m\(text)\u{1B}[0m"
  }
}

extension Diagnostic.Severity {
  /// How the severity is set off.
  public var part: TextStyle.Part {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .breach: .breach
    }
  }
}
