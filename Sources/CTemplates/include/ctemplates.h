#pragma once
#include <stddef.h>

/// One template: its path in the folder `templates/`, its bytes and their number.
struct template_file {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// Number of templates.
size_t template_file_count(void);

/// Template number `index`, below the count.
struct template_file template_file_at(size_t index);
