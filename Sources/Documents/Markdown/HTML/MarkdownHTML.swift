/// Writes fragments as HTML that is safe by construction: every byte of text is escaped, raw HTML
/// is shown as text, addresses pass an allow-list, and there are no styles, scripts or inputs.
package struct MarkdownHTML: Sendable {
  /// A checked copy of a picture.
  package struct Picture: Sendable {
    /// Its address from the page.
    package var address: String
    /// Pixels; nil where nobody knows.
    package var size: (width: Int, height: Int)?

    /// A picture at `address`.
    package init(address: String, size: (width: Int, height: Int)? = nil) {
      self.address = address
      self.size = size
    }
  }

  /// How a paragraph at the top of the fragment is written.
  package enum Paragraphs: Sendable {
    /// In `<p>`.
    case wrapped
    /// Without it: for text that stands inside a sentence, a cell or an item.
    case bare
  }

  /// Words for screen readers beside the marks of tasks.
  package struct TaskWords: Sendable {
    /// `[ ]`
    package var open: String
    /// `[x]`
    package var done: String
    /// `[-]`
    package var declined: String

    /// The three words.
    package init(open: String = "open", done: String = "done", declined: String = "declined") {
      self.open = open
      self.done = done
      self.declined = declined
    }
  }

  /// How paragraphs at the top are written.
  package var paragraphs = Paragraphs.wrapped
  /// Level that no heading is above of, 1 to 6: those of the page stand over an author's.
  package var highestHeading = 1
  /// What heading ids, and links to them, begin with; nil writes none. The prefix keeps an author's
  /// heading from taking the name of something of the page.
  package var headingIDPrefix: String?
  /// Words for the marks of tasks.
  package var taskWords = TaskWords()
  /// Class of text for screen readers only.
  package var hiddenClass = "visually-hidden"
  /// Turns a relative address (no scheme, no leading `/`, as written) into the one of the page; nil
  /// shows the text without a link. Without a resolver an address that stays below the document's
  /// folder is taken as it is.
  package var resolveLink: (@Sendable (String) -> String?)?
  /// Whether what is at an address that `resolveLink` gave is offered to be kept, not opened.
  package var isDownload: (@Sendable (String) -> Bool)?
  /// Turns the address of an image into that of a checked copy; nil shows the alternative text.
  package var resolveImage: (@Sendable (String) -> Picture?)?
  /// The address for a token such as `CHG-1` or `INC-2020-0408`, nil for none. Asked for every word
  /// of text with a hyphen and a digit; never inside code or a link.
  package var references: (@Sendable (String) -> String?)?

  /// A writer with the defaults above.
  package init() {}

  /// Appends the HTML of `fragment` to `html`. Output is cut, with all tags closed, at the cap of
  /// `MarkdownLimits`; false then.
  @discardableResult
  package func write(_ fragment: MarkdownFragment, to html: inout [UInt8]) -> Bool {
    guard !fragment.isEmpty else { return true }
    return fragment.tree.text.withUnsafeBufferPointer { text in
      fragment.tree.nodes.withUnsafeBufferPointer { nodes in
        var writer = MarkdownHTMLWriter(self, fragment, nodes: nodes, text: text)
        swap(&writer.html, &html)
        let isWhole = writer.write()
        swap(&writer.html, &html)
        return isWhole
      }
    }
  }

  /// The HTML of `fragment`.
  package func string(_ fragment: MarkdownFragment) -> String {
    var html: [UInt8] = []
    write(fragment, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// The id of a heading with the text `title`, without prefix: letters of ASCII in lower case,
  /// digits, `-`, `_` and everything beyond ASCII stay, blanks become `-`, the rest is left out.
  package static func identifier(forHeading title: some Sequence<UInt8>) -> [UInt8] {
    var identifier: [UInt8] = []
    for byte in title {
      switch byte {
      case 0x41...0x5A: identifier.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F, 0x80...: identifier.append(byte)
      case 0x20, 0x09, 0x0A: identifier.append(0x2D)
      default: break
      }
    }
    return identifier
  }
}
