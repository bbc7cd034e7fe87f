public import Incidents

/// A document at its beginning: what is known, and room for the rest. Nothing in it pretends to be
/// a fact.
public struct NewDocument: Sendable {
  /// What it will tell of.
  public var type: DocumentType
  /// One sentence; nil where nobody has one yet.
  public var title: String?
  /// How grave it is, of what can be grave.
  public var severity: String
  /// Affected services.
  public var services: [String]
  /// IANA name of the zone of its times.
  public var timezone: String
  /// Language of its headings.
  public var language: Configuration.Language

  /// A document of `type`.
  public init(
    _ type: DocumentType, title: String?, severity: String, services: [String], timezone: String,
    language: Configuration.Language
  ) {
    self.type = type
    self.title = title
    self.severity = severity
    self.services = services
    self.timezone = timezone
    self.language = language
  }

  /// Its title: the sentence, else what it is and since when.
  public func effectiveTitle(on day: CivilDay) -> String {
    if let title { return title }
    let what =
      switch (language, type) {
      case (.en, .incident): "Incident"
      case (.en, .nearMiss): "Near miss"
      case (.en, .change): "Change"
      case (.en, .drill): "Drill"
      case (.en, .guide): "Guide"
      case (.zhHans, .incident): "事故"
      case (.zhHans, .nearMiss): "未遂事故"
      case (.zhHans, .change): "变更"
      case (.zhHans, .drill): "演练"
      case (.zhHans, .guide): "指南"
      case (.ja, .incident): "障害"
      case (.ja, .nearMiss): "ヒヤリハット"
      case (.ja, .change): "変更"
      case (.ja, .drill): "訓練"
      case (.ja, .guide): "ガイド"
      }
    return language == .en ? "\(what) of \(day)" : "\(day) \(what)"
  }

  /// An incident is under way; everything else is written in peace, as soon as it has what a draft
  /// needs.
  private var status: Status {
    switch type {
    case .incident, .nearMiss: .active
    case .change, .drill: services.isEmpty ? .active : .draft
    case .guide: .draft
    }
  }

  /// Its text under the id of `name`, begun on `day`.
  public func text(_ name: DocumentName, on day: CivilDay) -> String {
    let kind = type == .nearMiss ? .incident : type
    let template = Template.named("documents/\(kind.rawValue).\(language.rawValue).md")
    return template?.filled([
      "id": name.id, "title": YAMLText.scalar(effectiveTitle(on: day)), "type": type.rawValue,
      "status": status.rawValue, "severity": YAMLText.scalar(severity),
      "timezone": YAMLText.scalar(timezone), "day": "\(day)",
      "services": services.isEmpty ? nil : YAMLText.list(services),
    ]) ?? ""
  }
}
