import Incidents
import Store

/// What retold accounts leave open, counted apart: their gaps are facts of the account, not work
/// of ours.
public struct RetoldAccounts: Sendable, Hashable {
  /// Things of one kind: how many there are and in how many accounts.
  public struct Tally: Sendable, Hashable {
    /// Number of things in all accounts together.
    public var count: Int
    /// Number of accounts that have one.
    public var accounts: Int

    init(_ documents: some Sequence<DocumentReference>) {
      let numbers = documents.map(\.number)
      count = numbers.count
      accounts = Set(numbers).count
    }

    /// `25 open action items in 6 accounts`, without the number.
    func words(_ noun: String, plural: String) -> String {
      "\(count == 1 ? noun : plural) in \(counted(accounts, "account"))"
    }
  }

  /// Number of documents that retell an account.
  public var documents: Int
  /// Whether there are no others.
  public var isEverything: Bool
  /// Action items that are still open.
  public var openItems: Tally
  /// Number of those that nobody has.
  public var itemsWithoutOwner: Int
  /// Number of those that have no day.
  public var itemsWithoutDueDate: Int
  /// Changes that lack a sign-off or a validation.
  public var changesLackingEvidence: Tally
  /// Number of those that lack a sign-off.
  public var changesWithoutSignoff: Int
  /// Number of those that lack a validation.
  public var changesWithoutValidation: Int
  /// Changes with a declared breach.
  public var breaches: Tally

  init(_ material: WeeklyMaterial) {
    documents = material.retoldDocuments
    isEverything = material.cards.isEmpty
    let open = material.retoldItems.filter(\.isOpen)
    openItems = Tally(open.map(\.document))
    itemsWithoutOwner = open.count { $0.owner == nil }
    itemsWithoutDueDate = open.count { $0.due == nil }
    let lacking = material.retoldChanges.filter { !$0.isComplete }
    changesLackingEvidence = Tally(lacking.map(\.document))
    changesWithoutSignoff = lacking.count { !$0.hasSignoff }
    changesWithoutValidation = lacking.count { !$0.hasValidation }
    breaches = Tally(material.retoldChanges.filter { $0.breach != nil }.map(\.document))
  }

  var section: ReportSection {
    var entries: [ReportEntry] = []
    if openItems.count > 0 {
      entries.append(
        ReportEntry(
          lead: String(openItems.count),
          text: openItems.words("open action item", plural: "open action items"),
          facts: [
            "\(itemsWithoutOwner) without owner", "\(itemsWithoutDueDate) without due date",
          ]))
    }
    if changesLackingEvidence.count > 0 {
      entries.append(
        ReportEntry(
          lead: String(changesLackingEvidence.count),
          text: changesLackingEvidence.words(
            "change without evidence", plural: "changes without evidence"),
          facts: [
            "\(changesWithoutSignoff) without sign-off",
            "\(changesWithoutValidation) without validation",
          ]))
    }
    if breaches.count > 0 {
      entries.append(
        ReportEntry(
          lead: String(breaches.count),
          text: breaches.words("declared breach", plural: "declared breaches")))
    }
    return ReportSection(
      "retold", heading: "Retold accounts", count: documents, ReportEntries(list: entries),
      notes: notes)
  }

  private var notes: [String] {
    guard documents > 0 else { return [] }
    let subject =
      switch (documents, isEverything) {
      case (1, true): "The only document retells"
      case (1, false): "One document retells"
      case (_, true): "All \(documents) documents retell"
      case (_, false): "\(documents) documents retell"
      }
    return [
      """
      \(subject) what happened to others. What is missing there is not ours to supply: it is \
      counted here and nowhere above.
      """
    ]
  }
}
