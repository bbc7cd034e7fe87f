import Documents
import Incidents

/// What a document says about itself.
enum ClassificationRows {
  static func add(_ document: Document, to rows: inout RowBatch) {
    add(document.services, of: document, .documentServices, &rows, .names)
    add(document.tags, of: document, .tags, &rows, .names)
    add(document.errorSignatures, of: document, .errorSignatures, &rows, .signatures)
    add(document.detection?.missed ?? [], of: document, .missedSignals, &rows, .prose)
    add(document.noChanges?.searched ?? [], of: document, .placesSearched, &rows, nil)
    for (ordinal, assignment) in document.roles.enumerated() {
      rows.begin(.roles)
      rows.add(ordinal)
      rows.add(assignment.role)
      rows.add(assignment.person)
      rows.add(assignment.role.span, in: document.source)
    }
    for (ordinal, field) in document.extraFields.enumerated() {
      rows.begin(.extraFields)
      rows.add(ordinal)
      rows.add(field.path)
      rows.add(field.text)
      rows.add(field.span, in: document.source)
    }
    addDefects(of: document, to: &rows)
    addRelations(of: document, to: &rows)
    addFormerIDs(of: document, to: &rows)
    addLinks(of: document, to: &rows)
    addSuppressions(of: document, to: &rows)
  }

  private static func add(
    _ words: [Located<String>], of document: Document, _ table: Table, _ rows: inout RowBatch,
    _ part: SearchPart?
  ) {
    for (ordinal, word) in words.enumerated() {
      rows.begin(table)
      rows.add(ordinal)
      let text = rows.add(word)
      rows.add(word.span, in: document.source)
      if let part { rows.makeSearchable(text, as: part) }
    }
  }

  private static func addDefects(of document: Document, to rows: inout RowBatch) {
    for (ordinal, defect) in document.knownDefects.enumerated() {
      rows.begin(.knownDefects)
      rows.add(ordinal)
      let id = rows.add(defect.id)
      let component = rows.add(defect.component)
      let affected = rows.add(list: defect.affected)
      let fixed = rows.add(list: defect.fixedIn)
      rows.add(defect.url)
      rows.add(defect.span, in: document.source)
      rows.makeSearchable(id, component, affected, fixed, as: .names)
    }
  }

  private static func addSuppressions(of document: Document, to rows: inout RowBatch) {
    for (ordinal, suppression) in document.outline.suppressions.enumerated() {
      rows.begin(.suppressions)
      rows.add(ordinal)
      rows.add(suppression.rule)
      rows.add(suppression.reason)
      rows.add(suppression.until?.description)
      rows.add(suppression.lines.lowerBound)
      rows.add(suppression.lines.upperBound)
      rows.add(suppression.place.path)
      rows.add(suppression.place.start.line)
      rows.add(suppression.place.start.column)
      rows.add(suppression.place.end.line)
      rows.add(suppression.place.end.column)
    }
  }

  private static func addRelations(of document: Document, to rows: inout RowBatch) {
    for (ordinal, relation) in document.related.enumerated() {
      let place = document.source.place(of: relation.id?.span ?? relation.span)
      rows.begin(.relations)
      rows.add(ordinal)
      rows.add(word: relation.kind)
      rows.add(relation.id)
      rows.add(place.end.line)
      rows.add(place.end.column)
      rows.add(relation.id?.span ?? relation.span, in: document.source)
    }
  }

  private static func addFormerIDs(of document: Document, to rows: inout RowBatch) {
    for (ordinal, id) in document.formerIDs.enumerated() {
      let place = document.source.place(of: id.span)
      rows.begin(.formerIDs)
      rows.add(ordinal)
      let text = rows.add(id)
      rows.add(place.end.line)
      rows.add(place.end.column)
      rows.add(id.span, in: document.source)
      rows.makeSearchable(text, as: .names)
    }
  }

  private static func addLinks(of document: Document, to rows: inout RowBatch) {
    var ordinal = 0
    for link in document.links {
      guard case .file(let path, let heading) = link.target else { continue }
      let end = document.source.position(at: Int(link.span.end))
      rows.begin(.links)
      rows.add(ordinal)
      rows.add(path)
      rows.add(heading)
      rows.add(end.line)
      rows.add(end.column)
      rows.add(link.span, in: document.source)
      ordinal += 1
    }
  }
}
