import CLibYAML

/// Reads YAML into nodes with exact places: what is plain by ourselves, all else through libyaml's
/// events. Anchors, aliases and tags are refused, so that no text can grow beyond its own size.
public struct YAMLReader {
  /// The tree, as far as it could be read, and everything that is wrong.
  public struct Result: Sendable {
    /// The first document of the text; nil where there is none.
    public var root: YAMLNode?
    /// What is wrong, in reading order.
    public var diagnostics: [Diagnostic]
    /// Whether reading came to the end of the text.
    public var isComplete: Bool
  }

  let source: SourceText
  let offsets: CharacterOffsets
  var diagnostics: [Diagnostic] = []
  private var valueCount = 0
  var isStopped = false

  /// Reads the YAML in the bytes `span` of `source`.
  public static func read(_ source: SourceText, _ span: Span) -> Result {
    if let root = source.bytes.withUnsafeBufferPointer({ PlainYAML.read($0, span) }) {
      return Result(root: root, diagnostics: [], isComplete: true)
    }
    return readThroughLibrary(source, span)
  }

  /// The same, whatever the text is: what `read` must give, too.
  static func readThroughLibrary(_ source: SourceText, _ span: Span) -> Result {
    var reader = YAMLReader(source: source, span: span)
    if let long = reader.longLine(in: span) {
      reader.report(
        "a line is longer than \(YAMLLimits.lineBytes / 1024) KiB", long,
        help: "break the value into lines below `>-`, or keep the data in a file of its own")
      return Result(root: nil, diagnostics: reader.diagnostics, isComplete: false)
    }
    let root = reader.readText(span)
    return Result(
      root: root, diagnostics: reader.diagnostics, isComplete: !reader.isStopped)
  }

  private init(source: SourceText, span: Span) {
    self.source = source
    offsets = CharacterOffsets(source.bytes, span)
  }

  /// Where the first line beyond the limit begins: places in longer ones would take too long.
  private func longLine(in span: Span) -> Span? {
    var number = source.lineNumber(at: Int(span.start))
    while number <= source.lineStarts.count {
      let line = source.line(number)
      if line.start >= span.end { return nil }
      if line.range.count > YAMLLimits.lineBytes {
        return Span(Int(line.start), Int(line.start) + 1)
      }
      number += 1
    }
    return nil
  }

  private mutating func readText(_ span: Span) -> YAMLNode? {
    source.bytes.withUnsafeBufferPointer { bytes -> YAMLNode? in
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard let base = bytes.baseAddress, yaml_parser_initialize(parser) == 1 else { return nil }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, base + Int(span.start), span.range.count)
      return readStream(parser)
    }
  }

  private mutating func readStream(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> YAMLNode? {
    var root: YAMLNode?
    while let event = next(parser) {
      switch event.kind {
      case .streamEnd: return root
      case .documentStart, .streamStart, .documentEnd: continue
      default:
        let node = readNode(parser, event, depth: 0)
        if root == nil {
          root = node
        } else if !isStopped {
          report("only one YAML document may stand in the front matter", event.span)
          isStopped = true
        }
      }
      if isStopped { return root }
    }
    return root
  }

  private mutating func readNode(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ event: Event, depth: Int
  ) -> YAMLNode? {
    valueCount += 1
    let isTooDeep = event.isCollection && depth >= YAMLLimits.depth
    if isTooDeep || valueCount > YAMLLimits.values {
      report(
        isTooDeep
          ? "nested deeper than \(YAMLLimits.depth) levels"
          : "more than \(YAMLLimits.values) values", event.span)
      isStopped = true
      return nil
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), span: event.span)
    case .alias(let name):
      return YAMLNode(content: .scalar("*" + name, isPlain: false), span: event.span)
    case .sequenceStart:
      var items: [YAMLNode] = []
      var end = event.span.end
      while let inner = next(parser) {
        if case .sequenceEnd = inner.kind {
          end = max(end, inner.span.end)
          break
        }
        guard let item = readNode(parser, inner, depth: depth + 1) else { break }
        items.append(item)
        end = max(end, item.span.end)
      }
      return YAMLNode(
        content: .sequence(items), span: Span(Int(event.span.start), trimmed(end)))
    case .mappingStart:
      return readMapping(parser, event, depth: depth)
    default:
      return nil
    }
  }

  private mutating func readMapping(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ event: Event, depth: Int
  ) -> YAMLNode? {
    var pairs: [YAMLNode.Pair] = []
    var places: [String: Span] = [:]
    var end = event.span.end
    while let keyEvent = next(parser) {
      if case .mappingEnd = keyEvent.kind {
        end = max(end, keyEvent.span.end)
        break
      }
      guard let key = readNode(parser, keyEvent, depth: depth + 1),
        let valueEvent = next(parser),
        let value = readNode(parser, valueEvent, depth: depth + 1)
      else { break }
      end = max(end, value.span.end)
      guard case .scalar(let name, _) = key.content else {
        report("a key must be a word", key.span)
        let written = Located(source.text(key.span), at: key.span)
        pairs.append(.init(key: written, value: value, isSetAside: true))
        continue
      }
      // Most mappings are small: only long ones are worth a table.
      if pairs.count == 16 {
        for pair in pairs where !pair.isSetAside { places[pair.key.value] = pair.key.span }
      }
      let first =
        pairs.count < 16
        ? pairs.first { $0.key.value == name && !$0.isSetAside }?.key.span : places[name]
      if let first {
        reportDuplicate(Located(name, at: key.span), first: first)
      } else if pairs.count >= 16 {
        places[name] = key.span
      }
      pairs.append(
        .init(key: Located(name, at: key.span), value: value, isSetAside: first != nil))
    }
    return YAMLNode(content: .mapping(pairs), span: Span(Int(event.span.start), trimmed(end)))
  }

  private mutating func reportDuplicate(_ key: Located<String>, first: Span) {
    diagnostics.append(
      Diagnostic(
        "document-duplicate-key", .error, "`\(key.value)` is written twice; the first one counts",
        at: source.place(of: key.span), label: "again",
        related: [.init(source.place(of: first), "first")],
        help: ["keep one of them"], field: key.value))
  }

  /// Block collections end where the next token begins: blank space before it is not theirs.
  func trimmed(_ end: Int32) -> Int {
    var end = Int(end)
    while end > 0, [0x20, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}
