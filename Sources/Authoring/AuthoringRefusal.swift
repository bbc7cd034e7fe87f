/// Why something cannot be written as it was asked for.
package struct AuthoringRefusal: Error, Hashable, CustomStringConvertible {
  /// The fact.
  package let fact: String
  /// Ways out, one line each.
  package let help: [String]

  /// The refusal because of `fact`.
  init(_ fact: String, help: [String]) {
    self.fact = fact
    self.help = help
  }

  package var description: String {
    help.isEmpty ? fact : "\(fact); \(help.joined(separator: "; "))"
  }
}
