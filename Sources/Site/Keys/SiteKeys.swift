import Incidents

/// What all pages depend on, each part in one word.
struct SiteKeys {
  /// Of every page: program, theme, options, how documents are read. The day is not in it: the
  /// page of a document does not age.
  let pages: String
  /// Of the pages about many documents.
  let lists: String

  /// The keys of a site. `theme` is its fingerprint, `context` names configuration and policy.
  init(options: SiteOptions, theme: String, version: String, context: String) {
    var pages = KeyWriter()
    pages.add([version, theme, context, options.title])
    pages.add(options.severities)
    pages.add(options.identity)
    self.pages = pages.key
    var lists = KeyWriter()
    lists.add(pages.key)
    lists.add(options.today.daysSince1970)
    self.lists = lists.key
  }

  /// The key of the pages about all documents, each with the key of its card.
  func lists(of documents: [(address: String, card: String?)]) -> String {
    list([], of: documents)
  }

  /// The key of pages that show `documents`, each with the key of its card, and say `about`.
  func list(_ about: [String], of documents: [(address: String, card: String?)]) -> String {
    var key = KeyWriter()
    key.add(lists)
    key.add(about)
    key.add(documents) {
      $0.add($1.address)
      $0.add($1.card)
    }
    return key.key
  }

  /// The key of the whole site; nil where the database does not name its `content`.
  func state(of content: String?) -> String? {
    content.map { content in
      var state = KeyWriter()
      state.add([lists, content])
      return state.key
    }
  }
}
