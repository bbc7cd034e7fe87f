import Incidents

/// A month, a quarter or a year.
struct Period: Hashable, Comparable {
  enum Unit: String, Sendable, CaseIterable {
    case month, quarter, year

    /// How many there are in a year.
    fileprivate var perYear: Int {
      switch self {
      case .month: 12
      case .quarter: 4
      case .year: 1
      }
    }
  }

  let unit: Unit
  /// How many of its kind lie between the year 0 and its beginning.
  let index: Int

  /// The period of a day.
  init(_ unit: Unit, of day: CivilDay) {
    self.unit = unit
    index = day.year * unit.perYear + (day.month - 1) * unit.perYear / 12
  }

  private init(_ unit: Unit, index: Int) {
    self.unit = unit
    self.index = index
  }

  var year: Int { index / unit.perYear }
  /// Which one of its year, from 1.
  var number: Int { index % unit.perYear + 1 }

  /// The one `count` later.
  func advanced(by count: Int) -> Period { Period(unit, index: index + count) }

  static func < (left: Period, right: Period) -> Bool { left.index < right.index }
}

/// The periods that charts show, oldest first.
struct Periods {
  private(set) var shown: [Period] = []

  /// What charts show at most.
  private static let most: [Period.Unit: Int] = [.month: 12, .quarter: 8, .year: 8]

  /// The periods for things that happened on `days`, seen on `today`; what is after it is not counted.
  /// Months where all lie within a year, else quarters; years where the last eight quarters are empty,
  /// up to the last thing that happened.
  init(of days: [CivilDay], on today: CivilDay) {
    let past = days.filter { $0 <= today }
    guard let first = past.min(), let last = past.max() else { return }
    let month = Period(.month, of: today)
    let quarter = Period(.quarter, of: today)
    if month.index - Period(.month, of: first).index < 12 {
      fill(from: Period(.month, of: first), to: month)
    } else if quarter.index - Period(.quarter, of: last).index < 8 {
      fill(from: Period(.quarter, of: first), to: quarter)
    } else {
      fill(from: Period(.year, of: first), to: Period(.year, of: last))
    }
  }

  private mutating func fill(from first: Period, to last: Period) {
    let count = min(last.index - first.index + 1, Self.most[last.unit, default: 8])
    shown = (0..<count).map { last.advanced(by: $0 - count + 1) }
  }

  var unit: Period.Unit { shown.first?.unit ?? .quarter }

  /// Where a day falls; nil where no shown period has it.
  func index(of day: CivilDay?) -> Int? {
    guard let day, let first = shown.first else { return nil }
    let index = Period(unit, of: day).index - first.index
    return shown.indices.contains(index) ? index : nil
  }
}

extension Words {
  /// A period below a chart: `Apr`, `25 Q3`, `2025`.
  func short(_ period: Period) -> String {
    switch period.unit {
    case .month: self[.monthShort, "\(period.number)"]
    case .quarter:
      self(
        .quarterShort,
        [
          "year": period.year % 100 < 10 ? "0\(period.year % 100)" : "\(period.year % 100)",
          "quarter": "\(period.number)",
        ])
    case .year: "\(period.year)"
    }
  }

  /// A period in a sentence or a table.
  func name(_ period: Period) -> String {
    switch period.unit {
    case .month:
      self(
        .monthOf, ["month": self[.monthShort, "\(period.number)"], "year": "\(period.year)"])
    case .quarter:
      self(.quarterOf, ["quarter": "\(period.number)", "year": "\(period.year)"])
    case .year: "\(period.year)"
    }
  }
}
