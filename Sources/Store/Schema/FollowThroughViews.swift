/// Views of whether action items were done, and when: for `sqlite3` and tools that draw charts.
enum FollowThroughViews {
  static let statements = [steps, items, groups, shares]

  /// One row for each item of which git tells: which rows of `history` decide.
  private static let steps = """
    CREATE VIEW item_steps AS
    SELECT document_id, entity_id AS item_id,
      min(number) FILTER (WHERE event = 'opened') AS opening,
      max(number) FILTER (WHERE event = 'opened') AS arrival,
      min(number) FILTER (WHERE event IN ('due-set', 'due-moved')) AS first_due,
      max(number) FILTER (WHERE event IN ('done', 'declined')) AS closing,
      max(number) FILTER (WHERE event = 'reopened') AS reopening,
      count(*) FILTER (WHERE event = 'due-moved' AND \(HistoryTables.isSlip)) AS slips,
      count(*) FILTER (WHERE event = 'reopened') AS reopenings
    FROM history WHERE entity_id LIKE 'AI-%' GROUP BY document_id, entity_id
    """

  /// One row for each item. What git tells counts; what came with the first commit of the history, and
  /// what came closed, is dated by the file where that names an earlier day.
  private static let items = """
    CREATE VIEW item_follow_through AS
    WITH written AS (
      SELECT document, item, count(*) AS slips, max(iif(ordinal = 0, from_day, NULL)) AS first_due
      FROM slips GROUP BY document, item),
    known AS (
      SELECT documents.id AS document_id, action_items.id AS item_id, severity,
        action_items.kind, owner, state, is_closed, documents.day AS began_on,
        iif(state = 'declined', coalesce(declined_on, closed), closed) AS written_close,
        opening.day AS told_open,
        opening.is_import,
        iif(closing.number < item_steps.reopening OR closing.is_import, NULL, closing.day)
          AS told_close,
        closing.revision IS arrival.revision AS came_closed,
        iif(promise.event = 'due-set', promise.after, promise.before) AS told_due,
        written.first_due AS written_due, due,
        max(coalesce(item_steps.slips, 0), coalesce(written.slips, 0)) AS slips,
        coalesce(item_steps.reopenings, 0) AS reopenings,
        date(resolved_at, (SELECT days || ' days' FROM due_limits
          WHERE due_limits.severity = documents.severity
            AND effective_from <= coalesce(documents.day, date(resolved_at))
          ORDER BY effective_from DESC LIMIT 1)) AS limit_day,
        documents.is_external, path, line, action_items.document, action_items.item
      FROM action_items
      JOIN documents USING (document)
      LEFT JOIN written USING (document, item)
      LEFT JOIN item_steps ON item_steps.document_id = documents.id
        AND item_steps.item_id = action_items.id
      LEFT JOIN history AS opening ON opening.number = item_steps.opening
      LEFT JOIN history AS arrival ON arrival.number = item_steps.arrival
      LEFT JOIN history AS closing ON closing.number = item_steps.closing
      LEFT JOIN history AS promise ON promise.number = item_steps.first_due
      WHERE documents.status <> 'withdrawn'),
    dated AS (
      SELECT *,
        CASE WHEN told_open IS NULL THEN began_on
          WHEN is_import THEN \(earlier("began_on", "told_open"))
          ELSE told_open END AS opened,
        CASE WHEN NOT is_closed THEN NULL
          WHEN told_close IS NULL THEN written_close
          WHEN came_closed THEN \(earlier("written_close", "told_close"))
          ELSE told_close END AS closed_on,
        coalesce(\(earlier("told_due", "written_due")), due) AS first_due
      FROM known)
    SELECT document_id, item_id, severity, kind, owner, state, is_closed,
      \(earlier("opened", "closed_on")) AS opened_on, first_due, due, slips, reopenings, closed_on,
      limit_day,
      \(verdict("first_due")) AS is_kept,
      \(verdict("limit_day")) AS is_in_time,
      iif(state IN ('done', 'verified'), state = 'verified', NULL) AS is_verified,
      iif(state IN ('done', 'verified'),
        max(0, CAST(julianday(closed_on) - julianday(opened) AS INTEGER)), NULL)
        AS days_to_close,
      is_external, path, line, document, item
    FROM dated
    """

