import Documents

/// What an export of a tracker tells of a ticket.
enum TrackerColumn: String, CaseIterable {
  case ticket, state, resolution, closed, owner, due, url

  /// Whether an export without it tells nothing.
  var isNeeded: Bool { self == .ticket || self == .state }

  /// The name that is configured for it.
  func configured(in settings: TicketSettings?) -> String? {
    guard let columns = settings?.columns else { return nil }
    return switch self {
    case .ticket: columns.ticket?.value
    case .state: columns.state?.value
    case .resolution: columns.resolution?.value
    case .closed: columns.closed?.value
    case .owner: columns.owner?.value
    case .due: columns.due?.value
    case .url: columns.url?.value
    }
  }

  /// The names that common trackers give it, the surest first; `a.b` is `b` of the object `a`.
  var names: [String] {
    switch self {
    case .ticket:
      ["ticket", "Issue key", "key", "iid", "number", "Issue ID", "identifier", "id", "编号", "キー"]
    case .state: ["state", "status", "state.name", "status.name", "fields.status.name", "状态", "状態"]
    case .resolution:
      ["resolution", "stateReason", "state_reason", "resolution.name", "fields.resolution.name"]
    case .closed:
      [
        "closed", "resolved", "closedAt", "closed_at", "Closed At (UTC)", "Closed at", "completed",
        "completedAt", "resolutiondate", "fields.resolutiondate", "关闭时间", "完了日",
      ]
    case .owner:
      [
        "owner", "assignee username", "assignee", "assignee.login", "assignee.username",
        "assignees.login", "fields.assignee.name", "fields.assignee.emailAddress",
        "fields.assignee.displayName", "assignee.email", "assignee.name", "处理人", "負責人", "担当者",
      ]
    case .due:
      ["due", "due date", "dueDate", "due_date", "duedate", "fields.duedate", "截止日期", "期限日"]
    case .url: ["url", "web_url", "html_url", "link"]
    }
  }
}
