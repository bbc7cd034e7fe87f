import Incidents

/// What words of the format are called on a page, and the class that colours them.
extension Words {
  func status(_ status: Status) -> (name: String, style: String) {
    let style =
      switch status {
      case .active: "bad"
      case .draft, .withdrawn: "mute"
      case .review: "info"
      case .final: "ok"
      }
    return (self[.status, status], style)
  }

  func phase(_ kind: Phase.Kind) -> String { self[.phase, kind] }

  /// The badge of an entry; nil for a note.
  func entry(_ kind: TimelineEntry.Kind) -> (name: String, style: String)? {
    let style: String
    switch kind {
    case .introduced, .missed, .change: style = "warn"
    case .start, .alert: style = "bad"
    case .detect, .ack, .declare, .decide, .validate, .mitigate: style = "info"
    case .escalate, .diagnose, .comms: style = "mute"
    case .resolve: style = "ok"
    case .note: return nil
    }
    return (self[.entry, kind], style)
  }

  func impact(_ kind: Impact.Kind) -> (name: String, style: String) {
    let style =
      switch kind {
      case .unavailable: "bad"
      case .degraded: "warn"
      case .wrongData: "silent"
      case .none: "mute"
      }
    return (self[.impactKind, kind], style)
  }

  func loss(_ state: DataLoss.State) -> (name: String, style: String) {
    let style =
      switch state {
      case .lost: "bad"
      case .diverged: "silent"
      case .recovered: "ok"
      case .unknown: "warn"
      }
    return (self[.loss, state], style)
  }

  func state(_ state: ActionItem.State) -> (name: String, style: String) {
    let style =
      switch state {
      case .proposed, .declined: "mute"
      // The script puts the days to go in its place.
      case .open: "mute open"
      case .inProgress: "info"
      case .blocked: "bad"
      case .done: "warn"
      case .verified: "ok"
      }
    return (self[.state, state], style)
  }
}

extension String {
  /// `commander` as `Commander`.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
