/// What a word is a sign of.
enum Concept: UInt8, Sendable, Hashable, CaseIterable {
  /// It judges a person.
  case blame
  /// It tells of what did not happen.
  case counterfactual
  /// It stands where a figure is wanted.
  case unquantified
  /// It takes a person's slip for a cause.
  case humanError
  /// A person's slip, told in a way that may also tell of what let it happen.
  case slip
  /// It asks for another attitude.
  case attitude
  /// A verb that has no end: improve, 加强.
  case endlessVerb
}
