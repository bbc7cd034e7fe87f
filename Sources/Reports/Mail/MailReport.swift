import Documents
public import Incidents

/// A report as a mail (RFC 5322): text and HTML of the same, to be sent by whatever sends mail.
///
/// The same page gives the same bytes, and a report of one period for one audience the same
/// Message-ID, whenever it is made.
public struct MailReport: Sendable {
  /// Who sends it: `a@b.example` or `Name <a@b.example>`.
  public var sender: MailAddress
  /// Who gets it; empty where that is decided by whoever sends it.
  public var recipients: [MailAddress]
  /// Zone of the day on which it is dated.
  public var zone: Zone?

  /// Mails from `sender` to `recipients`, dated in `zone`, or in UTC where that is nil.
  public init(sender: MailAddress, recipients: [MailAddress], zone: Zone?) {
    self.sender = sender
    self.recipients = recipients
    self.zone = zone
  }

  /// The mail of `page`; lines end in CR LF and have 76 characters at most.
  public func text(_ page: ReportPage) -> String {
    let parts = [
      MIMEPart(type: "text/plain", text: TextReport.text(page)),
      MIMEPart(type: "text/html", text: HTMLReport.text(page)),
    ]
    let digest = SHA256.digest(of: parts.map(\.text).joined()).hex
    let boundary = "=_\(digest.prefix(32))"
    let to = recipients.isEmpty ? "undisclosed-recipients:;" : addresses
    var lines = [
      "Date: \(date(page.name.asOf))", "From: \(sender.header)", "To: \(to)",
      "Message-ID: <\(Self.id(page))>",
    ]
    lines += MIMEHeader.lines(
      "Subject", TerminalText.oneLine(page.title + ", " + page.name.subject))
    lines += [
      "MIME-Version: 1.0", "Content-Type: multipart/alternative;", " boundary=\"\(boundary)\"",
      "Content-Language: en", "Auto-Submitted: auto-generated", "",
    ]
    for part in parts { lines += ["--\(boundary)"] + part.lines }
    lines += ["--\(boundary)--", ""]
    return lines.joined(separator: "\r\n")
  }

  /// The addresses, one a line.
  private var addresses: String { recipients.map(\.header).joined(separator: ",\r\n ") }

  /// The day at its beginning: a mail of today is not dated later than now.
  private func date(_ day: CivilDay) -> String {
    let noon = day.daysSince1970 * 86_400 + 43_200
    let minutes = (zone?.offset(at: noon) ?? 0) / 60
    let offset = abs(minutes)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let sign = minutes < 0 ? "-" : "+"
    let name = DayWords.short(day).prefix(3)
    let month = DayWords.short(day).suffix(3)
    return "\(name), \(two(day.day)) \(month) \(day.year) 00:00:00 "
      + "\(sign)\(two(offset / 60))\(two(offset % 60))"
  }

  private static func id(_ page: ReportPage) -> String {
    let name = page.name
    let whole = [
      name.kind, name.subject, name.audience.map { "\($0.kind) \($0.name)" } ?? "", page.title,
    ].joined(separator: "\u{0}")
    let digest = SHA256.digest(of: whole).hex.prefix(24)
    return "\(name.kind).\(digest)@postmortem.invalid"
  }
}

/// A mail address that may stand in a header: ASCII, one `@`, nothing that would end the line.
public struct MailAddress: Sendable, Hashable {
  /// `a@b.example`
  public let address: String
  /// The name before it; empty where there is none.
  public let name: String

  /// The address written as `a@b.example` or `Name <a@b.example>`; nil for any other text.
  public init?(_ text: String) {
    var address = text[...]
    var name = ""
    if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
      address = text[text.index(after: open)...].dropLast()
      let written = text[..<open]
      name = TerminalText.oneLine(String(written.drop { $0 == " " }))
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let allowed = address.utf8.allSatisfy { byte in
      byte < 0x80
        && (Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
          || "!#$%&'*+-/=?^_`{|}~.@".utf8.contains(byte))
    }
    guard parts.count == 2, allowed, address.utf8.count <= 254,
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") })
    else { return nil }
    self.address = String(address)
    self.name = name
  }

  /// As a header has it: its name, if there is one, on a line of its own.
  var header: String {
    guard !name.isEmpty else { return address }
    return MIMEHeader.phrase(name).joined(separator: "\r\n ") + "\r\n <\(address)>"
  }
}
