extension WordList {
  /// Words that stand where a figure is wanted, in Chinese. A figure in the same sentence silences
  /// them.
  static let chineseUnquantified = [
    WordList(
      .unquantified, instead: "give a count, a share or a range, or say that nobody counted",
      exceptBehind: "最, 扩, 放, 增, 多", exceptBefore: "于",
      unless: { $0.hasFigure },
      """
      大量, 许多, 很多, 众多, 大批, 不少, 若干, 少量, 大部分, 绝大多数, 海量, 部分用户, 部分客户, 部分请求, 少数用户,
      个别用户, 一些用户, 明显, 显著, 大幅
      """)
  ]
}
