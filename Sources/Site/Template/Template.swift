/// One compiled template file.
struct Template: Sendable {
  /// A name in a tag.
  struct Tag: Sendable {
    /// Index of the name in `names`.
    var name: Int
    /// Where the tag stands, for messages.
    var offset: Int
  }

  /// What to do, in order. Numbers only: a page takes thousands of steps, and numbers are not counted
  /// by reference.
  enum Step: Sendable {
    /// Print a range of `literals`.
    case literal(Range<Int>)
    /// Print what a name stands for.
    case variable(Tag)
    /// Do the steps up to `end` for what a name stands for.
    case section(Tag, end: Int)
    /// Do the steps up to `end` where a name stands for nothing.
    case inverted(Tag, end: Int)
    /// Do the steps up to `end` where a name stands for the number 1, or where it does not.
    case counted(Tag, isOne: Bool, end: Int)
    /// Do another template with the same names.
    case partial(Tag)
  }

  /// Name of the file, for messages.
  var path: String
  /// The file, for places.
  var source: [UInt8]
  var steps: [Step]
  /// The names in the tags, each once.
  var names: [String]
  /// Text between the tags, indentation removed.
  var literals: [UInt8]
  /// Keys of the words of the interface in it.
  var words: Set<String>

  func error(_ message: String, at offset: Int) -> TemplateError {
    TemplateError(message, path: path, source: source, offset: offset)
  }
}

/// A template before it is compiled.
public struct TemplateFile: Sendable {
  /// What pages and partials call it.
  public var name: String
  /// Path for messages.
  public var path: String
  /// What it says, as it was read.
  public var bytes: [UInt8]

  /// A template of the given name, path and contents.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}

/// All templates of a theme, checked against each other.
public struct TemplateSet: Sendable {
  private var templates: [String: Template] = [:]
  /// Hears which record a template is rendered over.
  var observer: (@Sendable (_ template: String, Record) -> Void)?

  /// The compiled template `name`.
  subscript(name: String) -> Template? { templates[name] }

  /// Compiles `files`; a partial must be among them, words in `words`.
  init(_ files: [TemplateFile], words: WordTable) throws {
    for file in files {
      var parser = TemplateParser(path: file.path, source: file.bytes, words: words)
      templates[file.name] = try parser.parse()
    }
    for name in templates.keys.sorted() { try checkPartials(of: name, above: []) }
  }

  /// Keys of the words of the interface that templates name.
  var words: Set<String> { templates.values.reduce(into: []) { $0.formUnion($1.words) } }

  private func checkPartials(of name: String, above: [String]) throws {
    guard let template = templates[name] else { return }
    for case .partial(let tag) in template.steps {
      let other = template.names[tag.name]
      guard templates[other] != nil else {
        throw template.error(
          "there is no template “\(other)”; there are "
            + templates.keys.sorted().joined(separator: ", "),
          at: tag.offset)
      }
      if other == name || above.contains(other) {
        throw template.error("template “\(other)” contains itself", at: tag.offset)
      }
      try checkPartials(of: other, above: above + [name])
    }
  }

  /// Appends template `name` over `record` to `output`. What `record` does not know `frame` may.
  public func render(
    _ name: String, _ record: Record, in frame: Record = [:], into output: inout [UInt8]
  ) throws {
    guard let template = templates[name] else {
      throw TemplateError("the theme has no such template", path: name, source: [], offset: 0)
    }
    observer?(name, record)
    var scopes = [frame, record]
    try render(template, 0..<template.steps.count, &scopes, &output)
  }

  /// Template `name` over `record`. What `record` does not know `frame` may.
  public func render(
    _ name: String, _ record: Record, in frame: Record = [:]
  ) throws -> HTML {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    try render(name, record, in: frame, into: &output)
    return HTML(rendered: output)
  }

  private func render(
    _ template: Template, _ range: Range<Int>, _ scopes: inout [Record], _ output: inout [UInt8]
  ) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      switch template.steps[index] {
      case .literal(let text):
        template.literals.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[text]))
        }
      case .variable(let tag):
        try print(lookUp(tag, scopes, template), tag, template, &output)
      case .section(let tag, let end):
        let body = index + 1..<end
        switch try lookUp(tag, scopes, template) {
        case .record(let record):
          scopes.append(record)
          try render(template, body, &scopes, &output)
          scopes.removeLast()
        case .list(let records):
          for record in records {
            scopes.append(record)
            try render(template, body, &scopes, &output)
            scopes.removeLast()
          }
        case let value:
          if value.isShown { try render(template, body, &scopes, &output) }
        }
        index = end
        continue
      case .inverted(let tag, let end):
        if try !lookUp(tag, scopes, template).isShown {
          try render(template, index + 1..<end, &scopes, &output)
        }
        index = end
        continue
      case .counted(let tag, let isOne, let end):
        let isSingle =
          if case .number(1) = try lookUp(tag, scopes, template) { true } else { false }
        if isSingle == isOne { try render(template, index + 1..<end, &scopes, &output) }
        index = end
        continue
      case .partial(let tag):
        if let partial = templates[template.names[tag.name]] {
          try render(partial, 0..<partial.steps.count, &scopes, &output)
        }
      }
      index += 1
    }
  }

  private func lookUp(
    _ tag: Template.Tag, _ scopes: [Record], _ template: Template
  ) throws -> Value {
    let name = template.names[tag.name]
    for index in scopes.indices.reversed() {
      if let value = scopes[index][name] { return value }
    }
    throw template.unknown(tag, known: scopes.flatMap(\.names))
  }

  private func print(
    _ value: Value, _ tag: Template.Tag, _ template: Template, _ output: inout [UInt8]
  ) throws {
    switch value {
    case .absent: break
    case .text(let text): appendEscaped(text, to: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .number(let number): appendDecimal(number, to: &output)
    case .flag, .record, .list: throw template.notText(tag)
    }
  }
}
