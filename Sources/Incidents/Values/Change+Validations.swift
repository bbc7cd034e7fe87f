import Documents

extension Change {
  /// Whether a check of the same kind as the validation at `index` passes later.
  public func passesLater(_ index: Int) -> Bool {
    let failed = validations[index]
    return validations.indices.contains { other in
      guard other != index, validations[other].result?.value == .pass,
        validations[other].kind?.value == failed.kind?.value
      else { return false }
      guard let now = validations[other].at?.value, let then = failed.at?.value else {
        return other > index
      }
      return !now.isSurelyBefore(then)
    }
  }

  /// Whether a check failed, and none of its kind passed later.
  public var hasStandingFailure: Bool {
    validations.indices.contains { validations[$0].result?.value == .fail && !passesLater($0) }
  }
}
