import Documents

/// The tickets of an export in JSON: a list of objects, or an object with one such list.
struct ExportedObjects {
  private let items: [YAMLNode]
  private var columns: [(column: TrackerColumn, path: [String])] = []
  /// Objects that are looked through for a name that not all have.
  private static let looked = 200

  /// Throws where the text is no such list, or names are missing.
  init(_ source: SourceText, _ settings: TicketSettings?) throws(InputFault) {
    let text = JSONText(source.bytes)
    if let fault = text.fault { throw fault }
    guard let items = text.root.flatMap(Self.list) else {
      throw InputFault(
        "the export is no list of tickets, and no object with one such list",
        at: text.root?.span ?? Span(0, 0))
    }
    self.items = items
    for item in items {
      guard case .mapping = item.content else {
        throw InputFault("\(item.kindInWords) stands where a ticket should", at: item.span)
      }
    }
    if items.isEmpty { return }
    var keys: [String: String] = [:]
    for name in items.prefix(Self.looked).flatMap(Self.names) {
      let plain = TrackerTicket.plain(name)
      if keys[plain] == nil { keys[plain] = name }
    }
    for column in TrackerColumn.allCases {
      let own = column.configured(in: settings)
      let paths = (own.map { [$0] } ?? column.names).flatMap { Self.paths($0, keys) }
      let looked = items.prefix(Self.looked)
      // What has a text somewhere is meant before what is empty everywhere.
      let path =
        paths.first { path in looked.contains { Self.value(path[...], in: $0) != nil } }
        ?? paths.first { path in looked.contains { Self.has(path[...], in: $0) } }
      guard let path else {
        guard own != nil || column.isNeeded else { continue }
        throw InputFault.missing(column, own, items[0].span, among: Self.names(items[0]))
      }
      columns.append((column, path))
    }
  }

  /// Throws at a ticket that has no name or no state.
  func forEach(_ use: (ExportedTicket) -> Void) throws(InputFault) {
    for item in items {
      var ticket = ExportedTicket()
      for (column, path) in columns {
        ticket[column] = Self.value(path[...], in: item)
      }
      if let column = ticket.missing {
        let path = columns.first { $0.column == column }?.path ?? [column.rawValue]
        throw InputFault(
          "this ticket has no text at `\(path.joined(separator: "."))`", at: item.span)
      }
      use(ticket)
    }
  }

  private static func list(_ root: YAMLNode) -> [YAMLNode]? {
    switch root.content {
    case .sequence(let items): return items
    case .mapping(let pairs):
      let lists = pairs.compactMap { pair -> [YAMLNode]? in
        if case .sequence(let items) = pair.value.content { return items }
        return nil
      }
      return lists.count == 1 ? lists[0] : nil
    case .scalar: return nil
    }
  }

  /// A name with full stops may be one name, or a way through objects. The first name counts in either
  /// case of letters: `keys` has those that are there.
  private static func paths(_ name: String, _ keys: [String: String]) -> [[String]] {
    let parts = name.split(separator: ".").map(String.init)
    let ways = parts.count > 1 ? [[name], parts] : [[name]]
    return ways.map { way in
      way.enumerated().map { $0 == 0 ? keys[TrackerTicket.plain($1)] ?? $1 : $1 }
    }
  }

  /// Whether something that is a text or nothing stands there.
  private static func has(_ path: ArraySlice<String>, in node: YAMLNode) -> Bool {
    guard let name = path.first else {
      switch node.content {
      case .scalar: return true
      case .sequence(let items): return items.first.map { $0.text != nil } ?? true
      case .mapping: return false
      }
    }
    switch node.content {
    case .scalar: return node.isNull
    case .sequence(let items): return items.first.map { has(path, in: $0) } ?? true
    case .mapping: return node[name].map { has(path.dropFirst(), in: $0) } ?? false
    }
  }

  /// The text there, of a list its first one.
  private static func value(_ path: ArraySlice<String>, in node: YAMLNode) -> Located<String>? {
    if case .sequence(let items) = node.content {
      return items.first.flatMap { value(path, in: $0) }
    }
    guard let name = path.first else {
      return node.isNull ? nil : node.text.map { Located($0, at: node.span) }
    }
    return node[name].flatMap { value(path.dropFirst(), in: $0) }
  }

  private static func names(_ item: YAMLNode) -> [String] {
    guard case .mapping(let pairs) = item.content else { return [] }
    return pairs.map(\.key.value)
  }
}
