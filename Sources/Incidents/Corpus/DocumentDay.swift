import Documents

extension Document {
  /// The day, local and as written, on which it began: of the first `start`, else of the first dated
  /// time of the timeline, the impact and the changes; nil where none is written.
  package var day: CivilDay? {
    var first: CivilDay?
    for index in timeline.indices {
      let day = timeline[index].start?.value.day
      if timeline[index].kind == .start, let day { return day }
      first = first ?? day ?? timeline[index].end?.value.day
    }
    return first
      ?? impact.lazy.compactMap { $0.from?.value.day ?? $0.to?.value.day }.first
      ?? changes.lazy.compactMap { $0.startedAt?.value.day ?? $0.window?.from?.value.day }.first
  }
}
