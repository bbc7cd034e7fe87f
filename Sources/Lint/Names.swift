import Documents
import Incidents

extension Document {
  /// How messages call the document.
  var name: String { id?.value ?? "the document" }

  /// The narrowest place that stands for the whole document.
  var headSpan: Span { id?.span ?? Span(0, 0) }
}

extension Change {
  /// How messages call the change.
  var name: String { id?.value ?? "a change without an id" }

  /// The narrowest place that stands for the whole change.
  func head(in document: Document) -> Span {
    id?.span ?? title?.span ?? document.firstLine(of: span)
  }
}

extension Document {
  /// The part of a stretch that stands in its first line.
  func firstLine(of span: Span) -> Span { source.firstLine(of: span) }
}
