import Documents

/// Names the zone in documents that take it from `postmortem.yml`: what their times mean then stands
/// in the file itself.
enum ZoneFormat {
  static func edits(_ document: Document, _ context: ReadingContext) -> [TextEdit] {
    guard document.timezone == nil, let zone = context.zone, dependsOnZone(document) else {
      return []
    }
    let source = document.source
    guard case .mapping(let pairs)? = YAMLReader.read(source, document.frontMatter).root?.content,
      let last = pairs.last(where: { identity.contains($0.key.value) }),
      // In `{…}` there is no line to add.
      pairs.allSatisfy({ source.position(at: Int($0.key.span.start)).column == 1 })
    else { return [] }
    let number = source.lineNumber(at: max(Int(last.key.span.end), Int(last.value.span.end) - 1))
    guard number < source.lineStarts.count else { return [] }
    let start = Int(source.lineStarts[number])
    let ending = source.bytes[start - 2] == 0x0D ? "\r\n" : "\n"
    return [TextEdit(Span(start, start), "timezone: \(zone.name)\(ending)")]
  }

  private static let identity = ["id", "title", "type", "status", "severity"]

  /// Whether a time of the document is a local one. Those of the front matter are told by their
  /// reading without a zone.
  private static func dependsOnZone(_ document: Document) -> Bool {
    let bare = DocumentReader.read(document.source)
    return DocumentMeaning(bare, ReadingContext()) != DocumentMeaning(document, ReadingContext())
  }
}
