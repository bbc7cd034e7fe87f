import Documents
import Incidents
import Lint

extension LintContext {
  /// What checks may know of `base` at `now`, its folder included.
  init(now: Int, base: KnowledgeBase) {
    self.init(now: now, configuration: base.configuration, policy: base.policy)
    let root = base.root
    fileExists = { root.exists($0) }
    attachmentFault = { path in
      if case .failure(let fault) = base.attachment(at: path) { fault } else { nil }
    }
  }
}
