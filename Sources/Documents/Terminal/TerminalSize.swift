import Glibc

extension TerminalText {
  /// Cells in a line of the terminal behind `descriptor`; nil where it is none.
  public static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
