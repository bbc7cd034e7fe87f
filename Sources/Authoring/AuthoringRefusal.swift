/// Why something cannot be written as it was asked for.
public struct AuthoringRefusal: Error, Hashable, CustomStringConvertible {
  /// The fact.
  public let fact: String
  /// Ways out, one line each.
  public let help: [String]

  /// The refusal because of `fact`.
  init(_ fact: String, help: [String]) {
    self.fact = fact
    self.help = help
  }

  /// The fact and, where there are some, the ways out, between semicolons.
  public var description: String {
    help.isEmpty ? fact : "\(fact); \(help.joined(separator: "; "))"
  }
}
