import Documents
import Incidents

extension Rule {
  static let documentUnknownService = Rule(
    "document-unknown-service", .error, from: .draft, suppression: .inline,
    "every service is one of `policy/services.yml`, where there is that file",
    check: .document { document, context in
      let services = context.policy.services
      guard services.exists else { return [] }
      return document.namedServices.filter { !services.isKnown($0.value) }
        .map { .unknown($0, "service", in: "services.yml", services.names, document, "services") }
    })
}

extension Document {
  /// Every mention of a service, a part of one after a slash; in the timeline where a turning point
  /// names what it is of.
  fileprivate var namedServices: [Located<String>] {
    var named = services + impact.compactMap(\.service) + changes.flatMap(\.targets)
    for entry in timeline {
      switch entry.kind {
      case .start, .mitigate, .resolve: break
      default: continue
      }
      named += entry.references.filter { !$0.value.namesEntity }
    }
    return named
  }
}

extension String {
  /// Whether it is the id of a change, cause or item, or `none`: brackets of the timeline hold those
  /// as well as services.
  fileprivate var namesEntity: Bool {
    let upper = uppercased()
    return upper == "NONE" || upper.hasPrefix("CHG-") || upper.hasPrefix("RC-")
      || upper.hasPrefix("AI-")
  }
}

extension Finding {
  /// A word that a file of the policy does not list.
  static func unknown(
    _ word: Located<String>, _ noun: String, in file: String, _ known: [String],
    _ document: Document, _ field: String
  ) -> Finding {
    let guess = Spelling.suggestion(for: word.value, among: known)
    let help =
      guess.map { "did you mean `\($0)`?" }
      ?? (known.count <= 12 && !known.isEmpty
        ? "known: \(known.joined(separator: ", "))" : "it lists \(known.count) of them")
    return Finding(
      in: document, at: word.span, "`\(word.value)` is no \(noun) of policy/\(file)",
      help: [help, "where the \(noun) is new, enter it there first"], entity: word.value,
      field: field)
  }
}
