import Incidents

/// What every Atom feed of the site (RFC 4287) begins with.
struct AtomFeed {
  /// Its path in the site.
  var path: String
  /// What tells it from the other feeds, for ever.
  var name: String
  var title: String
  /// When anything in it last changed, RFC 3339.
  var updated: String

  /// The feed; `entries` writes what is in it, with the address that links begin with.
  func file(
    _ frame: Frame, entries: (_ xml: inout XMLText, _ root: String) -> Void
  ) -> PageFile {
    let identity = frame.options.identity
    var xml = XMLText()
    xml.open(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": frame.words.language.rawValue])
    xml.element(
      "id", "urn:uuid:\(StableName.uuid("\(name) \(identity.url ?? frame.options.title)"))")
    xml.element("title", title)
    xml.element("updated", updated)
    xml.open("author")
    xml.element("name", frame.options.title)
    xml.close("author")
    xml.element("generator", "postmortem")
    // Without an address of the site links start from the feed's own place.
    let root = identity.url ?? Address.root(from: path)
    xml.empty(
      "link", ["href": root + (identity.url == nil ? Address.home : ""), "type": "text/html"])
    if identity.url != nil {
      xml.empty("link", ["rel": "self", "href": root + path, "type": "application/atom+xml"])
    }
    entries(&xml, root)
    xml.close("feed")
    return PageFile(path: path, bytes: xml.bytes)
  }
}
