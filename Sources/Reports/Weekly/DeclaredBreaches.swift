import Incidents
public import Store

/// Controls that were declared not kept: those of the week, and earlier ones as long as nobody of
/// the business has acknowledged them or what was to follow is open.
public struct DeclaredBreaches: Sendable, Hashable {
  /// One breach with what follows from it.
  public struct Declared: Sendable, Hashable {
    /// The change as it stood on the day of the report.
    public var change: ChangeEvidence
    /// What is said about the controls that it did not keep.
    public var breach: ChangeEvidence.BreachRow
    /// The action items it names: id, and state where the document has such an item.
    public var followUp: [FollowUp]
    /// Services of its targets, each once.
    public var services: [String]

    /// Whether it is acknowledged and all that was to follow is done.
    public var isSettled: Bool {
      breach.acknowledgedBy != nil && !followUp.isEmpty && followUp.allSatisfy { $0.isDone }
    }
  }

  /// An action item that a breach names.
  public struct FollowUp: Sendable, Hashable {
    /// `AI-1`, as the breach writes it.
    public var id: String
    /// Its state in words.
    public var state: String
    /// Whether nothing is left to do.
    public var isDone: Bool
  }

  /// The breaches, newest document first.
  public var breaches: [Declared]
  /// Number of earlier ones that are acknowledged and followed up.
  public var settled: Int

  init(_ material: WeeklyMaterial) {
    let items = Dictionary(grouping: material.everyItem, by: \.document.number)
    var breaches: [Declared] = []
    var settled = 0
    for change in material.changes {
      guard let breach = change.breach else { continue }
      let ours = items[change.document.number] ?? []
      let declared = Declared(
        change: change, breach: breach,
        followUp: breach.actions.map { id in
          guard let item = ours.first(where: { $0.id == id }) else {
            return FollowUp(id: id, state: "not in the document", isDone: false)
          }
          return FollowUp(id: id, state: item.state.words, isDone: !item.isOpen)
        }, services: material.services(of: change))
      let isOfTheWeek =
        material.day(of: change.document).map(material.week.contains) ?? false
      if declared.isSettled, !isOfTheWeek {
        settled += 1
      } else {
        breaches.append(declared)
      }
    }
    self.breaches = breaches
    self.settled = settled
  }

  var section: ReportSection {
    var section = ReportSection(
      "breaches", heading: "Declared breaches",
      ReportEntries(
        list: breaches.map(Self.entry),
        statement: """
          SELECT id, facts, acknowledged_by FROM breaches JOIN documents USING (document) \
          WHERE NOT is_external
          """,
        summary: summary,
        limit: 15))
    if !breaches.isEmpty { section.notes.append(tally) }
    if settled > 0 {
      section.notes.append(
        "\(counted(settled, "earlier breach", plural: "earlier breaches")) "
          + (settled == 1 ? "is" : "are") + " acknowledged and followed up.")
    }
    return section
  }

  /// How often each control was not kept, and on which services.
  private var tally: String {
    func counts(_ words: [String]) -> String {
      var numbers: [String: Int] = [:]
      for word in words { numbers[word, default: 0] += 1 }
      let sorted = numbers.sorted { left, right in
        left.value != right.value ? left.value > right.value : left.key < right.key
      }
      return sorted.prefix(8).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    let controls = counts(breaches.flatMap(\.breach.controls))
    let services = counts(breaches.flatMap(\.services))
    let places = services.isEmpty ? "" : "; by service: \(services)"
    return "By control: \(controls.isEmpty ? "none named" : controls)\(places)."
  }

  private var summary: String {
    let open = breaches.count { $0.breach.acknowledgedBy == nil }
    return open == 0 ? "All are acknowledged." : "\(open) are not acknowledged."
  }

  static func entry(_ declared: Declared) -> ReportEntry {
    var facts = [
      declared.breach.acknowledgedBy.map { "acknowledged by \($0)" } ?? "not acknowledged"
    ]
    facts += declared.followUp.map { "\($0.id) \($0.state)" }
    if declared.followUp.isEmpty { facts.append("no action item follows") }
    let controls = declared.breach.controls
    var lead = controls.isEmpty ? "control not named" : controls.joined(separator: ", ")
    // The names of many would be cut in front; behind the text there is room for them.
    if controls.count > 2 {
      facts.insert(lead, at: 0)
      lead = "\(controls.count) controls"
    }
    return ReportEntry(
      lead: lead, name: declared.change.id,
      text: declared.breach.facts ?? declared.change.title ?? "without a title",
      facts: facts + [declared.change.document.label],
      subject: ReportSubject(declared.change))
  }
}
