/// Operations told in English.
enum EnglishOperations {
  /// Verbs in the forms that tell of a deed.
  private static let verbs: Set<String> = [
    "restarted", "restarts", "rebooted", "reboots", "deployed", "deploys", "redeployed",
    "redeploys", "killed", "kills", "resized", "resizes", "mounted", "mounts", "remounted",
    "remounts", "reverted", "reverts", "truncated", "truncates",
  ]

  /// Verbs that mean an operation only with the word behind them.
  private static let pairs: [String: Set<String>] = [
    "rolled": ["back"], "rolls": ["back"], "failed": ["over"], "fails": ["over"],
    "switched": ["over"], "switches": ["over"],
    "scaled": ["up", "down", "out", "in"], "scales": ["up", "down", "out", "in"],
    "took": ["backup"], "takes": ["backup"],
  ]

  /// Words before a verb that deny, plan or suppose it.
  private static let denials: Set<String> = [
    "not", "never", "no", "nobody", "nothing", "none", "without", "cannot", "can", "could", "will",
    "would", "should", "to", "must", "may", "might", "if", "whether", "until", "unless", "before",
    "once", "wasn't", "weren't", "isn't", "aren't", "hasn't", "when", "after", "how", "why",
    // Found out afterwards, and as a rule done by others.
    "had",
  ]

  /// Words before a verb that make it somebody's deed where the entry names no actor.
  private static let doers: Set<String> = [
    "was", "were", "is", "are", "been", "we", "they", "i", "he", "she", "team", "dba", "dbas",
    "ops", "operator", "operators", "vendor", "engineer", "engineers", "developers",
  ]

  /// Words behind a verb that say that no person did it.
  private static let itself: Set<String> = [
    "itself", "automatically", "themselves", "oom", "crash", "crashed", "kernel", "own",
  ]

  /// The first word that tells of an operation.
  static func told(in prose: [UInt8], hasActor: Bool) -> String? {
    guard mayTell(prose) else { return nil }
    let words = prose.split { !isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) }
    let lowered = words.map { $0.lowercased() }
    for (index, word) in lowered.enumerated() where isDeed(word, lowered[(index + 1)...]) {
      let previous = index > 0 ? lowered[index - 1] : nil
      let isSomebodys = hasActor || (previous.map { doers.contains($0) } ?? true)
      // "Restarts of the pod" are counted, "killed time" is idiom.
      if index + 1 < lowered.count, ["of", "time"].contains(lowered[index + 1]) { continue }
      guard isSomebodys,
        lowered[max(0, index - 3)..<index].allSatisfy({ !denials.contains($0) }),
        lowered[(index + 1)...].prefix(6).allSatisfy({ !itself.contains($0) })
      else { continue }
      return words[index]
    }
    return nil
  }

  private static func isDeed(_ word: String, _ following: ArraySlice<String>) -> Bool {
    if verbs.contains(word) { return true }
    guard let companions = pairs[word] else { return false }
    // "rolled the last release back", but only "failed over": a check may fail over and over.
    let reach = word.hasPrefix("fail") ? 1 : 4
    return following.prefix(reach).contains { companions.contains($0) }
  }

  /// A quick look at the bytes: whether a word is one that a deed begins with.
  private static func mayTell(_ prose: [UInt8]) -> Bool {
    var index = 0
    while index < prose.count {
      let letters = prose[index...].prefix { isWordByte($0) }
      if (4...10).contains(letters.count), let first = letters.first {
        let words = wordsByLetter[Int((first | 0x20) & 0x1F)]
        if words.contains(where: { word in
          word.count == letters.count && zip(letters, word).allSatisfy { ($0 | 0x20) == $1 }
        }) {
          return true
        }
      }
      index = letters.endIndex + 1
    }
    return false
  }

  /// The first words of deeds in UTF-8, by the place of their first letter in the alphabet.
  private static let wordsByLetter: [[[UInt8]]] = (0..<32).map { letter in
    (verbs.union(pairs.keys)).sorted().map { Array($0.utf8) }.filter { Int($0[0] & 0x1F) == letter }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "'"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
