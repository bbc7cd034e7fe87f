import Documents
import GRDB
import Incidents

/// Writes what a document says about itself.
struct ClassificationWriter {
  private let services: RowWriter
  private let tags: RowWriter
  private let signatures: RowWriter
  private let missedSignals: RowWriter
  private let placesSearched: RowWriter
  private let roles: RowWriter
  private let defects: RowWriter
  private let relations: RowWriter
  private let extraFields: RowWriter

  init(_ database: Database) throws {
    func writer(_ table: String, _ columns: String...) throws -> RowWriter {
      try RowWriter(database, table, ["document", "ordinal"] + columns + Schema.placeColumns)
    }
    services = try writer("document_services", "service")
    tags = try writer("tags", "tag")
    signatures = try writer("error_signatures", "text")
    missedSignals = try writer("missed_signals", "text")
    placesSearched = try writer("places_searched_for_changes", "place")
    roles = try writer("roles", "role", "person")
    defects = try writer("known_defects", "id", "component", "affected", "fixed_in", "url")
    relations = try writer("relations", "kind", "other_id", "end_line", "end_column")
    extraFields = try writer("extra_fields", "path", "text")
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    try insert(document.services, of: document, key, services, search, .names)
    try insert(document.tags, of: document, key, tags, search, .names)
    try insert(document.errorSignatures, of: document, key, signatures, search, .signatures)
    try insert(
      document.detection?.missed ?? [], of: document, key, missedSignals, search, .prose)
    try insert(document.noChanges?.searched ?? [], of: document, key, placesSearched, search, nil)
    for (ordinal, assignment) in document.roles.enumerated() {
      roles.add(key)
      roles.add(ordinal)
      roles.add(assignment.role)
      roles.add(assignment.person)
      roles.add(assignment.role.span, in: document.source)
      try roles.insert()
    }
    for (ordinal, field) in document.extraFields.enumerated() {
      extraFields.add(key)
      extraFields.add(ordinal)
      extraFields.add(field.path)
      extraFields.add(field.text)
      extraFields.add(field.span, in: document.source)
      try extraFields.insert()
    }
    try insertDefects(of: document, as: key, search: search)
    try insertRelations(of: document, as: key)
  }

  private func insert(
    _ words: [Located<String>], of document: Document, _ key: Int, _ writer: RowWriter,
    _ search: SearchRow, _ part: SearchPart?
  ) throws {
    for (ordinal, word) in words.enumerated() {
      writer.add(key)
      writer.add(ordinal)
      let text = writer.add(word)
      writer.add(word.span, in: document.source)
      if let part { search.add(writer, text, to: part) }
      try writer.insert()
    }
  }

  private func insertDefects(of document: Document, as key: Int, search: SearchRow) throws {
    for (ordinal, defect) in document.knownDefects.enumerated() {
      defects.add(key)
      defects.add(ordinal)
      let id = defects.add(defect.id)
      let component = defects.add(defect.component)
      let affected = defects.add(list: defect.affected)
      let fixed = defects.add(list: defect.fixedIn)
      defects.add(defect.url)
      defects.add(defect.span, in: document.source)
      search.add(defects, id, component, affected, fixed, to: .names)
      try defects.insert()
    }
  }

  private func insertRelations(of document: Document, as key: Int) throws {
    for (ordinal, relation) in document.related.enumerated() {
      let place = document.source.place(of: relation.id?.span ?? relation.span)
      relations.add(key)
      relations.add(ordinal)
      relations.add(word: relation.kind)
      relations.add(relation.id)
      relations.add(place.end.line)
      relations.add(place.end.column)
      relations.add(relation.id?.span ?? relation.span, in: document.source)
      try relations.insert()
    }
  }
}
