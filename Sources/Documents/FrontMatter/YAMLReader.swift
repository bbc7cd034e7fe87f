import CLibYAML

/// Reads YAML into nodes with exact places, through libyaml's events. Anchors, aliases and tags are
/// refused, so that no text can grow beyond its own size.
package struct YAMLReader {
  /// The tree, as far as it could be read, and everything that is wrong.
  package struct Result: Sendable {
    /// The first document of the text; nil where there is none.
    package var root: YAMLNode?
    /// What is wrong, in reading order.
    package var diagnostics: [Diagnostic]
    /// Whether reading came to the end of the text.
    package var isComplete: Bool
  }

  private let source: SourceText
  private let offsets: CharacterOffsets
  private var diagnostics: [Diagnostic] = []
  private var valueCount = 0
  private var isStopped = false

  /// Reads the YAML in the bytes `span` of `source`.
  package static func read(_ source: SourceText, _ span: Span) -> Result {
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
  private func trimmed(_ end: Int32) -> Int {
    var end = Int(end)
    while end > 0, [0x20, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  // MARK: Events

  private struct Event {
    enum Kind {
      case streamStart, streamEnd, documentStart, documentEnd
      case alias(String)
      case scalar(String, isPlain: Bool)
      case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }
    var kind: Kind
    var span: Span

    var isCollection: Bool {
      switch kind {
      case .sequenceStart, .mappingStart: true
      default: false
      }
    }
  }

  /// The next event; nil after a fault, which is then reported.
  private mutating func next(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> Event? {
    if isStopped { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      reportFault(parser.pointee)
      isStopped = true
      return nil
    }
    defer { yaml_event_delete(&event) }
    let span = Span(offsets[event.start_mark.index], offsets[event.end_mark.index])
    switch event.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, span: span)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, span: span)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, span: span)
    case YAML_SEQUENCE_START_EVENT:
      refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, span)
      return Event(kind: .sequenceStart, span: span)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, span: span)
    case YAML_MAPPING_START_EVENT:
      refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, span)
      return Event(kind: .mappingStart, span: span)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, span: span)
    case YAML_ALIAS_EVENT:
      let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
      report(
        "`*\(name)` is an alias; aliases are not part of the format", span,
        help: "write the value again, or quote it if a star is meant: \"*\(name)\"")
      return Event(kind: .alias(name), span: span)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      refuse(anchor: scalar.anchor, tag: scalar.tag, span)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isBlock =
        scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      let own = isBlock ? Span(Int(span.start), trimmed(span.end)) : span
      if isPlain { checkComment(after: own) }
      return Event(kind: .scalar(text(bytes, own), isPlain: isPlain), span: own)
    default: return Event(kind: .streamEnd, span: span)
    }
  }

  /// The text of a scalar. Escapes such as `"\e"` can write control characters that the bytes of
  /// the file do not hold: they are reported and replaced.
  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let hasControl = bytes.contains {
      ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2
    }
    guard hasControl else { return text }
    var clean = ""
    var found: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if isControl, scalar != "\n", scalar != "\t" {
        found = found ?? scalar
        clean.unicodeScalars.append("\u{FFFD}")
      } else {
        clean.unicodeScalars.append(scalar)
      }
    }
    if let found {
      report(
        "an escape writes the control character U+\(Self.hexadecimal(found.value))", span,
        help: "leave it out; control characters have no meaning in a postmortem")
    }
    return clean
  }

  /// `title: roll back #123` loses its number: a hash after a space begins a comment.
  private mutating func checkComment(after value: Span) {
    var index = Int(value.end)
    while index < source.bytes.count, source.bytes[index] == 0x20 { index += 1 }
    guard index > Int(value.end), index + 1 < source.bytes.count, !value.range.isEmpty,
      source.bytes[index] == UInt8(ascii: "#"), (0x30...0x39).contains(source.bytes[index + 1])
    else { return }
    let end = Int(source.line(source.lineNumber(at: index)).end)
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .warning,
        "`\(source.text(Span(index, min(end, index + 40))))` is read as a comment",
        at: source.place(of: Span(index, end)), label: "not part of the value",
        help: ["put the value in quotes if the number belongs to it"]))
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    _ span: Span
  ) {
    if anchor != nil {
      report("anchors (`&name`) are not part of the format", span, help: "leave the anchor out")
    }
    if tag != nil {
      report("tags (`!name`) are not part of the format", span, help: "leave the tag out")
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  // MARK: Reports

  private mutating func report(_ message: String, _ span: Span, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        "document-unreadable", .error, message, at: source.place(of: span),
        help: help.map { [$0] } ?? []))
  }

  private mutating func reportFault(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
    let fault = YAMLFault(problem)
    let context = offsets[parser.context_mark.index]
    // Faults of the bytes have their own offset; of quotes and keys the start says more.
    let start =
      parser.error == YAML_READER_ERROR
      ? min(offsets.start + parser.problem_offset, source.bytes.count)
      : fault.isAtContext ? context : offsets[parser.problem_mark.index]
    let place = source.place(of: Span(start, min(start + 1, source.bytes.count)))
    let isElsewhere = fault.opens && parser.context != nil && context < start
    diagnostics.append(
      Diagnostic(
        "document-unreadable", .error, fault.message, at: place,
        related: isElsewhere
          ? [.init(source.place(of: Span(context, context + 1)), "opened here")] : [],
        help: fault.help.map { [$0] } ?? []))
  }
}
