/// One compiled template file.
struct Template: Sendable {
  /// What to do, in order.
  enum Step: Sendable {
    /// Print a range of `literals`.
    case literal(Range<Int>)
    /// Print what a name stands for.
    case variable(String, offset: Int)
    /// Do the steps up to `end` for what a name stands for.
    case section(String, end: Int, offset: Int)
    /// Do the steps up to `end` where a name stands for nothing.
    case inverted(String, end: Int, offset: Int)
    /// Do another template with the same names.
    case partial(String, offset: Int)
  }

  /// Name of the file, for messages.
  var path: String
  /// The file, for places.
  var source: [UInt8]
  var steps: [Step]
  /// Text between the tags, indentation removed.
  var literals: [UInt8]

  func error(_ message: String, at offset: Int) -> TemplateError {
    TemplateError(message, path: path, source: source, offset: offset)
  }
}

/// All templates of a theme, checked against each other.
package struct TemplateSet: Sendable {
  private var templates: [String: Template] = [:]

  /// Compiles `files`, name and bytes each; a partial must be among them.
  package init(_ files: [(name: String, bytes: [UInt8])]) throws {
    for file in files {
      var parser = TemplateParser(path: file.name, source: file.bytes)
      templates[file.name] = try parser.parse()
    }
    for name in templates.keys.sorted() { try checkPartials(of: name, above: []) }
  }

  private func checkPartials(of name: String, above: [String]) throws {
    guard let template = templates[name] else { return }
    for case .partial(let other, let offset) in template.steps {
      guard templates[other] != nil else {
        throw template.error(
          "there is no template “\(other)”; there are \(list(templates.keys.sorted()))",
          at: offset)
      }
      if other == name || above.contains(other) {
        throw template.error("template “\(other)” contains itself", at: offset)
      }
      try checkPartials(of: other, above: above + [name])
    }
  }

  /// Appends template `name` over `record` to `output`.
  package func render(_ name: String, _ record: Record, into output: inout [UInt8]) throws {
    guard let template = templates[name] else {
      throw TemplateError("the theme has no such template", path: name, source: [], offset: 0)
    }
    var scopes = [record]
    try render(template, 0..<template.steps.count, &scopes, &output)
  }

  /// Template `name` over `record`.
  package func render(_ name: String, _ record: Record) throws -> HTML {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    try render(name, record, into: &output)
    return HTML(rendered: output)
  }

  private func render(
    _ template: Template, _ range: Range<Int>, _ scopes: inout [Record], _ output: inout [UInt8]
  ) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      switch template.steps[index] {
      case .literal(let text):
        output.append(contentsOf: template.literals[text])
      case .variable(let name, let offset):
        try print(lookUp(name, scopes, template, offset), name, template, offset, &output)
      case .section(let name, let end, let offset):
        let body = index + 1..<end
        switch try lookUp(name, scopes, template, offset) {
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
      case .inverted(let name, let end, let offset):
        if try !lookUp(name, scopes, template, offset).isShown {
          try render(template, index + 1..<end, &scopes, &output)
        }
        index = end
        continue
      case .partial(let name, _):
        if let partial = templates[name] {
          try render(partial, 0..<partial.steps.count, &scopes, &output)
        }
      }
      index += 1
    }
  }

  private func lookUp(
    _ name: String, _ scopes: [Record], _ template: Template, _ offset: Int
  ) throws -> Value {
    for index in scopes.indices.reversed() {
      if let value = scopes[index][name] { return value }
    }
    let known = Set(scopes.flatMap(\.names)).sorted()
    throw template.error("this page has no “\(name)”; it has \(list(known))", at: offset)
  }

  private func print(
    _ value: Value, _ name: String, _ template: Template, _ offset: Int,
    _ output: inout [UInt8]
  ) throws {
    switch value {
    case .absent: break
    case .text(let text): appendEscaped(text, to: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .number(let number): appendDecimal(number, to: &output)
    case .flag, .record, .list:
      throw template.error(
        "“\(name)” is no text to print; use it as a section, {{#\(name)}} … {{/\(name)}}",
        at: offset)
    }
  }
}

private func list(_ names: [String]) -> String {
  names.isEmpty ? "none" : names.joined(separator: ", ")
}
