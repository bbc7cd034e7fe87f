extension Table {
  /// The columns, in the order in which the values of a row are given.
  var columns: [String] {
    let place = Schema.placeColumns
    switch self {
    case .documents: return Self.documentColumns
    case .sections: return ["document", "ordinal", "kind", "title", "text"] + place
    case .phases:
      return ["document", "ordinal", "kind", "service", "from_second", "to_second"]
        + Schema.instantColumns("from") + Schema.instantColumns("to")
    case .extraFields: return ["document", "ordinal", "path", "text"] + place
    case .documentServices: return ["document", "ordinal", "service"] + place
    case .tags: return ["document", "ordinal", "tag"] + place
    case .errorSignatures, .missedSignals: return ["document", "ordinal", "text"] + place
    case .placesSearched: return ["document", "ordinal", "place"] + place
    case .roles: return ["document", "ordinal", "role", "person"] + place
    case .knownDefects:
      return ["document", "ordinal", "id", "component", "affected", "fixed_in", "url"] + place
    case .relations:
      return ["document", "ordinal", "kind", "other_id", "end_line", "end_column"] + place
    case .formerIDs:
      return ["document", "ordinal", "former_id", "end_line", "end_column"] + place
    case .links:
      return ["document", "ordinal", "to_path", "heading", "end_line", "end_column"] + place
    case .timelineEntries:
      return ["document", "ordinal", "kind"] + Schema.momentColumns("start")
        + ["start_approximate", "start_second"] + Schema.momentColumns("end")
        + ["end_approximate", "actor", "actor_kind", "order_is_meant", "text", "details"] + place
    case .timelineReferences: return ["document", "entry", "ordinal", "reference"] + place
    case .impact:
      return ["document", "ordinal", "service", "kind"] + Schema.momentColumns("from")
        + Schema.momentColumns("to") + ["users", "requests", "money", "note"] + place
    case .dataLoss:
      return ["document", "ordinal", "store"] + Schema.momentColumns("from")
        + Schema.momentColumns("to") + ["state", "records", "reconciled_by"] + place
    case .causes:
      return ["document", "ordinal", "id", "role", "category", "statement", "evidence"] + place
    case .changes, .changeTargets, .skippedSteps, .notifications, .signoffs, .validations,
      .breaches, .breachControls, .breachActions:
      return changeColumns + place
    case .objections: return ["document", "change", "ordinal", "part", "rule"]
    case .actionItems, .actionItemCauses, .actionItemFields, .slips:
      return itemColumns + place
    case .search: return ["rowid"] + SearchPart.allCases.map(\.rawValue)
    case .files:
      return [
        "path", "size", "modified_nanoseconds", "changed_nanoseconds", "inode", "sha256",
        "document",
      ]
    case .suppressions:
      return [
        "document", "ordinal", "rule", "reason", "until", "first_line", "end_of_lines", "path",
        "line", "column", "end_line", "end_column",
      ]
    case .allFindings:
      return [
        "finding", "file", "rule", "severity", "message", "label", "help", "document_id", "entity",
        "field", "path", "line", "column", "end_line", "end_column", "suppressed_by",
        "suppression_reason", "suppression_path", "suppression_line", "suppression_column",
        "suppression_end_line", "suppression_end_column",
      ]
    case .relatedPlaces:
      return ["finding", "ordinal", "label", "path", "line", "column", "end_line", "end_column"]
    }
  }

  private static var documentColumns: [String] {
    [
      "document", "path", "id", "title", "type", "status", "severity", "timezone", "visibility",
      "is_readable", "is_external", "day",
    ] + DocumentTables.milestoneNames.flatMap(Schema.instantColumns)
      + [
        "latent_seconds", "detect_seconds", "acknowledge_seconds", "mitigate_seconds",
        "resolve_seconds", "detection_method", "failure_class", "failure_symptom",
        "failure_component", "failure_version", "source_title", "source_publisher",
        "source_language", "source_note", "no_changes_by", "says_no_changes",
        "says_no_data_loss", "data_loss_checked", "entry_count", "cause_count", "change_count",
        "item_count", "open_item_count", "id_line", "id_column", "id_end_line",
        "id_end_column", "title_line", "title_column", "headings",
      ]
  }

  /// Columns of a row that belongs to a change, without its place.
  private var changeColumns: [String] {
    let part = ["document", "change", "ordinal"]
    switch self {
    case .changeTargets: return part + ["target"]
    case .skippedSteps: return part + ["step"]
    case .notifications: return part + ["who"] + Schema.momentColumns("notified")
    case .signoffs:
      return part + ["person", "role"] + Schema.momentColumns("signed")
        + ["decision", "is_standing", "scope", "evidence"]
    case .validations:
      return part + ["kind", "criterion", "method", "person"] + Schema.momentColumns("validated")
        + ["result", "passes_later", "evidence"]
    case .breaches:
      return ["document", "change", "facts", "acknowledged_by", "acknowledged_role"]
        + Schema.momentColumns("acknowledged")
    case .breachControls: return part + ["control"]
    case .breachActions: return part + ["action_item_id"]
    default:
      let times = ["window_from", "window_to", "started", "ended"].flatMap(Schema.momentColumns)
      return [
        "document", "change", "id", "title", "kind", "relation", "risk", "category",
        "requested_by", "executed_by", "sponsor",
      ] + times + ["is_temporary"] + Schema.momentColumns("revert_by")
        + ["reverted_by", "is_irreversible", "has_rollback", "rollback_steps", "rollback_trigger"]
        + Schema.momentColumns("rollback_tested")
        + ["is_emergency", "emergency_authority", "emergency_reason"]
    }
  }

  /// Columns of an action item or of a part of one, without its place.
  private var itemColumns: [String] {
    let part = ["document", "item", "ordinal"]
    switch self {
    case .actionItemCauses: return part + ["cause_id"]
    case .actionItemFields: return part + ["name", "value"]
    case .slips: return part + ["from_day", "to_day", "reason"]
    default:
      return [
        "document", "item", "id", "state", "is_closed", "kind", "priority", "text", "details",
        "owner", "due", "closed", "verified_by", "verified_on", "declined_reason", "declined_by",
        "declined_on",
      ]
    }
  }
}
