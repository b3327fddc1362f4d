#include "desktop/png.h"

#include <stb_image_write.h>

namespace rapport::desktop {

base::Status write_png(const std::string& path, int width, int height, const std::vector<unsigned char>& pixels) {
    stbi_flip_vertically_on_write(1);
    if (stbi_write_png(path.c_str(), width, height, 3, pixels.data(), width * 3) == 0)
        return base::Error{"Cannot write " + path + "."};
    return base::Done{};
}

}  // namespace rapport::desktop
