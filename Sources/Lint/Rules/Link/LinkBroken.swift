import Documents
import Incidents

extension Rule {
  static let linkBroken = Rule(
    "link-broken", .error, from: .draft, suppression: .inline,
    "relative links lead to a file that exists, and to a heading in it",
    check: .both(
      { document, _ in
        let links = document.links
        guard links.contains(where: \.isInside) else { return [] }
        let anchors = HeadingAnchors(document.body)
        return links.compactMap { link in
          switch link.target {
          case .file: nil
          case .outside: .outside(link, in: document)
          case .heading(let name):
            anchors.contains(name) ? nil : .noHeading(name, link, anchors, in: document)
          }
        }
      },
      { outlines, context in
        let documents = Dictionary(
          outlines.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var known: [String: Bool] = [:]
        var paths: [String]?
        return outlines.flatMap { outline in
          outline.links.compactMap { link -> Finding? in
            if let other = documents[link.path] {
              guard let heading = link.heading, !other.headings.contains(heading) else {
                return nil
              }
              return .noHeading(heading, in: other, link, from: outline)
            }
            // Without a look at the folder nothing is known of other files.
            guard let exists = context.fileExists else { return nil }
            let isThere = known[link.path] ?? exists(link.path)
            known[link.path] = isThere
            if isThere { return nil }
            let all = paths ?? documents.keys.sorted()
            paths = all
            return .missing(link, all, from: outline)
          }
        }
      }))
}

extension DocumentLink {
  /// Whether it can be judged from the document alone.
  fileprivate var isInside: Bool {
    if case .file = target { false } else { true }
  }
}

extension Finding {
  fileprivate static func outside(_ link: DocumentLink, in document: Document) -> Finding {
    Finding(
      in: document, at: link.span, "`\(link.written)` leads out of the knowledge base",
      label: "too many `..`",
      help: [
        "a site or a copy elsewhere cannot follow it: link to the file's address at the code host"
      ], entity: link.written)
  }

  fileprivate static func noHeading(
    _ name: String, _ link: DocumentLink, _ anchors: HeadingAnchors, in document: Document
  ) -> Finding {
    Finding(
      in: document, at: link.span, "no heading of this document has the anchor `#\(name)`",
      help: ways(from: name, to: anchors), entity: link.written)
  }

  fileprivate static func noHeading(
    _ name: String, in other: Outline, _ link: Outline.Link, from outline: Outline
  ) -> Finding {
    Finding(
      "no heading of \(other.path) has the anchor `#\(name)`", at: link.place,
      help: ways(from: name, to: other.headings), document: outline.id,
      entity: "\(link.path)#\(name)")
  }

  private static func ways(from name: String, to anchors: HeadingAnchors) -> [String] {
    let names = anchors.names
    if let guess = Spelling.suggestion(for: name, among: names) {
      return ["did you mean `#\(guess)`?"]
    }
    if names.isEmpty { return ["it has no headings"] }
    return ["there is \(names.prefix(6).map { "`#\($0)`" }.joined(separator: ", "))"]
  }

  fileprivate static func missing(
    _ link: Outline.Link, _ paths: [String], from outline: Outline
  ) -> Finding {
    let name = link.path.split(separator: "/").last.map(String.init) ?? link.path
    let moved = paths.first { $0.hasSuffix("/\(name)") || $0 == name }
    let guess = moved ?? Spelling.suggestion(for: link.path, among: paths)
    return Finding(
      "there is no file \(link.path)", at: link.place,
      help: guess.map { ["did you mean `\($0)`?"] } ?? [
        "a relative link starts from the folder of this document"
      ], document: outline.id, entity: link.path)
  }
}
