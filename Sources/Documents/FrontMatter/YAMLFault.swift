/// A fault of libyaml in the words of the person who has to mend it.
struct YAMLFault {
  /// What is wrong.
  let message: String
  /// The way out, where one is known.
  let help: String?

  /// Translates libyaml's `problem`; an unknown one is passed on.
  init(_ problem: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      message = "a second `: ` in one line"
      help = "put the value in quotes if the colon belongs to it"
    case "found character that cannot start any token":
      message = "this character cannot begin a value"
      help = "indent with spaces, not tabs; quote values that begin with @, ` or %"
    case "could not find expected ':'":
      message = "a line without `key: value`"
      help = "indent it to continue the value above, or add the colon"
    case "did not find expected key":
      message = "the indentation does not match the lines above"
      help = "keys of one mapping begin in the same column; quote values that hold quotes"
    case "did not find expected '-' indicator":
      message = "a list goes on without `- `"
      help = "begin every entry of the list with `- ` in the same column"
    case "did not find expected ',' or ']'":
      message = "`[` is not closed, or a comma is missing"
      help = "close the list with `]`; quote values that hold commas or brackets"
    case "did not find expected ',' or '}'":
      message = "`{` is not closed, or a comma is missing"
      help = "close the mapping with `}`; quote values that hold commas, braces or colons"
    case "found unexpected end of stream":
      message = "a quoted value is not closed"
      help = "close the quotes"
    case "found unknown escape character":
      message = "unknown escape in double quotes"
      help = "use single quotes, or write `\\\\` for a backslash"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      message = "a tab in the indentation"
      help = "indent with spaces"
    case "found undefined tag handle":
      message = "`!` begins a tag, which is not part of the format"
      help = "quote the value"
    case "block sequence entries are not allowed in this context":
      message = "a list may not begin here"
      help = "put the first `- ` on a line of its own"
    default:
      message = "not valid YAML: \(problem)"
      help = nil
    }
  }
}
