import Incidents
import Reports

/// The latest reports: an overview, and a page for each. They tell what `postmortem report` tells, with links.
struct ReportPages {
  let reports: [SiteReport]
  let frame: Frame

  /// Folder of the reports beside the overview.
  static let folder = "reports"

  /// Whether the page at `path` is one of them.
  static func has(_ path: String) -> Bool {
    path == Address.reports || path.hasPrefix("\(folder)/")
  }

  func pages() throws -> [PageFile] {
    try [overview()]
      + reports.enumerated().map { index, report in
        func neighbour(_ index: Int) -> Value {
          guard reports.indices.contains(index), reports[index].kind == report.kind else {
            return .absent
          }
          return .record(["href": .text(reports[index].path), "name": .text(reports[index].name)])
        }
        return try ReportView(report: report, frame: frame)
          .page(earlier: neighbour(index + 1), later: neighbour(index - 1))
      }
  }

  private func overview() throws -> PageFile {
    let words = frame.words
    let kinds: [(kind: SiteReport.Kind, title: Word)] = [
      (.week, .reportsWeeks), (.quarter, .reportsQuarters),
    ]
    return try frame.page(
      Address.reports, title: words[.reports], section: Address.reports, template: "reports",
      [
        "groups": .list(
          kinds.map { kind, title in
            let reports = reports.filter { $0.kind == kind }
            return [
              "anchor": .text(kind.rawValue), "title": .text(words[title]),
              "columns": .list(
                (reports.first?.page.figures ?? []).map {
                  ["name": .text(words[.reportFigure, $0.key])]
                }),
              "reports": .list(
                reports.map { report in
                  [
                    "href": .text(report.path), "name": .text(report.name),
                    "days": .text(report.period(words)),
                    "figures": .list(
                      report.page.figures.map {
                        ["name": .text(words[.reportFigure, $0.key]), "count": .number($0.count)]
                      }),
                  ]
                }),
            ]
          })
      ])
  }
}
