import Documents

/// Author's Markdown as it stands in a page.
enum Prose {
  /// The blocks of `fragment`; a single paragraph without its tags where `inline`.
  static func html(_ fragment: MarkdownFragment, inline: Bool = false) -> HTML {
    let text = PlainText.of(fragment)
    if text.isEmpty { return HTML() }
    return inline ? HTML(text: text) : "<p>\(text)</p>"
  }
}
