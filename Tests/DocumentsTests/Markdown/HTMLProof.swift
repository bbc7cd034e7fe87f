/// Reads HTML as strictly as the writer promises it: allowed elements and attributes only, quoted
/// values, everything closed in order, no address outside the allow-list.
enum HTMLProof {
  private static let elements: [String: Set<String>] = [
    "p": [], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"],
    "blockquote": [], "ul": [], "ol": ["start"], "li": ["class"], "pre": ["class"],
    "code": ["class"], "table": [], "thead": [], "tbody": [], "tr": [],
    "div": ["class", "tabindex"],
    "th": ["scope", "class"], "td": ["class"], "em": [], "strong": [],
    "a": ["href", "rel", "title", "download"], "span": ["class", "aria-hidden"], "hr": [], "br": [],
    "img": ["src", "width", "height", "alt", "title", "loading"],
  ]

  /// Everything that is not as promised.
  static func faults(in html: [UInt8]) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x3E }) {
      guard rest[start] == 0x3C, let end = rest[start...].firstIndex(of: 0x3E) else {
        return faults + ["a bare angle at \(start)"]
      }
      let tag = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag.utf8.first == 0x2F {
        if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag)> out of order") }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      guard let allowed = elements[name] else {
        faults.append("<\(tag)>")
        continue
      }
      faults += attributeFaults(Array(tag.utf8.dropFirst(name.utf8.count)), allowed)
      if !["hr", "br", "img"].contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
    return faults
  }

  private static func attributeFaults(_ bytes: [UInt8], _ allowed: Set<String>) -> [String] {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.first == 0x20, let equals = rest.firstIndex(of: 0x3D),
        equals + 1 < rest.endIndex, rest[equals + 1] == 0x22,
        let end = rest[(equals + 2)...].firstIndex(of: 0x22)
      else { return ["loose attribute " + String(decoding: rest, as: UTF8.self)] }
      let name = String(decoding: rest[(rest.startIndex + 1)..<equals], as: UTF8.self)
      let value = String(decoding: rest[(equals + 2)..<end], as: UTF8.self)
      if !allowed.contains(name) { return ["attribute \(name)"] }
      if name == "href", !isAllowed(value) { return ["address \(value)"] }
      rest = rest[(end + 1)...]
    }
    return []
  }

  private static func isAllowed(_ address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { return false }
    let lower = address.lowercased()
    if ["http://", "https://", "mailto:", "#"].contains(where: lower.hasPrefix) { return true }
    let first = lower.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !first.contains(":") && !lower.hasPrefix("/") && !lower.hasPrefix("../")
  }
}
