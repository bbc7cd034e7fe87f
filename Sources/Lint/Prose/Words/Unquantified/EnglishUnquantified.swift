extension WordList {
  /// Words that stand where a figure is wanted, in English. A figure in the same sentence silences
  /// them.
  static let englishUnquantified = [
    WordList(
      .unquantified, instead: "give a count, a share or a range, or say that nobody counted",
      unless: { $0.hasFigure || $0.isQuestionOfNumber },
      """
      many, numerous, several, countless, a lot of, lots of, a number of, a large number, large numbers,
      a large amount, large amounts, a great many, most users, most customers, most requests,
      some users, some customers, some requests, a handful of, masses of, huge, hugely, massive,
      massively, significant, significantly, considerable, considerably
      """)
  ]
}

extension Surroundings {
  /// "how many is not told", "too many connections": no statement of a number.
  fileprivate var isQuestionOfNumber: Bool {
    wordsBefore(1).contains { ["how", "too", "so", "as", "that"].contains($0) }
  }
}
