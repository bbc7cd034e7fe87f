public import Incidents

/// The files with which a knowledge base begins.
public struct NewKnowledgeBase: Sendable {
  /// Language of the site and of new documents.
  public var language: Configuration.Language
  /// IANA name of the zone of documents that name none.
  public var timezone: String
  /// Whether files for the code host, which stand at the top of a repository, are wanted.
  public var hasHostFiles: Bool

  /// A knowledge base.
  public init(language: Configuration.Language, timezone: String, hasHostFiles: Bool) {
    self.language = language
    self.timezone = timezone
    self.hasHostFiles = hasHostFiles
  }

  /// Paths, relative to its folder, and texts, in order of path.
  public var files: [(path: String, text: String)] {
    let folder = "knowledge-base/"
    return Template.all.filter { $0.path.hasPrefix(folder) }.compactMap { template in
      let path = String(template.path.dropFirst(folder.count))
      if !hasHostFiles, Self.hostFiles.contains(path) { return nil }
      if path == "postmortem.yml" { return (path, settings(template.text)) }
      guard path.hasPrefix("incidents/") else { return (path, template.text) }
      // The guide stands there once for each language.
      let guide = "incidents/guides/how-we-write-postmortems"
      let wanted = language == .en ? guide + ".md" : "\(guide).\(language.rawValue).md"
      return path == wanted ? (guide + ".md", template.text) : nil
    }
  }

  /// What code hosts and hooks look for at the top of a repository only.
  public static let hostFiles = [
    ".github/workflows/postmortem.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
  ]

  private func settings(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("language: ") { return Self.line(line, "language: \(language.rawValue)") }
      if line.hasPrefix("timezone: ") { return Self.line(line, "timezone: \(timezone)") }
      return String(line)
    }
    return lines.joined(separator: "\n")
  }

  /// `setting` instead of what `line` sets, with its comment where it stood, if there is room.
  private static func line(_ line: Substring, _ setting: String) -> String {
    let before = line.prefix { $0 != "#" }
    let gap = String(repeating: " ", count: max(before.count - setting.count, 1))
    return setting + gap + line.dropFirst(before.count)
  }
}
