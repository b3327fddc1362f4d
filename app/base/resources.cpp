#include "base/resources.h"

namespace rapport::base {

namespace fs = std::filesystem;

Result<Resources> find_resources(const fs::path& executable) {
    const fs::path folder = executable.parent_path();
    std::error_code ignored;
    const fs::path installed = folder.parent_path() / "share" / "rapport";
    if (fs::is_directory(installed / "scenarios", ignored)) {
        return Resources{installed / "scenarios", installed / "assets" / "competencies", installed / "translations",
                         installed / "assets" / "templates"};
    }
    for (fs::path above = folder; above.has_relative_path(); above = above.parent_path()) {
        if (!fs::is_directory(above / "scenarios", ignored) ||
            !fs::is_directory(above / "assets" / "competencies", ignored))
            continue;
        return Resources{above / "scenarios", above / "assets" / "competencies", folder / "translations",
                         above / "assets" / "templates"};
    }
    return Error{"Cannot find the folders “scenarios” and “assets” beside or above " + folder.string() + "."};
}

Result<Resources> find_resources() {
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    if (error) return Error{"Cannot find out where the program lies: " + error.message() + "."};
    return find_resources(executable);
}

}  // namespace rapport::base
