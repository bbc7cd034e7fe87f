import Documents
import Incidents

/// One document while its page is made. A class: every part of the page holds it.
final class DocumentContext {
  let document: Document
  let card: Card
  let findings: [Diagnostic]
  let frame: Frame
  /// What leads from the page's folder to the root.
  let root = "../"
  /// The words of moments on the document's axis.
  let clock: DocumentClock
  /// Ids of changes, causes and items, each an anchor of the page.
  let anchored: Set<String>

  /// What language Chinese characters without kana are in here.
  let hanLanguage: String
  private let blocks: MarkdownHTML
  private let inlines: MarkdownHTML

  init(_ site: SiteDocument, card: Card, frame: Frame) {
    document = site.document
    findings = site.findings
    self.card = card
    clock = DocumentClock(site.document, frame.words)
    self.frame = frame
    hanLanguage = site.document.hanLanguage
    let anchored = Set(
      document.changes.compactMap { $0.id?.value } + document.causes.map(\.id.value)
        + document.items.map(\.id.value))
    self.anchored = anchored
    blocks = Prose.writer(card, frame, anchored)
    var inlines = blocks
    inlines.paragraphs = .bare
    self.inlines = inlines
  }

  /// The words of the interface.
  var words: Words { frame.words }

  /// Language of a text where it is not the interface's.
  func language(_ text: String?) -> Value {
    frame.language(text, han: hanLanguage)
  }

  /// Language of some nodes where it is not the interface's.
  func language(_ fragment: MarkdownFragment) -> Value {
    frame.language(fragment, han: hanLanguage)
  }

  /// `fragment` as blocks.
  func html(_ fragment: MarkdownFragment) -> HTML { Prose.html(fragment, blocks) }
  /// `fragment` as inlines.
  func inlineHTML(_ fragment: MarkdownFragment) -> HTML { Prose.html(fragment, inlines) }
  /// `fragment` as blocks, absent where it is empty.
  func prose(_ fragment: MarkdownFragment) -> Value { Value(html(fragment)) }

  /// The id that links to a heading of this title lead to; absent where the section is none of
  /// the author's.
  func headingID(_ section: Section?) -> Value {
    guard let section, !section.title.isEmpty else { return .absent }
    let name = MarkdownHTML.identifier(forHeading: Array(section.title.utf8))
    return .text("h-\(String(decoding: name, as: UTF8.self))")
  }

  /// What a part is called: as the author called the section that it stands for, else `words`.
  func title(of section: Section?, else words: String) -> String {
    section.flatMap { $0.title.isEmpty ? nil : $0.title } ?? words
  }

  /// Template `template` over `record`.
  func render(_ template: String, _ record: Record) throws -> HTML {
    try frame.part(template, root: root, record)
  }

  /// A link to an entity of this document; plain text where there is none of that id.
  func link(_ id: String) -> Record {
    ["to": .text(Address.anchor(id)), "href": .text("#\(Address.anchor(id))"), "name": .text(id)]
  }

  /// The blocks of a section that are no part of what was read from it (`spans`): nothing that
  /// an author wrote is lost. Headings of days are left to the timeline.
  func rest(
    of section: Section?, without spans: [Span], headings: Bool = false
  ) -> (html: HTML, language: Value) {
    guard let section else { return (HTML(), .absent) }
    let tree = section.content.tree
    var html = HTML()
    var language = Value.absent
    var index = section.content.nodes.lowerBound
    while index < section.content.nodes.upperBound {
      let node = tree.nodes[index]
      let isRead =
        node.kind == .heading && headings
        || spans.contains { node.span.start <= $0.start && $0.end <= node.span.end }
      if !isRead {
        let block = MarkdownFragment(tree: tree, nodes: index..<Int(node.end))
        html.append(self.html(block))
        if case .absent = language { language = self.language(block) }
      }
      index = Int(node.end)
    }
    return (html, language)
  }
}

/// One section of a document's page.
struct DocumentPart {
  /// Its anchor.
  var anchor: String
  /// What the table of contents calls it.
  var label: String
  var html: HTML
}
