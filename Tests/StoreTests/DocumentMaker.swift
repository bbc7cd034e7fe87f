@testable import Documents
import Incidents
import Store

/// A document made by hand, as the reader would have read it.
struct DocumentMaker {
  var document: Document

  init(_ path: String, id: String?, title: String = "Something broke", text: String = "") {
    document = Document(source: SourceText(path: path, text: "---\nid: \(id ?? "")\n---\n" + text))
    document.id = id.map(Self.located)
    document.title = Self.located(title)
  }

  /// A value that stands at the second line.
  static func located<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: Span(8, 12))
  }

  /// A paragraph.
  static func fragment(_ text: String) -> MarkdownFragment {
    guard !text.isEmpty else { return .empty }
    let bytes = Array(text.utf8)
    func node(_ kind: MarkdownTree.Kind, end: Int32, literal: Range<Int32>) -> MarkdownTree.Node {
      MarkdownTree.Node(
        kind: kind, detail: 0, isTight: false, number: 0, end: end, literal: literal, extra: 0..<0,
        span: Span(0, 0))
    }
    let tree = MarkdownTree(
      nodes: [
        node(.document, end: 3, literal: 0..<0), node(.paragraph, end: 3, literal: 0..<0),
        node(.text, end: 3, literal: 0..<Int32(bytes.count)),
      ], text: bytes)
    return MarkdownFragment(tree: tree, nodes: 1..<3)
  }

  /// 14:23 in China, or a time of day without a day.
  static func moment(_ written: String, day: CivilDay?, _ hour: Int, _ minute: Int) -> Moment {
    Moment(
      written: written, day: day, secondOfDay: hour * 3600 + minute * 60,
      offset: day == nil ? nil : 8 * 3600)
  }

  /// Adds an entry of the timeline.
  func entry(
    _ text: String, at moment: Moment? = nil, kind: TimelineEntry.Kind = .note,
    actor: TimelineEntry.Actor? = nil
  ) -> DocumentMaker {
    var maker = self
    maker.document.timeline.append(
      TimelineEntry(
        ordinal: document.timeline.count, span: Span(8, 12), start: moment.map(Self.located),
        kind: kind, actor: actor.map(Self.located), text: Self.fragment(text), details: .empty))
    return maker
  }

  /// Adds a root cause.
  func cause(
    _ id: String, _ statement: String, role: RootCause.Role? = nil, category: String? = nil
  ) -> DocumentMaker {
    var maker = self
    maker.document.causes.append(
      RootCause(
        span: Span(8, 12), id: Self.located(id), role: role.map(Self.located),
        category: category.map(Self.located), statement: Self.fragment(statement),
        evidence: .empty))
    return maker
  }

  /// Adds an action item.
  func item(
    _ id: String, _ text: String, state: ActionItem.State = .open, owner: String? = nil,
    due: CivilDay? = nil
  ) -> DocumentMaker {
    var maker = self
    var item = ActionItem(
      span: Span(8, 12), id: Self.located(id), state: state, text: Self.fragment(text),
      details: .empty)
    item.owner = owner.map(Self.located)
    item.due = due.map(Self.located)
    maker.document.items.append(item)
    return maker
  }

  /// Adds a section of prose.
  func section(_ title: String, _ text: String) -> DocumentMaker {
    var maker = self
    maker.document.sections.append(
      Section(kind: .other, title: title, heading: Span(8, 12), content: Self.fragment(text)))
    return maker
  }

  /// Changes the document in any other way.
  func with(_ change: (inout Document) -> Void) -> DocumentMaker {
    var maker = self
    change(&maker.document)
    return maker
  }

  /// The file that the document was read from.
  var file: FileRecord { FileRecord(testing: document.source.path) }
}
