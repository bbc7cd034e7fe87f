/// The sentences in which faults of the bytes are told.
extension TextFaults {
  /// The faults as findings in `text`, the bytes they were found in, in reading order.
  func diagnostics(in text: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let malformed { found.append(Self.malformed(at: malformed, in: text)) }
    if malformed == nil || !Self.isWideEncoding(text.bytes) {
      found += controls.map { Self.control($0, in: text) }
      if controlCount > controls.count, let last = controls.last {
        found.append(Self.more(controlCount - controls.count, "control characters", last, text))
      }
      if let loneReturn { found.append(returns(at: loneReturn, in: text)) }
    }
    found += hidden.map { Self.hidden($0, in: text) }
    if hiddenCount > hidden.count, let last = hidden.last {
      var more = Self.more(hiddenCount - hidden.count, "hidden characters", last, text)
      more.rule = "document-hidden-character"
      more.severity = .warning
      found.append(more)
    }
    return found.sorted(by: Diagnostic.inReadingOrder)
  }

  private static func isWideEncoding(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func malformed(at offset: Int, in text: SourceText) -> Diagnostic {
    let place = text.place(of: Span(offset, offset + 1))
    if isWideEncoding(text.bytes) {
      let name = text.bytes.starts(with: [0xFF, 0xFE, 0, 0]) ? "UTF-32" : "UTF-16"
      return Diagnostic(
        "document-unreadable", .error, "the file is \(name); documents are UTF-8", at: place,
        label: "the byte order mark of \(name)", help: ["Save it as UTF-8."])
    }
    let byte = hexadecimal(text.bytes[offset])
    return Diagnostic(
      "document-unreadable", .error, "the file is not UTF-8: byte \(byte) at offset \(offset)",
      at: place,
      label: "from here on it is not UTF-8",
      help: ["Save it as UTF-8; it may be GBK, Big5, Shift_JIS or Latin-1 now."])
  }

  private static func control(_ control: Occurrence, in text: SourceText) -> Diagnostic {
    let code = HiddenCharacter.codePoint(control.scalar)
    return Diagnostic(
      "document-unreadable", .error,
      "the control character \(code) (\(HiddenCharacter.name(control.scalar))) is not allowed",
      at: text.place(of: span(of: control)), label: code,
      help: ["Delete it; in pasted terminal output, write \\e or \\0 for what it was."])
  }

  private func returns(at offset: Int, in text: SourceText) -> Diagnostic {
    let count =
      loneReturnCount == 1
      ? "a carriage return without a line feed"
      : "\(loneReturnCount) carriage returns without a line feed"
    return Diagnostic(
      "document-unreadable", .error, "the file has \(count)",
      at: text.place(of: Span(offset, offset + 1)), label: "CR alone",
      help: ["Save with LF line endings."])
  }

  private static func hidden(_ hidden: Occurrence, in text: SourceText) -> Diagnostic {
    let code = HiddenCharacter.codePoint(hidden.scalar)
    return Diagnostic(
      "document-hidden-character", .warning,
      "the hidden character \(code) (\(HiddenCharacter.name(hidden.scalar))) stands here",
      at: text.place(of: span(of: hidden)), label: code,
      help: ["Delete it, or write its name if the text is about it."],
      fix: Fix(
        "delete \(code)", HiddenCharacter.isEmpty(hidden.scalar) ? .safe : .unsafe,
        [Fix.Edit(span(of: hidden), in: text, with: "")]))
  }

  private static func more(
    _ count: Int, _ what: String, _ last: Occurrence, _ text: SourceText
  ) -> Diagnostic {
    Diagnostic(
      "document-unreadable", .error, "\(count) more \(what) follow in this file",
      at: text.place(of: span(of: last)))
  }

  private static func span(of occurrence: Occurrence) -> Span {
    let width =
      switch occurrence.scalar {
      case ..<0x80: 1
      case ..<0x800: 2
      case ..<0x10000: 3
      default: 4
      }
    return Span(occurrence.offset, occurrence.offset + width)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (byte < 16 ? "0" : "") + digits
  }
}
