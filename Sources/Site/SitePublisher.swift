public import Documents
public import Incidents

/// How a site is made: its theme, its options, and what tells whether a page is still right.
public struct SitePublisher: Sendable {
  private let options: SiteOptions
  /// Compiled only where a page is made: most runs change nothing.
  private let theme: @Sendable () throws -> Theme
  private let keys: SiteKeys

  /// Name of the note in the database that names its contents.
  public static let contentNote = "content"

  /// A publisher with the default theme, in which `own` files stand for those with the same paths;
  /// `idle` hears which of them have no effect. `version` is the program's, `context` names
  /// configuration and policy.
  public init(
    options: SiteOptions, own: [ThemeFile] = [], version: String, context: String,
    idle: @escaping @Sendable ([String]) -> Void = { _ in }
  ) {
    self.options = options
    let files = Theme.files(with: own)
    theme = {
      let theme = try Theme(files: files, language: options.language)
      idle(theme.idle)
      return theme
    }
    let fingerprint = Theme.fingerprint(files, language: options.language)
    keys = SiteKeys(options: options, theme: fingerprint, version: version, context: context)
  }

  /// Whether the site whose manifest begins with `former` was made from a database of this
  /// `content`.
  public func isCurrent(_ former: [UInt8], content: String?) -> Bool {
    let state = keys.state(of: content)
    return state != nil && SiteManifest.state(in: former) == state
  }

  /// Begins a site of the documents of `heads`, which are those of `base` and link to `linked`, in
  /// `output`. `former` is the manifest of the site that is there. Where that was made from the database
  /// that `content` names, its pages are known to be right but for those that `publish` is told of.
  /// `stories` are what git tells of the documents that will be added. Throws a `TemplateError` where the
  /// theme has a mistake.
  public func draft(
    of heads: [Outline], in base: KnowledgeBase, _ linked: LinkedFiles, stories: ItemStories,
    former: [UInt8]?, after content: String?, to output: OutputFolder
  ) throws -> SiteDraft {
    SiteDraft(
      of: heads, in: base, linked, stories: stories, before: SiteManifest(former ?? []),
      isRight: content != nil && isCurrent(former ?? [], content: content),
      keys: keys, options: options, theme: try theme(), output: output)
  }
}
