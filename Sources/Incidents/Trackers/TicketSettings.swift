public import Documents

/// `tickets:` of `postmortem.yml`: where tickets are, and what an export of the tracker calls things.
public struct TicketSettings: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// The address of a ticket, with `{ticket}` in it.
  public var url: Located<String>?
  /// The columns of an export.
  public var columns: Columns?
  /// The tracker's words for what is done.
  public var closed: [Located<String>] = []
  /// The tracker's words for what will not be done.
  public var declined: [Located<String>] = []

  /// The names of the columns of an export.
  public struct Columns: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// What names the ticket; where nil, as for all columns, the names common trackers use count.
    public var ticket: Located<String>?
    /// What tells its state; an export without this column or `ticket` is refused.
    public var state: Located<String>?
    /// What tells whether a closed ticket was done or declined.
    public var resolution: Located<String>?
    /// The day on which it was closed.
    public var closed: Located<String>?
    /// Who has it.
    public var owner: Located<String>?
    /// The day on which it is due.
    public var due: Located<String>?
    /// Its address, by which an action item may call it.
    public var url: Located<String>?

    /// No names: those that common trackers use count.
    public init() {}

    /// Every key that `columns:` may have, with its meaning.
    public static let fields: [Field<Columns>] = [
      .text("ticket", { $0.ticket = $1 }, "the ticket: `Issue key`"),
      .text("state", { $0.state = $1 }, "its state: `Status`, `fields.status.name`"),
      .text("resolution", { $0.resolution = $1 }, "how it ended: `Resolution`"),
      .text("closed", { $0.closed = $1 }, "the day on which it was closed: `Resolved`"),
      .text("owner", { $0.owner = $1 }, "who has it: `Assignee`"),
      .text("due", { $0.due = $1 }, "the day on which it is due: `Due date`"),
      .text("url", { $0.url = $1 }, "its address: `URL`"),
    ]
  }

  /// Nothing is said: words and columns of common trackers count, names lead nowhere.
  public init() {}

  /// Every key that `tickets:` may have, with its meaning.
  public static let fields: [Field<TicketSettings>] = [
    .text(
      "url", { $0.url = $1 },
      "the address of a ticket: `https://tracker.example.org/browse/{ticket}`"),
    .mapping("columns", { $0.columns = $1 }, "the columns of an export"),
    .texts("closed", { $0.closed = $1 }, "the tracker's words for what is done"),
    .texts("declined", { $0.declined = $1 }, "the tracker's words for what will not be done"),
  ]

  // MARK: Addresses

  /// What stands for the ticket in `url`.
  private static let mark = "{ticket}"

  /// Where `ticket` is: itself where it is an address, else by the pattern `url`; nil where none is
  /// configured, or the words name no single ticket.
  public static func address(of ticket: String, _ settings: TicketSettings?) -> String? {
    if WebAddress.isOutside(ticket) { return ticket }
    guard let url = settings?.url?.value, isPattern(url), !ticket.isEmpty,
      !ticket.contains(where: \.isWhitespace)
    else { return nil }
    let name = ticket.hasPrefix("#") ? String(ticket.dropFirst()) : ticket
    return name.isEmpty ? nil : url.replacing(mark, with: encoded(name))
  }

  private static func isPattern(_ url: String) -> Bool {
    WebAddress.isOutside(url) && url.contains(mark)
  }

  /// What `ticket` is called in a list: of an address its end.
  public static func name(_ ticket: String) -> String {
    guard WebAddress.isOutside(ticket) else { return ticket }
    return ticket.split(separator: "/").last.map(String.init) ?? ticket
  }

  /// `text` for a part of an address: everything but letters, digits and `-._~` by its bytes.
  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (byte < 0x10 ? "0" : "") + digits
      }
    }
    return encoded
  }

  /// What is wrong in values that a text alone cannot tell.
  func check(_ source: SourceText) -> [Diagnostic] {
    guard let url, !Self.isPattern(url.value) else { return [] }
    return [
      Diagnostic(
        "configuration-invalid-value", .error, "`\(url.value)` is no address of tickets",
        at: source.place(of: url.span),
        help: ["write https://tracker.example.org/browse/{ticket}"], field: "url")
    ]
  }
}
