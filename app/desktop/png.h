// Writes a picture as a PNG file. The only user of stb_image_write. Any thread, one at a time.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace rapport::desktop {

// `pixels`: width * height * 3 bytes, red green blue, the bottom row first as OpenGL gives it.
base::Status write_png(const std::string& path, int width, int height, const std::vector<unsigned char>& pixels);

}  // namespace rapport::desktop
