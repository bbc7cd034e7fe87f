import Documents
import Incidents
import Provenance
import Store

/// Brings the history in the database up to git's.
enum HistoryRun {
  /// What became of it.
  enum Outcome {
    /// Number of commits that were read; nothing new where 0.
    case read(Int, isShallow: Bool)
    /// Why none can be told: no repository, no git, a clone without contents.
    case unknown(String)

    /// `history: 12 commits read`; nil where there is nothing to say.
    var summary: String? {
      switch self {
      case .read(0, _), .unknown: nil
      case .read(1, _): "history: 1 commit read"
      case .read(let count, _): "history: \(count) commits read"
      }
    }

    /// Tells people where the history that was read has a gap.
    func tellGap() {
      guard case .read(1..., isShallow: true) = self else { return }
      Console.err.line(
        "postmortem: the history begins where this clone was cut off; git fetch --unshallow brings "
          + "the rest")
    }
  }

  /// Of which documents it tells something new.
  enum News: Equatable {
    /// Of none: the history ends where it did.
    case nothing
    /// Of those with these ids, which may be none.
    case documents(Set<String>)
    /// Of any: it was read from its beginning, or is known no more.
    case all
  }

  /// The commit up to which the history in `store` goes; nil where there is none.
  static func revision(in store: KnowledgeBaseStore) throws -> String? {
    let tip = try store.note(note)?.split(separator: "\n").first.map(String.init)
    return tip == "-" ? nil : tip
  }

  /// What the history in the database ends with, in one text.
  static func end(in session: UpdateSession) throws -> String {
    let end = try session.note(note) ?? "-"
    return end.hasPrefix("-") ? "-" : end
  }

  /// The note under which the database keeps how far its history goes: the tip and what else it
  /// depends on, or `-` and why there is none.
  private static let note = "history"

  /// Whether the history in a database begins where a shallow clone was cut off.
  static func isShallow(in store: KnowledgeBaseStore) throws -> Bool {
    try store.note(note)?.split(separator: "\n").dropFirst(2).first == "shallow"
  }

  /// Reads what is new into `session`.
  static func update(
    _ session: inout UpdateSession, of base: KnowledgeBase
  ) throws -> (outcome: Outcome, news: News) {
    do {
      let known = try session.note(note)?.split(separator: "\n").map(String.init) ?? []
      func conditions(_ history: DocumentHistory) -> [String] {
        [
          Version.current, history.isShallow ? "shallow" : "whole",
          base.configuration.zone == nil ? "UTC" : base.configuration.timezone?.value ?? "UTC",
        ] + base.folders
      }
      guard var history = try DocumentHistory(of: base, after: known.first) else {
        return try forget(&session, "no commit")
      }
      if history.isContinued, known.dropFirst() != conditions(history)[...] {
        guard let whole = try DocumentHistory(of: base) else {
          return try forget(&session, "no commit")
        }
        history = whole
      }
      let count = history.count
      var news = News.nothing
      if !history.isContinued || count > 0 {
        if let documents = try record(history, &session, in: base.configuration.zone) {
          news = history.isContinued ? .documents(documents) : .all
        } else {
          guard let whole = try DocumentHistory(of: base) else {
            return try forget(&session, "no commit")
          }
          _ = try record(whole, &session, in: base.configuration.zone)
          news = .all
        }
      }
      try session.setNote(
        note, ([history.tip.hex] + conditions(history)).joined(separator: "\n"))
      return (.read(count, isShallow: history.isShallow), news)
    } catch let failure as GitFailure {
      return try forget(&session, failure.description)
    }
  }

  private static func forget(
    _ session: inout UpdateSession, _ reason: String
  ) throws -> (outcome: Outcome, news: News) {
    var news = News.nothing
    if let known = try session.note(note), !known.hasPrefix("-") {
      try session.record([], isContinued: false, in: nil)
      news = .all
    }
    try session.setNote(note, "-\n\(reason)")
    return (.unknown(reason), news)
  }

  /// Writes down what `history` tells, and gives the ids of the documents it tells of; nil where it has to be
  /// read from its beginning.
  private static func record(
    _ history: DocumentHistory, _ session: inout UpdateSession, in zone: Zone?
  ) throws -> Set<String>? {
    var progress = Progress("Reading the history")
    var events: [RecordedEvent] = []
    let count = history.count
    let isWhole = try history.read(advance: { try progress.advance(to: $0, of: count) }) {
      revision in
      events += revision.events.map {
        RecordedEvent(revision: revision.id.hex, at: revision.at, event: $0)
      }
    }
    progress.end()
    guard isWhole else { return nil }
    try session.record(
      events, isContinued: history.isContinued, isWhole: !history.isShallow, in: zone)
    return Set(events.map(\.event.document))
  }
}
