import CLibYAML

/// libyaml's events, as far as the format knows them, and what is said of the others.
extension YAMLReader {
  struct Event {
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
  mutating func next(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> Event? {
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

  mutating func report(_ message: String, _ span: Span, help: String? = nil) {
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
