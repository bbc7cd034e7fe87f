import Incidents

/// What all pages depend on, each part in one word.
struct SiteKeys {
  /// Of every page: program, theme, options, how documents are read. The day is not in it: the
  /// page of a document does not age.
  let pages: String
  /// Of the pages about many documents.
  let lists: String
  /// Of the whole site; nil where the database does not name its contents.
  let state: String?

  /// The keys of a site. `context` names configuration and policy, `content` what the database
  /// holds.
  init(
    options: SiteOptions, theme: Theme, version: String, context: String, content: String?
  ) {
    var pages = KeyWriter()
    pages.add([version, theme.fingerprint, context, options.title])
    pages.add(options.severities)
    self.pages = pages.key
    var lists = KeyWriter()
    lists.add(pages.key)
    lists.add(options.today.daysSince1970)
    lists.add(options.builtFrom)
    self.lists = lists.key
    let listKey = lists.key
    state = content.map { content in
      var state = KeyWriter()
      state.add([listKey, content])
      return state.key
    }
  }
}
