package import Documents

/// An entry of a mapping whose keys are names of the author's choice.
package struct Named<Value: Sendable>: Sendable {
  /// The key.
  package var name: Located<String>
  /// What stands under it.
  package var value: Value

  /// `value` under `name`.
  package init(name: Located<String>, value: Value) {
    self.name = name
    self.value = value
  }
}
