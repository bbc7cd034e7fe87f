public import Documents

/// Names for findings that stay the same when lines move and are unique within a run.
public enum Fingerprints {
  /// One for each finding, in their order: the digest of its fingerprint and of its number among
  /// those that share it.
  public static func unique(_ findings: [Diagnostic]) -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let name = FindingRecord(finding).fingerprint
      let number = seen[name, default: 0]
      seen[name] = number + 1
      return SHA256.digest(of: number == 0 ? name : "\(name)#\(number)").hex
    }
  }
}
