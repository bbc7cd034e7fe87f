#pragma once

/// Number of pages.
int rule_page_count(void);

/// Name of the page at `index`: that of its rule. Static.
const char *rule_page_name(int index);

/// Text of the page at `index`, UTF-8 Markdown, not terminated. Static.
const unsigned char *rule_page_text(int index);

/// Length of the page at `index` in bytes.
int rule_page_length(int index);
