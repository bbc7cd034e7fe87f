/// How an open page hears that there is something new: by scripts from this server alone, which the
/// content security policy of the pages allows as it is. They are part of what is sent, never of what
/// is built.
enum Reload {
  // No file of a site has a hidden name.
  static let scriptPath = "/.preview/reload.js"
  static let waitPath = "/.preview/wait.js"

  /// What is sent behind the end of a page that shows `version`.
  static func tag(_ version: String) -> [UInt8] {
    Array("<script defer src=\"\(scriptPath)\" data-version=\"\(version)\"></script>\n".utf8)
  }

  /// How long a question is left open. Browsers allow six at a time, so that it is not long.
  private static let patience = Duration.seconds(5)

  /// Waits until `site` shows something else than `version`, for a while, and says what the page is to do.
  static func word(since version: String, _ site: ServedSite) async -> String {
    let end = ContinuousClock.now + patience
    while site.version == version, ContinuousClock.now < end {
      do { try await Task.sleep(for: .milliseconds(50)) } catch { break }
    }
    return site.version == version ? "// nothing new\n" : "location.reload();\n"
  }

  /// Asks again and again, but only while somebody looks.
  static let script = """
    (() => {
      const version = document.currentScript.dataset.version;
      let isAsking = false;
      const ask = () => {
        if (isAsking || document.hidden) return;
        isAsking = true;
        const question = document.createElement("script");
        const again = (pause) => () => {
          question.remove();
          isAsking = false;
          setTimeout(ask, pause);
        };
        question.onload = again(0);
        question.onerror = again(2000);
        question.src = "\(waitPath)?" + version;
        document.head.append(question);
      };
      document.addEventListener("visibilitychange", ask);
      if (document.readyState === "complete") ask();
      else addEventListener("load", ask);
    })();

    """
}
