public import Documents
public import Incidents

/// The rows of one document, ready to be written: everything that can be done without the
/// database has been done.
public struct PreparedDocument: Sendable {
  let rows: RowBatch

  /// The rows of `document`, in which `findings` were made.
  public init(_ document: Document, findings: [Diagnostic] = []) {
    var rows = RowBatch(size: document.source.bytes.count)
    let times = DocumentTimes(document)
    DocumentRow.add(document, to: &rows, times: times)
    ClassificationRows.add(document, to: &rows)
    CauseRows.add(document, to: &rows)
    ChangeRows.add(document, EvidenceObjections.byChange(findings), to: &rows)
    TimelineRows.add(document, to: &rows)
    ActionItemRows.add(document, to: &rows)
    ImpactRows.add(document, to: &rows)
    SectionRows.add(document, to: &rows, times: times)
    rows.addSearchRow()
    rows.finish()
    self.rows = rows
  }

  /// What can be found in the document.
  public var passages: SearchPassages { SearchPassages(rows) }
}

/// A file that was read, ready to be recorded.
public struct PreparedFile: Sendable {
  let record: FileRecord
  let document: PreparedDocument?
  let findings: [Diagnostic]

  /// A file with its document, nil where it holds none, and with what is wrong in it.
  public init(record: FileRecord, document: PreparedDocument?, findings: [Diagnostic]) {
    self.record = record
    self.document = document
    self.findings = findings
  }
}
