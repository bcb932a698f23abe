#include "domain/ports.h"

// Holds the meta object of Book, which has no code of its own.
