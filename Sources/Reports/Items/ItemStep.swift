public import Incidents
import Store

/// Something that happened to an action item.
public struct ItemStep: Sendable, Hashable {
  /// What happened.
  public var kind: HistoryEvent.Kind
  /// The day, on the clock of the knowledge base.
  public var day: CivilDay
  /// Name of the commit that brought it to the trunk; nil where the file is all that tells of it.
  public var revision: String?
  /// When that was committed, seconds since 1970.
  public var at: Int?
  /// What was there before, as `HistoryEvent` has it.
  public var before: String?
  /// What is there after.
  public var after: String?
  /// Of a due date that was moved: whether a `slipped:` line says so.
  public var isExplained: Bool?

  /// A step that the file tells of.
  init(
    _ kind: HistoryEvent.Kind, on day: CivilDay, before: String? = nil, after: String? = nil
  ) {
    self.kind = kind
    self.day = day
    self.before = before
    self.after = after
  }

  /// A step that git tells of; days are those of `zone`.
  init(_ recorded: RecordedEvent, in zone: Zone?) {
    self.init(
      recorded.event.kind, on: CivilDay(at: recorded.at, in: zone), before: recorded.event.before,
      after: recorded.event.after)
    revision = recorded.revision
    at = recorded.at
    isExplained = recorded.event.isExplained
  }

  /// What a step that came with the first commit of the history tells: what was so before, since its document
  /// began on the day `began`. nil for a verdict, of which git does not know when it was given.
  func ofBefore(since began: CivilDay?) -> ItemStep? {
    guard !isClosing, kind != .verified else { return nil }
    guard let began, began < day else { return self }
    return ItemStep(kind, on: began, before: before, after: after)
  }

  /// Whether the item came or went.
  var isPresence: Bool { kind == .opened || kind == .vanished }
  /// Whether it was done or given up.
  var isClosing: Bool { kind == .done || kind == .declined }
  /// Whether its state became another one.
  var isOfState: Bool { Self.kindsOfState.contains(kind) }
  /// Whether its owner became another one.
  var isOfOwner: Bool { kind == .ownerSet || kind == .ownerChanged }
  /// Whether its due date became another one.
  var isOfDue: Bool { kind == .dueSet || kind == .dueMoved }

  /// Whether the due date was put off, or taken away.
  var isSlip: Bool { kind == .dueMoved && HistoryEvent.isSlip(from: before, to: after) }

  /// `in 9d67748c`; nil where no commit tells of it.
  var place: String? { revision.map { "in \($0.prefix(8))" } }

  private static let kindsOfState: Set<HistoryEvent.Kind> = [
    .stateChanged, .done, .verified, .declined, .reopened,
  ]
}
