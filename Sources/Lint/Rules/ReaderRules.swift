import Documents
import Incidents

/// Rules whose findings the reader makes while it reads: they have a name, a page and a place in
/// the registry, and nothing to check afterwards.
extension Rule {
  static let documentUnreadable = Rule(
    "document-unreadable", .error, from: .active, suppression: .never,
    "the file is UTF-8 text with closed, valid front matter, inside the limits", check: .reader)

  static let documentDuplicateKey = Rule(
    "document-duplicate-key", .error, from: .active, suppression: .never,
    "no key of the front matter stands twice", check: .reader)

  static let documentUnknownKey = Rule(
    "document-unknown-key", .error, from: .active, suppression: .inline, fixes: .safe,
    "every key is one of the format or begins with `x-`", check: .reader)

  static let documentHiddenCharacter = Rule(
    "document-hidden-character", .warning, from: .active, suppression: .inline, fixes: .safe,
    "no character that nobody can see changes what a text says", check: .reader)

  static let leakSecret = Rule(
    "leak-secret", .error, from: .active, suppression: .never,
    "no token, key or password stands in a document", check: .reader)

  static let timelineNearMissDate = Rule(
    "timeline-near-miss-date", .warning, from: .draft, suppression: .inline, fixes: .safe,
    types: .events,
    "what looks like a date or a time is one", check: .reader)
}
