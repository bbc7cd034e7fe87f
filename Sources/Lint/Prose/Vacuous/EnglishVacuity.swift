/// English words of texts that say nothing.
enum EnglishVacuity {
  /// Words that say that something is well, alone or behind a word of `fillers`.
  private static let judgements = words(
    """
    ok okay fine good great well works working worked normal normally success successful \
    successfully passed passes pass correct correctly properly lgtm healthy expected done \
    problem problems issue issues abnormal anomaly anomalies verified checked tested sane
    """)

  /// Words that add nothing to them. Names of parts (`login`, `replica`) are not among them.
  private static let fillers = words(
    """
    a all again and any are as be been being back everything everybody everyone feels found \
    function functional functions has have is it its it's just look looked looking looks no not \
    nothing of now place runs running seem seemed seems seen service services should site still \
    system systems test tests that the there there's thing things this to very was we were with \
    without works app application change to me
    """)

  /// What a word adds; nil for one that says something.
  static func weight(of word: Slice<UnsafeBufferPointer<UInt8>>) -> VacuousText.Weight? {
    guard word.count <= 12 else { return nil }
    let lowered = String(decoding: word.lazy.map { $0 | 0x20 }, as: UTF8.self)
    if judgements.contains(lowered) { return .judgement }
    return fillers.contains(lowered) ? .filler : nil
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
