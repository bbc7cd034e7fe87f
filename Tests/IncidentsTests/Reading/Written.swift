import Documents

@testable import Incidents

/// A document as an author writes it, read without a knowledge base.
struct Written {
  let document: Document

  /// Reads front matter lines and a body.
  init(_ fields: String = "", body: String = "", context: ReadingContext = ReadingContext()) {
    self.init(file: "---\n\(fields)\n---\n\(body)", context: context)
  }

  /// Reads a whole file.
  init(file: String, context: ReadingContext = ReadingContext()) {
    document = DocumentReader.read(SourceText(path: "x.md", text: file), context: context)
  }

  /// A timeline on a day in Shanghai.
  static func timeline(_ lines: String, day: String? = "2020-04-08") -> Written {
    let heading = day.map { "### \($0)\n" } ?? ""
    return Written("timezone: Asia/Shanghai", body: "## Timeline\n\(heading)\(lines)\n")
  }

  /// Line and column of a value, and what the file has there.
  func at<Value>(_ value: Located<Value>?) -> String {
    guard let value else { return "nowhere" }
    let start = document.source.place(of: value.span).start
    return "\(start.line):\(start.column) \(document.source.text(value.span))"
  }

  /// `rule line:column` of every finding.
  var findings: [String] {
    document.diagnostics.map {
      "\($0.rule) \($0.place.start.line):\($0.place.start.column)"
    }
  }

  var firstEntry: TimelineEntry? { document.timeline.first }
  var firstItem: ActionItem? { document.items.first }
  var firstCause: RootCause? { document.causes.first }
}
