public import Incidents

/// How a new document is called: its id, and its file.
public struct DocumentName: Sendable, Hashable {
  /// `INC-2026-1121`, with a letter where the day has several.
  public let id: String
  /// Path below the knowledge base.
  public let path: String

  /// What every id of the day begins with: `INC-2026-1121`.
  public static func stem(_ type: DocumentType, on day: CivilDay) -> String {
    let digits = "\(day)".split(separator: "-")
    return "\(type.idPrefix)-\(digits[0])-\(digits[1])\(digits[2])"
  }

  /// The first free name of a document of `type` with `title` on `day`: no id in `taken`, however
  /// it is spelled, and no path for which `exists` is true. `files` are the documents that are
  /// there, `folder` is where they are kept.
  public init(
    _ type: DocumentType, title: String, on day: CivilDay, taken: Set<String>,
    among files: [String], in folder: String, exists: (String) -> Bool
  ) {
    let stem = Self.stem(type, on: day)
    let known = Set(taken.map { $0.lowercased() })
    var number = 1
    while known.contains((stem + Self.suffix(number)).lowercased()) { number += 1 }
    id = stem + Self.suffix(number)
    let place = Self.folder(of: type, on: day, among: files, in: folder)
    let slug = TitleSlug.text(of: title)
    var base = type == .guide ? "" : "\(day)\(slug.isEmpty ? Self.suffix(number) : "")"
    if type == .guide, slug.isEmpty { base = id.lowercased() }
    base += base.isEmpty || slug.isEmpty ? slug : "-" + slug
    func path(_ copy: Int) -> String {
      (place.isEmpty ? "" : place + "/") + base + (copy > 1 ? "-\(copy)" : "") + ".md"
    }
    var copy = 1
    while exists(path(copy)) { copy += 1 }
    self.path = path(copy)
  }

  /// Nothing, `b`, `c`, … `z`, `-27`, …
  private static func suffix(_ number: Int) -> String {
    if number == 1 { return "" }
    if number > 26 { return "-\(number)" }
    return String(decoding: [UInt8(0x60 + number)], as: UTF8.self)
  }

  /// Where documents like this one are: in folders by year where there are such, and in a new
  /// knowledge base; guides in `guides`.
  private static func folder(
    of type: DocumentType, on day: CivilDay, among files: [String], in folder: String
  ) -> String {
    let start = folder.isEmpty ? "" : folder + "/"
    let first = files.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count) }
      .map { $0.split(separator: "/").dropLast().first ?? "" }
    let isYear: (Substring) -> Bool = {
      $0.utf8.count == 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let isFlat = first.contains("") && !first.contains(where: isYear)
    if type == .guide { return first.contains("guides") || !isFlat ? start + "guides" : folder }
    return isFlat ? folder : start + "\(day)".prefix(4)
  }
}

extension DocumentType {
  /// What ids of this type begin with.
  fileprivate var idPrefix: String {
    switch self {
    case .incident: "INC"
    case .nearMiss: "NEAR"
    case .change: "CHANGE"
    case .drill: "DRILL"
    case .guide: "GUIDE"
    }
  }
}
