public import Documents

/// What somebody wants to be said of one action item.
public enum ItemChange: Sendable {
  /// It is done; `evidence` shows it, where none stands there already.
  case done(on: CivilDay, evidence: String?)
  /// It is not done after all.
  case reopened(on: CivilDay, reason: String?)
  /// It will not be done.
  case declined(on: CivilDay, reason: String, by: String)
  /// Somebody other than its owner looked at the evidence.
  case verified(on: CivilDay, by: String)
  /// Somebody else has it.
  case reassigned(to: String)
  /// It is due on another day, as was decided on the day `on`.
  case moved(to: CivilDay, on: CivilDay, reason: String?)
}

/// Why an item cannot be changed as it was asked for.
public struct ItemRefusal: Error, CustomStringConvertible {
  /// Where the item stands.
  public var place: Place
  /// The fact.
  public let fact: String
  /// Ways out, one line each.
  public let help: [String]

  /// One line: `path:line:column: `, the fact and the ways out, with `; ` between them.
  public var description: String {
    "\(place.path):\(place.start.line):\(place.start.column): "
      + ([fact] + help).joined(separator: "; ")
  }
}
