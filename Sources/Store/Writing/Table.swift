/// The tables whose rows come from a document or a file, with the columns that are written, in
/// order. The first one is the key of what the row belongs to, given when it is written.
enum Table: Int, CaseIterable, Sendable {
  case documents, sections, phases, extraFields
  case documentServices, tags, errorSignatures, missedSignals, placesSearched, roles
  case knownDefects, relations, formerIDs, links
  case timelineEntries, timelineReferences, impact, dataLoss, causes
  case changes, changeTargets, skippedSteps, notifications
  case signoffs, validations, breaches, breachControls, breachActions
  case objections
  case actionItems, actionItemCauses, actionItemFields, slips
  case suppressions
  case search, files, allFindings, relatedPlaces

  /// Name in SQL.
  var name: String {
    switch self {
    case .extraFields: "extra_fields"
    case .documentServices: "document_services"
    case .errorSignatures: "error_signatures"
    case .missedSignals: "missed_signals"
    case .placesSearched: "places_searched_for_changes"
    case .knownDefects: "known_defects"
    case .formerIDs: "former_ids"
    case .timelineEntries: "timeline_entries"
    case .timelineReferences: "timeline_references"
    case .dataLoss: "data_loss"
    case .changeTargets: "change_targets"
    case .skippedSteps: "skipped_steps"
    case .breachControls: "breach_controls"
    case .breachActions: "breach_actions"
    case .actionItems: "action_items"
    case .actionItemCauses: "action_item_causes"
    case .actionItemFields: "action_item_fields"
    case .allFindings: "all_findings"
    case .relatedPlaces: "related_places"
    case .documents, .sections, .phases, .tags, .roles, .relations, .links, .impact, .causes,
      .changes, .notifications, .signoffs, .validations, .breaches, .objections, .slips,
      .suppressions, .search,
      .files:
      "\(self)"
    }
  }
}
