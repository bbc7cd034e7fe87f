#pragma once
#include <stddef.h>

/// One file of the theme: its path in the folder `site/`, its bytes and their number.
struct theme_file {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// Number of files.
size_t theme_file_count(void);

/// File number `index`, below the count.
struct theme_file theme_file_at(size_t index);
