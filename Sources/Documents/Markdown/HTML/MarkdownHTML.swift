/// Writes fragments as HTML that is safe by construction: every byte of text is escaped, raw HTML
/// is shown as text, addresses pass an allow-list, and there are no styles, scripts or inputs.
public struct MarkdownHTML: Sendable {
  /// A checked copy of a picture.
  public struct Picture: Sendable {
    /// Its address from the page.
    public var address: String
    /// Pixels; nil where nobody knows.
    public var size: (width: Int, height: Int)?

    /// A picture at `address`.
    public init(address: String, size: (width: Int, height: Int)? = nil) {
      self.address = address
      self.size = size
    }
  }

  /// How a paragraph at the top of the fragment is written.
  public enum Paragraphs: Sendable {
    /// In `<p>`.
    case wrapped
    /// Without it: for text that stands inside a sentence, a cell or an item.
    case bare
  }

  /// Words for screen readers beside the marks of tasks.
  public struct TaskWords: Sendable {
    /// `[ ]`
    public var open: String
    /// `[x]`
    public var done: String
    /// `[-]`
    public var declined: String

    /// The three words.
    public init(open: String = "open", done: String = "done", declined: String = "declined") {
      self.open = open
      self.done = done
      self.declined = declined
    }
  }

  /// How paragraphs at the top are written.
  public var paragraphs = Paragraphs.wrapped
  /// Level that no heading is above of, 1 to 6: those of the page stand over an author's.
  public var highestHeading = 1
  /// What heading ids, and links to them, begin with; nil writes none. The prefix keeps an author's
  /// heading from taking the name of something of the page.
  public var headingIDPrefix: String?
  /// Words for the marks of tasks.
  public var taskWords = TaskWords()
  /// Class of text for screen readers only.
  public var hiddenClass = "visually-hidden"
  /// Turns a relative address (no scheme, no leading `/`, as written) into the one of the page; nil
  /// shows the text without a link. Without a resolver an address that stays below the document's
  /// folder is taken as it is.
  public var resolveLink: (@Sendable (String) -> String?)?
  /// Whether what is at an address that `resolveLink` gave is offered to be kept, not opened.
  public var isDownload: (@Sendable (String) -> Bool)?
  /// Turns the address of an image into that of a checked copy; nil shows the alternative text.
  public var resolveImage: (@Sendable (String) -> Picture?)?
  /// The address for a token such as `CHG-1` or `INC-2020-0408`, nil for none. Asked for every word
  /// of text with a hyphen and a digit; never inside code or a link.
  public var references: (@Sendable (String) -> String?)?

  /// A writer with the defaults above.
  public init() {}

  /// Appends the HTML of `fragment` to `html`. Output is cut, with all tags closed, at the cap of
  /// `MarkdownLimits`; false then.
  @discardableResult
  public func write(_ fragment: MarkdownFragment, to html: inout [UInt8]) -> Bool {
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
  public func string(_ fragment: MarkdownFragment) -> String {
    var html: [UInt8] = []
    write(fragment, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// The id of a heading with the text `title`, without prefix: letters of ASCII in lower case,
  /// digits, `-`, `_` and everything beyond ASCII stay, blanks become `-`, the rest is left out.
  public static func identifier(forHeading title: [UInt8]) -> [UInt8] {
    var identifier: [UInt8] = []
    identifier.reserveCapacity(title.count)
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
