// Moved to engine/json.
#pragma once

#include "engine/json/json_writer.h"
