extension WordList {
  /// Words that stand where a figure is wanted, in Japanese. A figure in the same sentence silences
  /// them.
  static let japaneseUnquantified = [
    WordList(
      .unquantified, instead: "give a count, a share or a range, or say that nobody counted",
      unless: { $0.hasFigure },
      """
      多くの, 多数の, 多数発生, 大量の, 大量に, いくつかの, 数多く, かなりの, 大幅に, 大幅な, 相当数, ほとんどの,
      著しく, 一部のユーザー, 一部ユーザー, 一部のお客, 一部の利用者, 一部のリクエスト
      """)
  ]
}
