/// One chart with its heading, what it says, what its colours mean, and its numbers.
struct Figure {
  var anchor: String
  var title: String
  /// How to read it.
  var about: String
  /// What a sign below the chart means.
  var note: String?
  /// The chart; empty where there is nothing to draw.
  var chart = HTML()
  /// What the colours mean: a class of a swatch, and its word.
  var legend: [(style: String, name: String)] = []
  /// Headings of the columns of the numbers, the first one that of the rows.
  var columns: [String] = []
  /// The numbers, row by row.
  var rows: [(name: String, cells: [String])] = []

  /// The names of the template `figure`.
  func record(_ words: Words) -> Record {
    [
      "anchor": .text(anchor), "title": .text(title), "about": .text(about),
      "chart": Value(chart), "note": Value(note),
      "hasLegend": .flag(legend.count > 1),
      "legend": .list(legend.map { ["style": .text($0.style), "name": .text($0.name)] }),
      "columns": .list(columns.map { ["name": .text($0)] }),
      "rows": .list(
        rows.map { row in
          ["name": .text(row.name), "cells": .list(row.cells.map { ["value": .text($0)] })]
        }),
    ]
  }
}
