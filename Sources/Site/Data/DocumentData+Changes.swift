import Documents
import Incidents

extension DocumentData {
  /// Adds the changes with their evidence, or who looked for some in vain.
  static func addChanges(of document: Document, to json: inout JSONWriter) {
    let source = document.source
    json.member("changes", document.changes) { add(&$0, $1, source) }
    json.member("no_changes", document.noChanges) { json, none in
      json.member("by", none.by)
      json.member("searched", none.searched)
    }
  }

  private static func add(_ json: inout JSONWriter, _ change: Change, _ source: SourceText) {
    json.object {
      $0.member("id", change.id)
      $0.member("title", change.title)
      $0.member("kind", word: change.kind)
      $0.member("relation", word: change.relation)
      $0.member("risk", word: change.risk)
      $0.member("category", word: change.category)
      $0.member("targets", change.targets)
      $0.member("requested_by", change.requestedBy)
      $0.member("executed_by", change.executedBy)
      $0.member("sponsor", change.sponsor)
      $0.member("window", change.window) { json, window in
        json.member("from", window.from, in: source)
        json.member("to", window.to, in: source)
      }
      $0.member("started_at", change.startedAt, in: source)
      $0.member("ended_at", change.endedAt, in: source)
      $0.member("skipped", change.skipped)
      addConditions(of: change, source, to: &$0)
      $0.member("signoffs", change.signoffs) { add(&$0, $1, source) }
      $0.member("validations", change.validations) { add(&$0, $1, source) }
      $0.member("breach", change.breach) { add(&$0, $1, source) }
    }
  }

  private static func addConditions(
    of change: Change, _ source: SourceText, to json: inout JSONWriter
  ) {
    json.member("temporary", change.temporary) { json, temporary in
      json.member("revert_by", temporary.revertBy, in: source)
      json.member("reverted_by", temporary.revertedBy)
    }
    json.member("notified", change.notified) { json, notification in
      json.object {
        $0.member("who", notification.who)
        $0.member("at", notification.at, in: source)
      }
    }
    json.member("rollback", change.rollback) { json, rollback in
      json.member("steps", rollback.steps)
      json.member("trigger", rollback.trigger)
      json.member("tested_at", rollback.testedAt, in: source)
    }
    json.member("irreversible", change.irreversible)
    json.member("emergency", change.emergency) { json, emergency in
      json.member("authority", emergency.authority)
      json.member("reason", emergency.reason)
    }
  }

  private static func add(_ json: inout JSONWriter, _ signoff: Signoff, _ source: SourceText) {
    json.object {
      $0.member("by", signoff.by)
      $0.member("role", signoff.role)
      $0.member("at", signoff.at, in: source)
      $0.member("decision", word: signoff.decision)
      $0.member("scope", signoff.scope)
      $0.member("evidence", signoff.evidence)
    }
  }

  private static func add(_ json: inout JSONWriter, _ validation: Validation, _ source: SourceText)
  {
    json.object {
      $0.member("kind", word: validation.kind)
      $0.member("criterion", validation.criterion)
      $0.member("method", validation.method)
      $0.member("by", validation.by)
      $0.member("at", validation.at, in: source)
      $0.member("result", word: validation.result)
      $0.member("evidence", validation.evidence)
    }
  }

  private static func add(_ json: inout JSONWriter, _ breach: Breach, _ source: SourceText) {
    json.member("controls", breach.controls)
    json.member("facts", breach.facts)
    json.member("acknowledged", breach.acknowledged) { json, acknowledged in
      json.member("by", acknowledged.by)
      json.member("role", acknowledged.role)
      json.member("at", acknowledged.at, in: source)
    }
    json.member("actions", breach.actions)
  }
}
