import Documents
import Incidents
import Store

extension Change {
  /// The change that `evidence` tells of, as far as approvals and times are judged: places are lost.
  convenience init(_ evidence: ChangeEvidence) {
    self.init(
      id: located(evidence.id), kind: located(evidence.kind), risk: located(evidence.risk),
      targets: evidence.targets.map { Located($0, at: nowhere) },
      irreversible: Located(evidence.isIrreversible, at: nowhere),
      startedAt: located(evidence.startedAt?.moment), endedAt: located(evidence.endedAt?.moment),
      emergency: evidence.isEmergency ? Emergency() : nil,
      signoffs: evidence.signoffs.map {
        Signoff(
          by: located($0.by), role: located($0.role), at: located($0.at?.moment),
          decision: located($0.decision))
      })
  }
}

private let nowhere = Span(0, 0)

private func located<Value>(_ value: Value?) -> Located<Value>? {
  value.map { Located($0, at: nowhere) }
}

extension WrittenTime {
  /// The moment, on the clock of UTC; a day stays a day.
  var moment: Moment {
    let time = written.drop { $0 == "~" }
    guard let instant else {
      return Moment(day: nil, secondOfDay: nil, offset: nil)
    }
    let isApproximate = time.count < written.count
    if let day = CivilDay(String(time)) {
      return Moment(
        day: day, secondOfDay: nil, offset: day.daysSince1970 * 86_400 - instant,
        isApproximate: isApproximate)
    }
    let day = CivilDay(at: instant, in: nil)
    let second = instant - day.daysSince1970 * 86_400
    return Moment(
      day: day, secondOfDay: second, offset: 0, isApproximate: isApproximate,
      hasSeconds: second % 60 != 0)
  }

  /// The last second that it may mean; nil where nobody knows the day or the zone.
  var last: Int? { instant == nil ? nil : Leeway(moment)?.last }
}
