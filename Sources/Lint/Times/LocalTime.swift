import Documents
import Incidents

extension Document {
  /// An instant in words, on the clock of the document (of the knowledge base where it names none,
  /// in UTC where nobody names one): `2026-03-01 14:00`.
  func localText(_ instant: Int, _ context: LintContext) -> String {
    guard let zone = timezone.flatMap({ Zone($0.value) }) ?? context.policy.zone else {
      return utcText(instant)
    }
    return String(utcText(instant + zone.offset(at: instant)).dropLast())
      .replacing("T", with: " ")
  }

  /// A range of instants in words, its second day only where it is another.
  func localText(_ range: Range<Int>, _ context: LintContext) -> String {
    let (from, to) = (localText(range.lowerBound, context), localText(range.upperBound, context))
    return "\(from)–\(from.prefix(10) == to.prefix(10) ? String(to.dropFirst(11)) : to)"
  }
}
