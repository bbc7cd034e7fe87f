import Documents
import Incidents

/// Which entries tell what happened to the incident itself, in contrast to the work on it: the
/// short form of the list and the filled dots of the lanes.
extension DocumentContext {
  /// Whether `entry` is one of them.
  func isKey(_ entry: TimelineEntry) -> Bool {
    switch entry.kind {
    case .introduced, .start, .missed, .detect, .mitigate, .resolve: true
    case .change: changedIncident(entry)
    default: false
    }
  }

  /// The phase that `entry` stands in, the resolution in what it began; nil where its time is not
  /// known.
  func phase(of entry: TimelineEntry) -> Phase.Kind? {
    guard let time = entry.start?.value.axis, let phase = card.band.phase(at: time) else {
      return nil
    }
    return entry.kind == .resolve ? .cleanUp : phase
  }

  /// The class of the phase of `entry`.
  func style(of entry: TimelineEntry) -> String { phase(of: entry)?.style ?? "p-quiet" }

  /// The language of `text` where it is not the interface's.
  func foreign(_ text: String) -> String? {
    if case .text(let language) = language(text) { return language }
    return nil
  }

  /// Whether one of the changes of an entry made it worse or better; an entry that names none may
  /// have.
  private func changedIncident(_ entry: TimelineEntry) -> Bool {
    let named = document.changes.filter { change in
      entry.references.contains { $0.value == change.id?.value }
    }
    return named.isEmpty
      || named.contains {
        switch $0.relation?.value {
        case .caused, .contributed, .mitigated, .resolved: true
        case .suspected, .unrelated, nil: false
        }
      }
  }
}
