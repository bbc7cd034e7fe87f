import Documents
import Incidents

extension Rule {
  static let leakPersonal = Rule(
    "leak-personal", .error, from: .active, suppression: .waiver,
    "no telephone number, national id, bank card or outside mail address of a person",
    check: .document { document, context in
      let people = context.policy.people
      let bytes = document.source.bytes
      // Made for the first number only, and once.
      var passages: Passages?
      return PersonalData.all(
        in: bytes, isInside: { people.mayStand($0) },
        isCode: { offset in
          // In code, in front matter, or in no paragraph.
          var known = passages ?? Passages(document)
          defer { passages = known }
          return known.passage(of: offset..<offset + 1) == nil
        }
      ).map { .personal($0, in: document) }
    })
}

extension PeopleDirectory {
  /// Whether a mail address, in lower case, may stand in a document: somebody of `people.yml`, or of
  /// the organisation's domains. Where no domain is known, any company's may be ours; only the
  /// addresses of private mail services are not.
  fileprivate func mayStand(_ address: String) -> Bool {
    if mailAddresses.contains(address) { return true }
    let domain = address.split(separator: "@").last.map(String.init) ?? ""
    if mailDomains.isEmpty { return !MailAddress.privateDomains.contains(domain) }
    return mailDomains.contains { domain == $0 || domain.hasSuffix("." + $0) }
  }
}

extension Finding {
  fileprivate static func personal(_ data: PersonalData, in document: Document) -> Finding {
    let (name, help) =
      switch data.kind {
      case .phone: ("a telephone number", "name the role that was called: `the on-call DBA`")
      case .residentID:
        ("the number of an identity card", "count the people, or number them anew: `user A`")
      case .myNumber: ("a My Number", "count the people, or number them anew: `user A`")
      case .bankCard:
        ("the number of a bank card", "its last four digits are enough to find it again")
      case .mail:
        (
          "a mail address outside the organisation",
          "name the customer or the role, not the mailbox"
        )
      }
    return Finding(
      in: document, at: Span(data.range.lowerBound, data.range.upperBound), "\(name) stands here",
      label: "not shown",
      help: [
        help,
        "the history of the repository keeps what is deleted here: rewrite it, or let the person know",
      ])
  }
}
