internal import CCMarkGFM
internal import CMarkdownArena
internal import Glibc

/// Reads the body of a document as GitHub Flavored Markdown with tables.
///
/// Of the library's extensions only `table` is attached: `autolink` and `strikethrough` change a
/// table of special characters that all parsers of the process share, so that two threads spoil
/// each other's output. Bare URLs are linked when HTML is written, task marks stay text.
public enum MarkdownParser {
  /// Parses the bytes of `source` from `offset` to its end. Any number of threads may parse at
  /// once. A body beyond `MarkdownLimits` gives an empty tree and a `document-unreadable`.
  public static func parse(
    _ source: SourceText, from offset: Int = 0
  ) -> (tree: MarkdownTree, diagnostics: [Diagnostic]) {
    let start = min(max(offset, 0), source.bytes.count)
    let findings = MarkdownGuard.check(source, from: start)
    guard findings.isEmpty else { return (.empty, findings) }
    return (tree(of: source, from: start), [])
  }

  /// The tree of a body that has passed the guard.
  private static func tree(of source: SourceText, from start: Int) -> MarkdownTree {
    let types = TableTypes.registered
    // Parser and nodes live in the arena of this thread and go with it: nothing is freed singly.
    defer { markdown_arena_reset() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, markdown_arena()) else {
      return .empty
    }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    source.bytes.withUnsafeBufferPointer { bytes in
      feed(UnsafeBufferPointer(rebasing: bytes[start...]), to: parser)
    }
    guard let root = cmark_parser_finish(parser) else { return .empty }
    return source.bytes.withUnsafeBufferPointer { bytes in
      source.lineStarts.withUnsafeBufferPointer { lines in
        var conversion = MarkdownConversion(
          bytes: bytes, lineStarts: lines, body: start,
          firstLine: source.lineNumber(at: start) - 1, tableTypes: types)
        conversion.convert(root)
        return MarkdownTree(nodes: conversion.nodes, text: conversion.text)
      }
    }
  }

  /// Hands the body to the library. It takes a lone CR for the end of a line, which no `SourceText`
  /// does, and lengthens NUL to U+FFFD; both become spaces so that places stay right.
  private static func feed(_ body: UnsafeBufferPointer<UInt8>, to parser: OpaquePointer) {
    if !hasByteToReplace(body) {
      body.withMemoryRebound(to: CChar.self) { text in
        cmark_parser_feed(parser, text.baseAddress, text.count)
      }
      return
    }
    var copy = Array(body)
    for index in copy.indices {
      let isLoneReturn =
        copy[index] == 0x0D && (index + 1 == copy.count || copy[index + 1] != 0x0A)
      if isLoneReturn || copy[index] == 0 { copy[index] = 0x20 }
    }
    copy.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        cmark_parser_feed(parser, text.baseAddress, text.count)
      }
    }
  }

  /// Whether a NUL or a CR without LF stands in `body`.
  private static func hasByteToReplace(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = body.baseAddress else { return false }
    if memchr(start, 0, body.count) != nil { return true }
    guard memchr(start, 0x0D, body.count) != nil else { return false }
    for index in body.indices {
      if body[index] == 0x0D, index + 1 == body.count || body[index + 1] != 0x0A { return true }
    }
    return false
  }
}

/// The numbers that the library gave to the nodes of its table extension when it was registered;
/// its header is not installed, so they are learnt from a small table.
struct TableTypes: Sendable {
  /// `table`
  var table: UInt32 = 0
  /// `table_header` and `table_row`, which share a number
  var row: UInt32 = 0
  /// `table_cell`
  var cell: UInt32 = 0

  /// Registers the extensions, once in a process, and learns the numbers.
  static let registered: TableTypes = {
    cmark_gfm_core_extensions_ensure_registered()
    var types = TableTypes()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return types }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    let sample = "|a|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return types }
    defer { cmark_node_free(root) }
    let table = cmark_node_first_child(root)
    guard let table, String(cString: cmark_node_get_type_string(table)) == "table" else {
      return types
    }
    types.table = cmark_node_get_type(table).rawValue
    if let row = cmark_node_first_child(table) {
      types.row = cmark_node_get_type(row).rawValue
      if let cell = cmark_node_first_child(row) {
        types.cell = cmark_node_get_type(cell).rawValue
      }
    }
    return types
  }()
}
