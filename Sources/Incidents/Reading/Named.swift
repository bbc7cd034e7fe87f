public import Documents

/// An entry of a mapping whose keys are names of the author's choice.
public struct Named<Value: Sendable>: Sendable {
  /// The key.
  public var name: Located<String>
  /// What stands under it.
  public var value: Value

  /// `value` under `name`.
  public init(name: Located<String>, value: Value) {
    self.name = name
    self.value = value
  }
}