  /// The earlier one of two days of which either may be unknown.
  private static func earlier(_ first: String, _ second: String) -> String {
    "coalesce(min(\(first), \(second)), \(first), \(second))"
  }

  /// 1 where an item was done by a day, 0 where it was not, and NULL where that cannot be said yet, or
  /// nobody wrote when, or it was declined.
  private static func verdict(_ day: String) -> String {
    """
    CASE WHEN state IN ('done', 'verified') THEN closed_on <= \(day)
        WHEN NOT is_closed AND \(day) < date('now') THEN 0 END
    """
  }

  /// The items of each severity, team and category of cause, and all of them, each once. The team of a service is
  /// that of the longest name in the policy that it is, or is a part of.
  private static let groups = """
    CREATE VIEW follow_through_groups AS
    SELECT 'all' AS dimension, '' AS value, document, item FROM action_items
    UNION ALL
    SELECT 'severity', coalesce(severity, ''), document, item
    FROM action_items JOIN documents USING (document)
    UNION ALL
    SELECT 'team', team, document, item
    FROM (
      SELECT DISTINCT document, (
        SELECT team FROM services
        WHERE name = service OR substr(service, 1, length(name) + 1) = name || '/'
        ORDER BY length(name) DESC LIMIT 1) AS team
      FROM document_services)
    JOIN action_items USING (document)
    WHERE team IS NOT NULL
    UNION ALL
    SELECT 'cause', category, document, item
    FROM (
      SELECT DISTINCT action_item_causes.document, item, category
      FROM action_item_causes
      JOIN causes ON causes.document = action_item_causes.document AND causes.id = cause_id
      WHERE category IS NOT NULL)
    """

  /// Shares and medians of each group, with the number of items that each is of. Our own documents. Items are
  /// judged once and counted by days first, so that a median is looked up among few rows.
  private static let shares = """
    CREATE VIEW follow_through AS
    WITH judged AS MATERIALIZED (
      SELECT document, item, state, is_kept, is_in_time, is_verified, days_to_close, slips,
        reopenings
      FROM item_follow_through WHERE NOT is_external),
    counted AS MATERIALIZED (
      SELECT dimension, value, days_to_close, count(*) AS items,
        sum(state IN ('done', 'verified')) AS closed,
        count(is_kept) AS kept_of, sum(is_kept) AS kept,
        count(is_in_time) AS in_time_of, sum(is_in_time) AS in_time,
        count(is_verified) AS verified_of, sum(is_verified) AS verified,
        sum(slips) AS slips, sum(reopenings) AS reopenings,
        iif(days_to_close IS NULL, 0, count(*)) AS dated
      FROM follow_through_groups JOIN judged USING (document, item)
      GROUP BY dimension, value, days_to_close),
    placed AS (
      SELECT *, sum(dated) OVER (PARTITION BY dimension, value) AS median_of,
        sum(dated) OVER (PARTITION BY dimension, value ORDER BY days_to_close) AS up_to
      FROM counted)
    SELECT dimension, value, sum(items) AS items, sum(closed) AS closed,
      sum(kept_of) AS kept_of, round(1.0 * sum(kept) / sum(kept_of), 3) AS kept_share,
      sum(in_time_of) AS in_time_of,
      round(1.0 * sum(in_time) / sum(in_time_of), 3) AS in_time_share,
      round(1.0 * sum(verified) / sum(verified_of), 3) AS verified_share,
      max(median_of) AS median_of,
      (min(days_to_close) FILTER (WHERE up_to >= (median_of + 1) / 2)
        + min(days_to_close) FILTER (WHERE up_to >= (median_of + 2) / 2)) / 2.0 AS median_days,
      round(1.0 * sum(slips) / sum(items), 3) AS slips_per_item, sum(reopenings) AS reopenings
    FROM placed GROUP BY dimension, value
    """
}
