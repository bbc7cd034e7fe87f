import ArgumentParser

/// Whether and how findings are mended.
struct FixOptions: ParsableArguments {
  @Flag(help: "Mend what can be mended without a doubt, in the files.")
  var fix = false

  @Flag(help: "With --fix or --diff: mend, too, what is most probably meant.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, and write nothing.")
  var diff = false

  /// Whether anything is mended or shown to be.
  var isWanted: Bool { fix || diff }

  func validate() throws {
    if unsafeFixes, !isWanted {
      throw ValidationError("--unsafe-fixes goes with --fix or --diff")
    }
  }
}
