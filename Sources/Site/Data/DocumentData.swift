import Documents
import Incidents

/// What a document says, for programs: the file beside its page, with the same name and `.json`.
/// docs/data.md has every member; another `version` is announced in the changelog.
enum DocumentData {
  /// The version of the form.
  static let version = 1

  /// The path of the file beside the page at `page`.
  static func path(beside page: String) -> String { "\(page.dropLast(".html".count)).json" }

  /// The file of a document.
  static func file(_ site: SiteDocument, card: Card, frame: Frame) -> PageFile {
    let document = site.document
    var json = JSONWriter(capacity: 2 * document.source.bytes.count)
    json.object { json in
      json.member("version", version)
      json.member("id", card.id)
      json.member("former_ids", card.formerIDs)
      json.member("title", card.title)
      json.member("type", card.type.rawValue)
      json.member("status", card.status.rawValue)
      json.member("severity", card.severity)
      json.member("day", card.day?.description)
      json.member("timezone", document.timezone)
      json.member("visibility", word: document.visibility)
      json.member("file", card.path)
      json.member("page", card.address)
      json.member("url", frame.options.identity.url.map { $0 + card.address })
      addClassification(of: document, to: &json)
      addCourse(of: document, to: &json)
      json.member("causes", document.causes, add)
      addChanges(of: document, to: &json)
      json.member("items", document.items, add)
      json.member("findings", site.findings, add)
    }
    json.endLine()
    return PageFile(path: path(beside: card.address), bytes: json.bytes)
  }

  // MARK: What it is about

  private static func addClassification(of document: Document, to json: inout JSONWriter) {
    json.member("summary", document.section(.summary)?.content.plainText)
    json.member("services", document.services)
    json.member("tags", document.tags)
    json.member("roles", document.roles) { json, role in
      json.object {
        $0.member("role", role.role)
        $0.member("person", role.person)
      }
    }
    json.member("failure", document.failure) { json, failure in
      json.member("class", failure.failureClass)
      json.member("symptom", failure.symptom)
      json.member("component", failure.component)
      json.member("version", failure.version)
    }
    json.member("error_signatures", document.errorSignatures)
    json.member("known_defects", document.knownDefects) { json, defect in
      json.object {
        $0.member("id", defect.id)
        $0.member("component", defect.component)
        $0.member("affected", defect.affected)
        $0.member("fixed_in", defect.fixedIn)
        $0.member("url", defect.url)
      }
    }
    json.member("related", document.related) { json, relation in
      json.object {
        $0.member("id", relation.id)
        $0.member("relation", word: relation.kind)
      }
    }
    json.member("source", document.credit) { json, credit in
      json.member("title", credit.title)
      json.member("publisher", credit.publisher)
      json.member("language", credit.language)
      json.member("note", credit.note)
    }
  }

  // MARK: What happened

  private static func addCourse(of document: Document, to json: inout JSONWriter) {
    let milestones = document.milestones
    json.member("seconds", milestones) { json, milestones in
      json.member("latent", milestones.latentPeriod)
      json.member("to_detect", milestones.timeToDetect)
      json.member("to_acknowledge", milestones.timeToAcknowledge)
      json.member("to_mitigate", milestones.timeToMitigate)
      json.member("to_resolve", milestones.timeToResolve)
    }
    json.member("detection", document.detection) { json, detection in
      json.member("method", word: detection.method)
      json.member("missed", detection.missed)
    }
    json.member("impact", document.impact) { json, impact in
      json.object {
        $0.member("service", impact.service)
        $0.member("kind", word: impact.kind)
        $0.member("from", impact.from, in: document.source)
        $0.member("to", impact.to, in: document.source)
        $0.member("users", impact.users)
        $0.member("requests", impact.requests)
        $0.member("money", impact.money)
        $0.member("note", impact.note)
      }
    }
    json.member("data_loss", document.dataLoss) { json, loss in
      json.member("none", loss.isNone)
      json.member("checked", loss.checked)
      json.member("windows", loss.windows) { json, window in
        json.object {
          $0.member("store", window.store)
          $0.member("from", window.from, in: document.source)
          $0.member("to", window.to, in: document.source)
          $0.member("state", word: window.state)
          $0.member("records", window.records)
          $0.member("reconciled_by", window.reconciledBy)
        }
      }
    }
    json.member("timeline", document.timeline) { add(&$0, $1, document.source) }
  }

  private static func add(_ json: inout JSONWriter, _ entry: TimelineEntry, _ source: SourceText) {
    json.object {
      $0.member("from", entry.start, in: source)
      $0.member("to", entry.end, in: source)
      $0.member("kind", entry.kind.rawValue)
      $0.member("references", entry.references)
      switch entry.actor?.value {
      case .person(let name): $0.member("person", name)
      case .role(let name): $0.member("role", name)
      case nil: break
      }
      $0.member("text", entry.text.plainText)
      if !entry.details.isEmpty { $0.member("details", entry.details.plainText) }
    }
  }

  // MARK: Why, and what follows

  private static func add(_ json: inout JSONWriter, _ cause: RootCause) {
    json.object {
      $0.member("id", cause.id)
      $0.member("role", word: cause.role)
      $0.member("category", cause.category)
      $0.member("text", cause.statement.plainText)
      if !cause.evidence.isEmpty { $0.member("evidence", cause.evidence.plainText) }
    }
  }

  private static func add(_ json: inout JSONWriter, _ item: ActionItem) {
    json.object {
      $0.member("id", item.id)
      $0.member("state", item.state.rawValue)
      $0.member("kind", word: item.kind)
      $0.member("priority", item.priority?.value)
      $0.member("causes", item.causes)
      $0.member("text", item.text.plainText)
      $0.member("owner", item.owner)
      $0.member("due", item.due)
      $0.member("closed", item.closed)
      $0.member("verified", item.verification) { json, verification in
        json.member("by", verification.by)
        json.member("on", verification.on)
      }
      $0.member("declined", item.decline) { json, decline in
        json.member("reason", decline.reason)
        json.member("by", decline.by)
        json.member("on", decline.on)
      }
      $0.member("slips", item.slips) { json, slip in
        json.object {
          $0.member("from", slip.from)
          $0.member("to", slip.to)
          $0.member("reason", slip.reason)
        }
      }
      $0.member("evidence", item.field("evidence"))
      $0.member("ticket", item.field("ticket"))
    }
  }

  private static func add(_ json: inout JSONWriter, _ finding: Diagnostic) {
    json.object {
      $0.member("rule", finding.rule)
      $0.member("severity", finding.severity.rawValue)
      $0.member("message", finding.message)
      $0.member("line", finding.place.start.line)
    }
  }
}
