#ifndef CBYTEMASKS_H
#define CBYTEMASKS_H

#include <stdint.h>

// Questions to 64 bytes at once. Bit n of an answer is that of byte n.

/// Which of the 64 bytes from `bytes` on are `byte`.
uint64_t byte_mask_equal(const uint8_t *bytes, uint8_t byte);

/// Which of them are from `first` to `last`.
uint64_t byte_mask_within(const uint8_t *bytes, uint8_t first, uint8_t last);

/// Which of them are letters of ASCII.
uint64_t byte_mask_letters(const uint8_t *bytes);

#endif
