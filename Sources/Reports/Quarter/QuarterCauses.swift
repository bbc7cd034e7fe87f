import Store

/// Why and where it happened: counts of this quarter beside those of the one before.
enum QuarterCauses {
  static func severities(_ counts: [QuarterCounts]) -> ReportSection {
    section("severities", "By severity", counts, byName: true) {
      [$0.document.severity ?? "no severity"]
    }
  }

  static func causes(_ counts: [QuarterCounts]) -> ReportSection {
    section("causes", "By category of cause", counts) {
      $0.causeCategories.isEmpty ? ["no category"] : $0.causeCategories
    }
  }

  static func services(_ counts: [QuarterCounts]) -> ReportSection {
    section("services", "By service", counts) { Array(Set($0.services)) }
  }

  /// Incidents by the words that `words` gives; an incident of two words is in both.
  private static func section(
    _ key: String, _ heading: String, _ counts: [QuarterCounts], byName: Bool = false,
    _ words: (DocumentCard) -> [String]
  ) -> ReportSection {
    func tally(_ count: QuarterCounts?) -> [String: Int] {
      var tally: [String: Int] = [:]
      for card in count?.cards ?? [] {
        for word in words(card) { tally[word, default: 0] += 1 }
      }
      return tally
    }
    let (now, before) = (tally(counts.first), tally(counts.dropFirst().first))
    let sorted = now.sorted { left, right in
      byName || left.value == right.value ? left.key < right.key : left.value > right.value
    }
    return ReportSection(
      key, heading: heading, count: counts.first?.cards.count ?? 0,
      ReportEntries(
        list: sorted.map { word, count in
          ReportEntry(
            lead: String(count), text: "\(word) (\(before[word] ?? 0) in the quarter before)")
        }, limit: 15))
  }
}
