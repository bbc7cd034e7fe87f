import Documents
import Incidents

extension Rule {
  static let documentMissingPerspective = Rule(
    "document-missing-perspective", .error, from: .review, suppression: .inline, retold: .note,
    types: .failures,
    "the section Perspectives takes every view that the policy lists, or says why not",
    check: .document { document, context in
      let wanted = context.policy.demands(at: document.decisiveMoment).perspectives
      guard !wanted.isEmpty else { return [] }
      guard let section = document.section(.perspectives) else {
        return [.noPerspectives(wanted, in: document)]
      }
      let views = section.views(in: document.source)
      return wanted.compactMap { name in
        guard let view = views.first(where: { Perspective.isNamed($0.title, name) }) else {
          return .missing(name, section, in: document)
        }
        return view.isEmpty ? .empty(view, in: document) : nil
      }
    })
}

/// A third-level heading of the section Perspectives.
private struct Perspective: Sendable {
  let title: String
  let heading: Span
  /// Whether nothing stands below it, or `n/a` without a reason.
  let isEmpty: Bool

  /// What the usual views are called in the three languages.
  private static let names: [[String]] = [
    ["business", "业务", "业务视角", "ビジネス", "業務"], ["architecture", "架构", "アーキテクチャ", "設計"],
    ["operations", "运维", "運用"], ["security", "安全", "セキュリティ"],
    ["compliance", "合规", "コンプライアンス", "法令遵守"],
  ]

  /// Whether a heading names the view that the policy calls `name`.
  static func isNamed(_ heading: String, _ name: String) -> Bool {
    let title = heading.lowercased()
    let wanted = name.lowercased()
    return title == wanted || names.contains { $0.contains(wanted) && $0.contains(title) }
  }

  /// Whether `text` says that a view does not apply, and not why.
  static func isBareRefusal(_ text: String) -> Bool {
    let words = text.lowercased().filter { !" \n.。:：-—".contains($0) }
    return ["", "n/a", "na", "none", "无", "不适用", "なし", "該当なし", "tbd"].contains(words)
  }
}

extension Section {
  /// The views of the section, in order.
  fileprivate func views(in source: SourceText) -> [Perspective] {
    let tree = content.tree
    let headings = content.nodes.filter {
      tree.nodes[$0].kind == .heading && tree.nodes[$0].detail == 3
    }
    return headings.enumerated().map { position, heading in
      let next = position + 1 < headings.count ? headings[position + 1] : content.nodes.upperBound
      let body = MarkdownFragment(tree: tree, nodes: Int(tree.nodes[heading].end)..<next)
      let title = String(decoding: tree.fullLiteral(ofInlinesIn: heading), as: UTF8.self)
      return Perspective(
        title: title, heading: tree.nodes[heading].span,
        isEmpty: Perspective.isBareRefusal(body.plainText))
    }
  }
}

extension Finding {
  fileprivate static func noPerspectives(_ wanted: [String], in document: Document) -> Finding {
    Finding(
      in: document, at: document.id?.span ?? Span(0, 0),
      "\(document.name) has no section \"Perspectives\"; the policy asks for "
        + wanted.joined(separator: ", "),
      help: ["`## Perspectives` (also read: 视角, 視点), and a third-level heading for each"],
      field: "perspectives")
  }

  fileprivate static func missing(
    _ name: String, _ section: Section, in document: Document
  ) -> Finding {
    Finding(
      in: document, at: section.heading, "the view \"\(name)\" is missing",
      help: ["`### \(name)`: what it looked like from there; `n/a: why` is an answer"],
      entity: name, field: "perspectives")
  }

  fileprivate static func empty(_ view: Perspective, in document: Document) -> Finding {
    Finding(
      in: document, at: view.heading, "the view \"\(view.title)\" says nothing",
      help: ["`n/a: why` is an answer, `n/a` alone is none"], entity: view.title,
      field: "perspectives")
  }
}
