#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace rapport::base {

namespace {

// An open file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_value >= 0) ::close(m_value);
    }
    bool is_open() const { return m_value >= 0; }
    int get() const { return m_value; }

  private:
    int m_value;
};

Error file_error(const char* action, const std::filesystem::path& path, const char* reason) {
    return {std::string("Cannot ") + action + " " + path.string() + ": " + reason + "."};
}

Error file_error(const char* action, const std::filesystem::path& path) {
    return file_error(action, path, std::strerror(errno));
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<std::string> DiskFiles::read(const std::filesystem::path& path, std::uint64_t max_bytes) const {
    const Descriptor file(
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe must not make us wait for its writer
    if (!file.is_open()) return file_error("read", path);
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return file_error("read", path);
    if (!S_ISREG(info.st_mode)) return file_error("read", path, "it is not a regular file");
    if (static_cast<std::uint64_t>(info.st_size) > max_bytes) {
        return file_error("read", path, ("it is larger than " + std::to_string(max_bytes / 1024) + " KiB").c_str());
    }
    std::string content(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const ssize_t got = ::read(file.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return file_error("read", path);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

Status DiskFiles::write(const std::filesystem::path& path, std::string_view content) {
    std::error_code ignored;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ignored);
    std::string temporary = path.string() + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.is_open()) return file_error("write", path);
    const bool written = write_all(file.get(), content) && ::fchmod(file.get(), 0644) == 0 &&
                         ::fsync(file.get()) == 0 && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (written) return Done{};
    const Error error = file_error("write", path);
    ::unlink(temporary.c_str());
    return error;
}

std::vector<std::filesystem::path> DiskFiles::list(const std::filesystem::path& folder,
                                                   std::string_view extension) const {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && entry->path().extension() == extension) found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

FileStamp DiskFiles::stamp(const std::filesystem::path& path) const {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return {};
    return {static_cast<std::uint64_t>(info.st_size),
            static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec};
}

}  // namespace rapport::base
