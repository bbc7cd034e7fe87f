/// A fault of libyaml in the words of the person who has to mend it.
struct YAMLFault {
  /// What is wrong.
  let message: String
  /// The way out, where one is known.
  let help: String?

  /// Whether the start of what is wrong says more than the place where libyaml gave up.
  let isAtContext: Bool
  /// Whether a bracket that was opened before belongs to it.
  let opens: Bool

  /// Translates libyaml's `problem`; an unknown one is passed on.
  init(_ problem: String) {
    isAtContext = [
      "could not find expected ':'", "found unexpected end of stream",
      "found unexpected document indicator",
    ].contains(problem)
    opens = problem.hasPrefix("did not find expected ',' or ")
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
    case "mapping keys are not allowed in this context":
      message = "`? ` begins a complex key, which is not part of the format"
      help = "write `key: value`"
    case "did not find expected node content":
      message = "a value is missing between brackets"
      help = "write a value, or leave the comma out; quote values that begin with `,`, `]` or `}`"
    case "found unexpected document indicator":
      message = "a quoted value is not closed before `---`"
      help = "close the quotes"
    case "did not find expected <document start>":
      message = "a line with `%` begins a directive, which is not part of the format"
      help = "leave the line out, or put the value in quotes"
    case "did not find expected comment or line break":
      message = "text behind `|` or `>`"
      help = "begin the text on the next line, indented"
    case "found an indentation indicator equal to 0":
      message = "`|0` and `>0` do not exist"
      help = "write `|` or `>-` alone"
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      message = "this escape is no character"
      help = "write the character itself"
    case "did not find expected alphabetic or numeric character":
      message = "`&` and `*` begin anchors and aliases, which are not part of the format"
      help = "put the value in quotes"
    case "control characters are not allowed":
      message = "this character is not allowed in the front matter"
      help = "delete it; byte order marks belong at the very start of a file only"
    case "invalid leading UTF-8 octet", "incomplete UTF-8 octet sequence",
      "invalid trailing UTF-8 octet", "invalid length of a UTF-8 sequence",
      "invalid Unicode character":
      message = "the text is not UTF-8"
      help = "save the file as UTF-8"
    case _ where problem.contains("tag") || problem.contains("URI"):
      message = "tags (`!name`) are not part of the format"
      help = "quote the value"
    case _ where problem.contains("directive"):
      message = "directives (`%YAML`) are not part of the format"
      help = "leave the line out"
    default:
      message = "not valid YAML: \(problem)"
      help = nil
    }
  }
}
