/// A length of time in words: `45 s`, `17 min`, `2 h 10 min`, `3 d 4 h`, `35 years`. Takes seconds; the sign
/// is dropped.
func durationText(_ seconds: Int) -> String {
  let length = seconds.magnitude
  if length < 60 { return "\(length) s" }
  if length < 3600 { return "\(length / 60) min" }
  if length < 172_800 { return pair(length / 3600, "h", length % 3600 / 60, "min") }
  if length >= 2 * 31_557_600 { return "\(length / 31_557_600) years" }
  return pair(length / 86_400, "d", length % 86_400 / 3600, "h")
}

private func pair(_ large: UInt, _ unit: String, _ small: UInt, _ subunit: String) -> String {
  small == 0 ? "\(large) \(unit)" : "\(large) \(unit) \(small) \(subunit)"
}
