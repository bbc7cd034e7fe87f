import Documents

/// Reads a YAML file of the configuration or policy.
enum ConfigurationFile {
  /// The file as the fields of one type.
  static func read<Owner: FieldOwner>(_ source: SourceText, as: Owner.Type) -> (
    Owner, [Diagnostic]
  ) {
    var owner = Owner()
    let diagnostics = read(source) { root, reader in reader.read(root, into: &owner) }
    return (owner, diagnostics)
  }

  /// The file as a mapping of names of the author's choice.
  static func readNames<Part: FieldOwner>(_ source: SourceText, as: Part.Type) -> (
    [Named<Part>], [Diagnostic]
  ) {
    var names: [Named<Part>] = []
    let diagnostics = read(source) { root, reader in
      names = reader.dictionary(root, source.path, as: Part.self)
    }
    return (names, diagnostics)
  }

  private static func read(
    _ source: SourceText, _ readRoot: (YAMLNode, inout FieldReader) -> Void
  ) -> [Diagnostic] {
    let mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let result = YAMLReader.read(source, Span(mark, source.bytes.count))
    var diagnostics = result.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.rule = "configuration-" + diagnostic.rule.dropFirst("document-".count)
      return diagnostic
    }
    guard let root = result.root, !root.isNull else { return diagnostics }
    guard case .mapping = root.content else {
      diagnostics.append(
        Diagnostic(
          "configuration-unreadable", .error, "the file is \(root.kindInWords), not a mapping",
          at: source.place(of: root.span), help: ["write `key: value` lines"]))
      return diagnostics
    }
    var reader = FieldReader(source: source, clock: nil, group: "configuration")
    readRoot(root, &reader)
    return (diagnostics + reader.diagnostics).sorted(by: Diagnostic.inReadingOrder)
  }
}
