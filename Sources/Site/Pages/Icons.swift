import Incidents

/// Small drawings beside words; the words say the same.
enum Icons {
  /// Tick, cross, exclamation mark or dot of a verdict; `.mk` of the stylesheet draws its lines.
  static func verdict(_ verdict: Mark.Verdict) -> HTML {
    switch verdict {
    case .ok:
      """
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path \
      d="m2 6.4 2.8 2.8 5.2-6.4"/></svg>
      """
    case .bad:
      """
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path \
      d="m2.5 2.5 7 7m0-7-7 7"/></svg>
      """
    case .warn:
      """
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path \
      d="M6 2v5M6 9.6v.4"/></svg>
      """
    case .mute:
      """
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="2"/></svg>
      """
    }
  }

  /// The ring of an action item's state.
  static func state(_ state: ActionItem.State) -> HTML {
    let (style, drawing): (HTML, HTML) =
      switch state {
      case .proposed:
        (
          "p-quiet",
          """
          <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" \
          stroke-dasharray="3 3"/>
          """
        )
      case .open: ("p-quiet", ring)
      case .inProgress:
        ("p-info", "\(ring)<path d=\"M10 4.6a5.4 5.4 0 0 1 0 10.8Z\" fill=\"currentColor\"/>")
      case .blocked:
        (
          "p-alert",
          "\(ring)<path d=\"M6 10h8\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"
        )
      case .done:
        ("p-clean-up", "\(ring)\(tick)")
      case .verified:
        (
          "p-clean-up",
          "<circle cx=\"10\" cy=\"10\" r=\"9\" fill=\"currentColor\"/><g class=\"on\">\(tick)</g>"
        )
      case .declined:
        ("p-quiet", "\(ring)<path d=\"m7 7 6 6m0-6-6 6\" stroke=\"currentColor\"/>")
      }
    return """
      <svg class="\(style)" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">\
      \(drawing)</svg>
      """
  }

  private static let ring: HTML =
    "<circle cx=\"10\" cy=\"10\" r=\"8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
  private static let tick: HTML = """
    <path d="M6 10.4 8.8 13.2 14 7.4" fill="none" stroke="currentColor" stroke-width="2" \
    stroke-linecap="round" stroke-linejoin="round"/>
    """
}
