package import Store

/// What retold accounts leave open, counted apart: their gaps are facts of the account, not work
/// of ours.
package struct RetoldAccounts: Sendable, Hashable {
  /// Figures of one account.
  package struct Account: Sendable, Hashable {
    package var document: DocumentReference
    /// Open action items.
    package var openItems = 0
    /// Changes.
    package var changes = 0
    package var withoutSignoff = 0
    package var withoutValidation = 0
    /// Declared breaches.
    package var breaches = 0

    /// The numbers in the order of the table.
    var figures: [Int] { [openItems, changes, withoutSignoff, withoutValidation, breaches] }

    /// Whether there is anything to say.
    var isEmpty: Bool {
      openItems == 0 && withoutSignoff == 0 && withoutValidation == 0 && breaches == 0
    }
  }

  /// Accounts that leave something open, those with most changes first.
  package var accounts: [Account]
  /// Number of documents that retell an account.
  package var documents: Int
  /// Open items without an owner, and without a due date.
  package var withoutOwner: Int
  /// Open items without a due date.
  package var withoutDueDate: Int

  init(_ material: WeeklyMaterial) {
    documents = material.retoldDocuments.count
    var accounts: [Int: Account] = [:]
    for document in material.retoldDocuments {
      accounts[document.number] = Account(document: document)
    }
    let open = material.retoldItems.filter(material.isOpen)
    withoutOwner = open.count { $0.owner == nil }
    withoutDueDate = open.count { $0.due == nil }
    for item in open { accounts[item.document.number]?.openItems += 1 }
    for change in material.retoldChanges {
      let number = change.document.number
      accounts[number]?.changes += 1
      if !change.hasSignoff { accounts[number]?.withoutSignoff += 1 }
      if !change.hasValidation { accounts[number]?.withoutValidation += 1 }
      if change.breach != nil { accounts[number]?.breaches += 1 }
    }
    self.accounts = accounts.values.filter { !$0.isEmpty }.sorted { left, right in
      left.changes != right.changes
        ? left.changes > right.changes : left.document.path < right.document.path
    }
  }
}

extension RetoldAccounts {
  var section: ReportSection {
    var rows = accounts.prefix(ReportEntries.limit).map { account in
      let name = [account.document.id, account.document.title].compactMap { $0 }
      return [name.isEmpty ? account.document.path : name.joined(separator: " ")]
        + account.figures.map { String($0) }
    }
    if accounts.count > ReportEntries.limit {
      rows.append(total("and \(accounts.count - ReportEntries.limit) more", rows.count...))
    }
    if accounts.count > 1 { rows.append(total("together", 0...)) }
    return ReportSection(
      heading: "Retold accounts",
      body: .table(
        ReportTable(
          columns: ["Account", "Open", "Changes", "Unsigned", "Unchecked", "Breaches"],
          rows: rows)),
      count: accounts.count, notes: notes)
  }

  private func total(_ name: String, _ range: PartialRangeFrom<Int>) -> [String] {
    let sums = accounts[range].map(\.figures).reduce(Array(repeating: 0, count: 5)) { sums, next in
      zip(sums, next).map { $0 + $1 }
    }
    return [name] + sums.map { String($0) }
  }

  private var notes: [String] {
    guard documents > 0 else { return [] }
    var notes = [
      """
      \(counted(documents, "document retells", plural: "documents retell")) what happened to \
      others. What is missing there is not ours to supply: it is counted here and nowhere above.
      """
    ]
    let open = accounts.reduce(0) { $0 + $1.openItems }
    if open > 0 {
      notes.append(
        """
        Of the \(counted(open, "open item")), \(withoutOwner) \(withoutOwner == 1 ? "has" : "have") \
        no owner and \(withoutDueDate) no due date.
        """)
    }
    return notes
  }
}
