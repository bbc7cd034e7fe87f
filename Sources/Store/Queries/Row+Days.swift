import GRDB
public import Incidents

extension CivilDay {
  /// The day written as `2020-04-08`, as the database has it; nil for anything else.
  public init?(_ text: String?) {
    guard let text else { return nil }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}

extension Row {
  /// The word in a column; nil where there is none.
  func word<Word: RawRepresentable>(_ column: Int) -> Word? where Word.RawValue == String {
    let text: String? = self[column]
    return text.flatMap(Word.init)
  }

  /// The day in a column; nil where there is none.
  func day(_ column: Int) -> CivilDay? { CivilDay(self[column] as String?) }
}
