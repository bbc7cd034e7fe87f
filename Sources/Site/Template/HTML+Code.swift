extension HTML {
  /// `text` of a message, in which what stands between two backticks is code; as it is where one of them has
  /// no partner.
  init(message text: String) {
    self.init()
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.count % 2 == 1 else {
      append(text: text)
      return
    }
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        append(text: String(part))
      } else {
        append("<code>\(String(part))</code>")
      }
    }
  }
}
