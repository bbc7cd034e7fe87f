import Documents

extension Document {
  /// The day, local and as written, on which it began: of the first `start`, else of the first dated
  /// time of the timeline, the impact and the changes; nil where none is written.
  public var day: CivilDay? {
    var first: CivilDay?
    for entry in timeline {
      let day = entry.start?.value.day
      if entry.kind == .start, let day { return day }
      first = first ?? day ?? entry.end?.value.day
    }
    if let first { return first }
    for part in impact {
      if let day = part.from?.value.day ?? part.to?.value.day { return day }
    }
    for change in changes {
      if let day = change.startedAt?.value.day ?? change.window?.from?.value.day { return day }
    }
    return nil
  }
}
