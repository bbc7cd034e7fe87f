/// Times of work in words.
enum Duration {
  /// `0.35 s`, `12.4 s`: seconds with the digits that matter.
  static func text(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    if hundredths >= 1000 {
      let tenths = Int((seconds * 10).rounded())
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
