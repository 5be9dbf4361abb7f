// Moved to engine/json.
#pragma once

#include "engine/json/utf8.h"
