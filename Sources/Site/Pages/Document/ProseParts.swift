import Documents
import Incidents

/// Sections of prose, as their author wrote them.
struct ProseParts {
  let context: DocumentContext

  /// The first paragraph of the summary: it stands under the headline.
  var lede: MarkdownFragment? {
    guard let section = context.document.section(.summary) else { return nil }
    let content = section.content
    guard let first = content.nodes.first, content.tree.nodes[first].kind == .paragraph else {
      return nil
    }
    return MarkdownFragment(tree: content.tree, nodes: first..<Int(content.tree.nodes[first].end))
  }

  /// The sections of `kinds`, in the order of the file. `skippingLede`: without the paragraph that
  /// stands under the headline.
  func parts(_ kinds: Set<Section.Kind>, skippingLede: Bool = false) throws -> [DocumentPart] {
    var parts: [DocumentPart] = []
    var hasLede = skippingLede && lede != nil
    for (index, section) in context.document.sections.enumerated()
    where kinds.contains(section.kind) {
      var content = withoutTitle(section)
      if section.kind == .summary, hasLede, let lede {
        hasLede = false
        content.nodes = lede.nodes.upperBound..<content.nodes.upperBound
      }
      if let part = try part(section, content, index) { parts.append(part) }
    }
    return parts
  }

  private func part(
    _ section: Section, _ content: MarkdownFragment, _ index: Int
  ) throws -> DocumentPart? {
    let prose = context.prose(content)
    guard prose.isShown else { return nil }
    let title = section.kind == .preamble ? context.words[.introduction] : section.title
    // Sections of the format have the same anchor in every document; others are numbered.
    let anchor = section.kind == .other ? "section-\(index)" : section.kind.rawValue
    let html = try context.render(
      "prose",
      [
        "anchor": .text(anchor), "heading": context.headingID(section), "title": .text(title),
        "titleLang": context.language(title),
        "lang": context.language(content), "prose": prose,
      ])
    return DocumentPart(anchor: anchor, label: title, html: html)
  }

  /// The text before the first section often begins with the title, which the page has already.
  private func withoutTitle(_ section: Section) -> MarkdownFragment {
    var content = section.content
    guard section.kind == .preamble, let first = content.nodes.first else { return content }
    let node = content.tree.nodes[first]
    if node.kind == .heading, node.detail == 1 {
      content.nodes = Int(node.end)..<content.nodes.upperBound
    }
    return content
  }
}

/// A guide: all its sections in the order of the file.
struct GuideParts {
  let context: DocumentContext

  func parts() throws -> [DocumentPart] {
    let prose = ProseParts(context: context)
    let sections = try prose.parts(Set(Section.Kind.allCases), skippingLede: true)
    let others = [
      try KnownPart(context: context).part(), try RelatedPart(context: context).part(),
      try SourcePart(context: context).part(), try FindingsPart(context: context).part(),
    ]
    return sections + others.compactMap { $0 }
  }
}
