@testable import Documents
@testable import Incidents

/// What holds for every document, whatever its text.
enum ReadingInvariants {
  /// What does not hold, in words; empty where all is well.
  static func faults(of document: Document) -> [String] {
    var faults: [String] = []
    let source = document.source
    let sorted = document.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    if sorted.map(\.place) != document.diagnostics.map(\.place) { faults.append("not sorted") }
    for diagnostic in document.diagnostics {
      let places = [diagnostic.place] + diagnostic.related.map(\.place)
      if !places.allSatisfy({ isInside($0, source) }) {
        faults.append("outside the file: \(diagnostic.message)")
      }
      if diagnostic.message.isEmpty { faults.append("no message") }
    }
    for (name, span) in spans(of: document) where !isInside(span, source) {
      faults.append("outside the file: \(name)")
    }
    for (value, span) in verbatim(document) {
      let written = source.text(span)
      if !written.contains(value), !isReplaced(value) {
        faults.append("`\(value)` is not in `\(written)`")
      }
    }
    return faults
  }

  private static func isInside(_ place: Place, _ source: SourceText) -> Bool {
    place.start >= Position(line: 1, column: 1) && place.start <= place.end
      && place.end.line <= source.lineStarts.count
  }

  private static func isInside(_ span: Span, _ source: SourceText) -> Bool {
    span.start >= 0 && span.start <= span.end && Int(span.end) <= source.bytes.count
  }

  /// Bytes that are not UTF-8 are shown as U+FFFD.
  private static func isReplaced(_ value: String) -> Bool {
    value.unicodeScalars.contains("\u{FFFD}")
  }

  private static func spans(of document: Document) -> [(String, Span)] {
    document.extraFields.map { ($0.path, $0.span) }
      + document.timeline.flatMap { entry in
        [entry.span, entry.kindSpan, entry.start?.span, entry.end?.span].compactMap { $0 }
          .map { ("entry", $0) }
      }
      + document.sections.map { ($0.title, $0.heading) }
      + document.changes.map { ("change", $0.span) } + document.items.map { ("item", $0.span) }
      + document.causes.map { ("cause", $0.span) }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Values that stand in the file as they are, and the minutes of times.
  private static func verbatim(_ document: Document) -> [(String, Span)] {
    let minutes = document.timeline.flatMap { [$0.start, $0.end] }.compactMap { $0 }
      .filter { document.source.written($0).utf8.allSatisfy { $0 < 0x80 } }
      .compactMap { time in
        time.value.secondOfDay.map { Located(twoDigits($0 / 60 % 60), at: time.span) }
      }
    let ids =
      document.causes.map(\.id) + document.items.map(\.id)
      + document.items.compactMap(\.owner) + document.timeline.flatMap(\.references)
    let simple = (ids + minutes).filter {
      !$0.value.utf8.contains { "\n &\\*_`".utf8.contains($0) }
    }
    return (simple + [document.id, document.type?.map(\.rawValue)].compactMap { $0 })
      .map { ($0.value, $0.span) }
  }
}
