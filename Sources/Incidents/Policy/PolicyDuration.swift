/// A length of time as policy files write it: `24h`, `7d`, `90min`, `1d 12h`.
public enum PolicyDuration {
  /// Units and their seconds, in the order in which they may follow each other.
  private static let units: [(name: String, seconds: Int)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3600), ("min", 60), ("m", 60), ("s", 1),
  ]

  /// What every length looks like, as a regular expression (ECMA 262): numbers with units.
  public static let pattern = "^([0-9]{1,5} ?(w|d|h|min|m|s) ?)+$"

  /// The length in seconds; nil where `text` is none. A number has at most five digits, and
  /// larger units stand before smaller ones.
  public static func seconds(_ text: String) -> Int? {
    var total = 0
    var largest = Int.max
    var rest = text[...]
    repeat {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.utf8.count <= 5, let number = Int(digits) else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let name = rest.prefix { $0.isASCII && $0.isLetter }
      guard let unit = units.first(where: { $0.name == name }), unit.seconds < largest else {
        return nil
      }
      total += number * unit.seconds
      largest = unit.seconds
      rest = rest.dropFirst(name.count).drop { $0 == " " }
    } while !rest.isEmpty
    return total
  }
}
