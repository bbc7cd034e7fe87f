import Incidents

/// What the words of the format are called on a page, and the class that colours them.
enum Labels {
  static func type(_ type: DocumentType) -> String {
    switch type {
    case .incident: "Incident"
    case .nearMiss: "Near miss"
    case .change: "Change"
    case .drill: "Drill"
    case .guide: "Guide"
    }
  }

  static func status(_ status: Status) -> (name: String, style: String) {
    switch status {
    case .active: ("Active", "bad")
    case .draft: ("Draft", "mute")
    case .review: ("In review", "info")
    case .final: ("Final", "ok")
    case .withdrawn: ("Withdrawn", "mute")
    }
  }

  static func phase(_ kind: Phase.Kind) -> String {
    switch kind {
    case .latent: "Latent"
    case .unavailable: "Outage"
    case .degraded: "Degraded"
    case .wrongData: "Wrong data"
    case .containment: "Containment"
    case .cleanUp: "Clean-up"
    }
  }

  static func entry(_ kind: TimelineEntry.Kind) -> (name: String, style: String)? {
    switch kind {
    case .introduced: ("Fault introduced", "warn")
    case .start: ("Impact begins", "bad")
    case .alert: ("Alert", "bad")
    case .missed: ("Missed signal", "warn")
    case .detect: ("Detected", "info")
    case .ack: ("Acknowledged", "info")
    case .declare: ("Declared", "info")
    case .escalate: ("Escalated", "mute")
    case .diagnose: ("Diagnosis", "mute")
    case .decide: ("Decision", "info")
    case .change: ("Change", "warn")
    case .validate: ("Validation", "info")
    case .mitigate: ("Mitigation", "info")
    case .resolve: ("Restored", "ok")
    case .comms: ("Message", "mute")
    case .note: nil
    }
  }

  static func impact(_ kind: Impact.Kind) -> (name: String, style: String) {
    switch kind {
    case .unavailable: ("Unavailable", "bad")
    case .degraded: ("Degraded", "warn")
    case .wrongData: ("Wrong data", "silent")
    case .none: ("None", "mute")
    }
  }

  static func role(_ role: RootCause.Role) -> String {
    switch role {
    case .trigger: "Trigger"
    case .root: "Root"
    case .contributing: "Made it worse"
    case .latent: "Latent"
    }
  }

  static func itemKind(_ kind: ActionItem.Kind) -> String {
    switch kind {
    case .prevent: "Prevent"
    case .detect: "Detect"
    case .mitigate: "Mitigate"
    case .repair: "Repair"
    case .process: "Process"
    case .investigate: "Investigate"
    }
  }

  static func state(_ state: ActionItem.State) -> (name: String, style: String) {
    switch state {
    case .proposed: ("proposed", "mute")
    case .open: ("open", "mute")
    case .inProgress: ("in progress", "info")
    case .blocked: ("blocked", "bad")
    case .done: ("done, not verified", "warn")
    case .verified: ("verified", "ok")
    case .declined: ("declined", "mute")
    }
  }

  /// What this document has to do with the other one.
  static func relation(_ kind: Relation.Kind?) -> String {
    switch kind {
    case .causedBy: "Caused by it"
    case .causes: "Led to it"
    case .duplicateOf: "The same incident"
    case .recurrenceOf: "Happened before"
    case .follows: "What came before"
    case .seeAlso, nil: "See also"
    }
  }

  /// What the other document says it has to do with this one.
  static func relationBack(_ kind: Relation.Kind?) -> String {
    switch kind {
    case .causedBy: "A consequence"
    case .causes: "A cause"
    case .duplicateOf: "The same incident"
    case .recurrenceOf: "Happened again"
    case .follows: "What came after"
    case .seeAlso, nil: "Mentions this one"
    }
  }

  /// `commander` as `Commander`.
  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Class of a severity badge by its place in the configured list, `sev1` to `sev4`.
  static func severityStyle(_ severity: String, in severities: [String]) -> String {
    let index = severities.firstIndex(of: severity) ?? 3
    return ["sev1", "sev2", "sev3", "sev4"][min(index, 3)]
  }
}
