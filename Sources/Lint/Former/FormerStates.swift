import Documents
public import Incidents

/// What the documents of a base were: what rules compare today's with.
public struct FormerStates: Sendable {
  /// A document of the base that may be gone.
  struct Former: Sendable {
    let path: String
    let state: RecordedState
  }

  private let states: [String: Former]

  /// The given states, each with the path where it stood; of two with one id the first counts.
  public init(_ states: [(path: String, state: RecordedState)]) {
    self.states = Dictionary(
      states.map { ($0.state.id, Former(path: $0.path, state: $0.state)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What `document` was, under this id or one that it had before; nil where it is new.
  func state(of document: Document) -> RecordedState? {
    guard let id = document.id?.value else { return nil }
    return states[id]?.state
      ?? document.formerIDs.reversed().lazy.compactMap { states[$0.value]?.state }.first
  }

  /// The documents of which nothing is left among `outlines`, by path.
  func gone(from outlines: [Outline]) -> [Former] {
    let present = Set(outlines.flatMap { [$0.id].compactMap { $0 } + $0.formerIDs.map(\.id) })
    return states.values.filter { !present.contains($0.state.id) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
