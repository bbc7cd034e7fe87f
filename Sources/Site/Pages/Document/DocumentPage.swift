import Documents
import Incidents

/// The page of one document: an incident, near miss, change or drill, or a guide.
struct DocumentPage {
  let context: DocumentContext

  /// Sections in the order of the page. A new one is one line.
  private static let parts: [@Sendable (DocumentContext) throws -> [DocumentPart]] = [
    { try ProseParts(context: $0).parts([.preamble, .summary], skippingLede: true) },
    { try [ImpactPart(context: $0).part()].compactMap { $0 } },
    { try ProseParts(context: $0).parts([.detection]) },
    { try [TimelinePart(context: $0).part()].compactMap { $0 } },
    { try ProseParts(context: $0).parts([.response]) },
    { try [CausesPart(context: $0).part()].compactMap { $0 } },
    { try [ChangesPart(context: $0).part()].compactMap { $0 } },
    { try [ItemsPart(context: $0).part()].compactMap { $0 } },
    { try ProseParts(context: $0).parts([.lessons, .perspectives, .openQuestions]) },
    { try ProseParts(context: $0).parts([.evidence, .other]) },
    { try [KnownPart(context: $0).part()].compactMap { $0 } },
    { try [RelatedPart(context: $0).part()].compactMap { $0 } },
    { try [SourcePart(context: $0).part()].compactMap { $0 } },
    { try [FindingsPart(context: $0).part()].compactMap { $0 } },
  ]

  /// The page; nil where another document has the id of this one.
  static func page(_ site: SiteDocument, card: Card, frame: Frame) throws -> PageFile? {
    guard frame.catalogue.card(id: card.id)?.path == card.path else { return nil }
    let page = DocumentPage(context: DocumentContext(site, card: card, frame: frame))
    return try frame.page(
      card.address, title: "\(card.id) \(card.title)", description: page.description,
      section: card.type == .guide ? Address.guides : Address.home,
      template: card.type == .guide ? "guide" : "incident",
      alternates: frame.file(beside: card.address), page.record())
  }

  private func record() throws -> Record {
    // A guide is read as it was written; an event in the order in which all events are shown.
    let parts =
      context.card.type == .guide
      ? try GuideParts(context: context).parts() : try Self.parts.flatMap { try $0(context) }
    let card = context.card
    let facts = FactsPart(context)
    let unfolded =
      card.type == .guide ? nil : try UnfoldingPart(context: context).part()
    let words = context.words
    let status = words.status(card.status)
    let lede = ProseParts(context: context).lede
    let categories = card.categories
    let breaches = context.document.changes.count { $0.breach != nil }
    return [
      "listHref": context.frame.link(.guides, Address.guides),
      "id": .text(card.id), "title": .text(card.title), "lang": context.language(card.title),
      "severity": context.frame.severity(card.severity), "kind": context.frame.kind(card),
      "status": .record(["name": .text(status.name), "style": .text(status.style)]),
      "breaches": Value(breaches > 0 ? words(.breaches, count: breaches) : nil),
      "headWords": .text(headWords),
      "lede": lede.map { context.prose($0) } ?? .absent,
      "ledeLang": lede.map { context.language($0) } ?? .absent,
      "hasServices": .flag(!card.services.isEmpty),
      "services": .list(
        card.services.map { chip($0, context.frame.link(.services, Address.service($0))) }),
      "hasCategories": .flag(!categories.isEmpty),
      "categories": .list(
        categories.map { chip($0, context.frame.link(.causes, Address.cause($0))) }),
      "hasTags": .flag(!context.document.tags.isEmpty),
      "tags": .list(context.document.tags.map { chip($0.value, .absent) }),
      "hasFacts": .flag(!facts.facts.isEmpty), "facts": .list(facts.facts),
      "unfolded": Value(unfolded?.html ?? HTML()),
      "parts": .list(parts.map { ["body": .html($0.html)] }),
      "contents": .list(
        ([unfolded].compactMap { $0 } + parts).map {
          [
            "anchor": .text($0.anchor), "label": .text($0.label),
            "lang": context.language($0.label),
          ]
        }),
      "details": .list(details),
    ]
  }

  private func chip(_ name: String, _ href: Value) -> Record {
    ["name": .text(name), "href": href, "lang": context.language(name)]
  }

  /// What stands beside the badges.
  private var headWords: String {
    let words = context.words
    let items = context.card.items
    let open = items.count { !$0.state.isClosed }
    let parts = [
      context.card.day.map(words.longDay),
      items.isEmpty ? nil : words(.itemsOpenOf, count: items.count, ["open": "\(open)"]),
      context.document.isExternal ? words[.retold] : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// The first sentence or so, for search engines and link previews.
  private var description: String? {
    guard let lede = ProseParts(context: context).lede else { return nil }
    let text = lede.plainText
    return text.count > 200 ? "\(text.prefix(199))…" : text
  }

  private var details: [Record] {
    let clock = context.clock
    let milestones = context.document.milestones
    let failure = context.document.failure
    let words = context.words
    let details: [(Word, String?)] = [
      (.detailIntroduced, milestones.introduced.map(clock.words)),
      (.detailStart, milestones.start.map(clock.words)),
      (.detailDetect, milestones.detect.map(clock.words)),
      (.detailMitigate, milestones.mitigate.map(clock.words)),
      (.detailResolve, milestones.resolve.map(clock.words)),
      (.detailMethod, context.document.detection?.method.map { words[.detection, $0.value] }),
      (.detailClass, failure?.failureClass?.value), (.detailSymptom, failure?.symptom?.value),
      (.detailComponent, failure?.component?.value), (.detailVersion, failure?.version?.value),
      (.detailZone, context.document.timezone?.value),
      (.detailFormer, context.card.formerIDs.isEmpty ? nil : words.list(context.card.formerIDs)),
    ]
    let told = details.compactMap { word, value in value.map { (words[word], $0) } }
    let roles = context.document.roles.map { ($0.role.value.capitalisedFirst, $0.person.value) }
    return (told + roles).map { label, value in
      [
        "label": .text(label), "labelLang": context.language(label), "value": .text(value),
        "lang": context.language(value),
      ]
    }
  }
}
