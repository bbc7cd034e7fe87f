#include "cbytemasks.h"

#include <string.h>

// Vectors of clang: it takes the widest registers that every processor of the kind has, and moves the
// answers into one word in a few instructions.
typedef uint8_t bytes64 __attribute__((vector_size(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

// No function takes or returns a vector: how that is done depends on the processor.
#define LOAD(name, from) \
  bytes64 name;          \
  memcpy(&name, from, sizeof name)

#define RETURN(condition)                                             \
  do {                                                                \
    bits64 bits = __builtin_convertvector((bytes64)(condition), bits64); \
    uint64_t mask;                                                    \
    memcpy(&mask, &bits, sizeof mask);                                \
    return mask;                                                      \
  } while (0)

uint64_t byte_mask_equal(const uint8_t *bytes, uint8_t byte) {
  LOAD(block, bytes);
  RETURN(block == byte);
}

uint64_t byte_mask_within(const uint8_t *bytes, uint8_t first, uint8_t last) {
  LOAD(block, bytes);
  RETURN(block - first <= (uint8_t)(last - first));
}

uint64_t byte_mask_letters(const uint8_t *bytes) {
  LOAD(block, bytes);
  RETURN((block | 0x20) - 'a' <= 'z' - 'a');
}
