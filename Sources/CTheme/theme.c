#include "ctheme.h"
