public import Documents

/// When an operation ran, as far as its author said.
public struct OperationTime: Sendable, Hashable {
  /// The instants at which it may have begun.
  public let start: Leeway
  /// The instants at which it may have ended; those of the start where no end is written.
  public let end: Leeway

  /// The time of an operation; nil where its start has no known instant.
  public init?(start: Moment?, end: Moment?) {
    guard let start, start.instant != nil, let first = Leeway(start) else { return nil }
    self.start = first
    if let end, end.instant != nil, let last = Leeway(end), last.last >= first.first {
      self.end = last
    } else {
      self.end = first
    }
  }

  /// Every instant at which it may have run.
  public var widest: Range<Int> { start.first..<max(start.last, end.last) + 1 }

  /// Whether it ran inside `range` for some time, however its times are read. Both are half-open:
  /// what ends at 14:00 does not meet what begins at 14:00.
  public func surelyMeets(_ range: Range<Int>) -> Bool {
    if start.first >= range.lowerBound, start.last < range.upperBound { return true }
    if end == start { return false }
    return end.first > range.lowerBound
      && (start.last < end.first ? start.last < range.upperBound : end.last <= range.upperBound)
  }

  /// Whether it may have run inside `range` from its start to its end.
  public func mayLieWithin(_ range: Range<Int>) -> Bool {
    start.last >= range.lowerBound && start.first < range.upperBound
      && end.first <= range.upperBound
  }
}

extension Change {
  /// When the change was carried out, or may be: where no start is written, the time of its window.
  /// nil where that has no known instant.
  public var operationTime: OperationTime? {
    if startedAt == nil {
      return OperationTime(start: window?.from?.value, end: window?.to?.value)
    }
    return OperationTime(start: startedAt?.value, end: endedAt?.value)
  }

  /// When it was over: its end, or its start where no end is written.
  public var completion: Located<Moment>? { endedAt ?? startedAt }
}
