import Documents

extension TemplateSet {
  /// Throws at the first tag that names what its page does not have, or prints what is no text: also in
  /// branches that today's documents do not take. `everywhere` are names that all pages have.
  func check(against names: TemplateNames, everywhere: [String: NameShape]) throws {
    for (name, known) in names.templates.sorted(by: { $0.key < $1.key }) {
      guard let template = self[name] else { continue }
      var scopes = [everywhere, known]
      try check(template, 0..<template.steps.count, &scopes)
    }
  }

  /// Names of the templates that `roots` are made of, themselves among them.
  func reached(from roots: some Sequence<String>) -> Set<String> {
    var reached: Set<String> = []
    var open = Array(roots)
    while let name = open.popLast() {
      guard reached.insert(name).inserted, let template = self[name] else { continue }
      for case .partial(let tag) in template.steps { open.append(template.names[tag.name]) }
    }
    return reached
  }

  private func check(
    _ template: Template, _ range: Range<Int>, _ scopes: inout [[String: NameShape]]
  ) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      switch template.steps[index] {
      case .literal: break
      case .variable(let tag):
        guard try shape(tag, scopes, template) == .text else { throw template.notText(tag) }
      case .inverted(let tag, _), .counted(let tag, _, _): _ = try shape(tag, scopes, template)
      case .section(let tag, let end):
        switch try shape(tag, scopes, template) {
        case .text, .flag: break
        // A part that several pages share may show more than this one ever has.
        case .list(let names) where names.isEmpty:
          index = end
          continue
        case .record(let names), .list(let names):
          scopes.append(names)
          try check(template, index + 1..<end, &scopes)
          scopes.removeLast()
          index = end
          continue
        }
      case .partial(let tag):
        if let partial = self[template.names[tag.name]] {
          try check(partial, 0..<partial.steps.count, &scopes)
        }
      }
      index += 1
    }
  }

  private func shape(
    _ tag: Template.Tag, _ scopes: [[String: NameShape]], _ template: Template
  ) throws -> NameShape {
    let name = template.names[tag.name]
    for scope in scopes.reversed() {
      if let shape = scope[name] { return shape }
    }
    throw template.unknown(tag, known: scopes.flatMap(\.keys))
  }
}

extension Template {
  /// The error that a page does not have the name in `tag`, only `known` ones.
  func unknown(_ tag: Tag, known: [String]) -> TemplateError {
    let known = Set(known).sorted()
    let wayOut =
      Spelling.suggestion(for: names[tag.name], among: known).map { "did you mean “\($0)”?" }
      ?? "it has \(known.isEmpty ? "none" : known.joined(separator: ", "))"
    return error("this page has no “\(names[tag.name])”; \(wayOut)", at: tag.offset)
  }

  /// The error that the name in `tag` cannot be printed.
  func notText(_ tag: Tag) -> TemplateError {
    let name = names[tag.name]
    return error(
      "“\(name)” is no text to print; use it as a section, {{#\(name)}} … {{/\(name)}}",
      at: tag.offset)
  }
}
