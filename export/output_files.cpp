#include "export/output_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "core/error.hpp"

namespace dealgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferSize = std::size_t{256} * 1024;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw Error("cannot write: " + reason, {path.string(), 0, 0});
}

/// A file without a name in `folder`, which the system removes however the program ends; -1 where that cannot be had (network
/// drives, or no /proc to reach it by).
int open_nameless(const fs::path& folder) {
  const int file = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (file < 0) return -1;
  if (::access(("/proc/self/fd/" + std::to_string(file)).c_str(), W_OK) == 0) return file;
  ::close(file);
  return -1;
}

/// Who may do so (root) would replace a device by a file: `--out /dev/null` once would have been the end of it.
const fs::path& refuse_other_than_file(const fs::path& place) {
  std::error_code error;
  const fs::file_status status = fs::status(place, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) fail(place, "is no regular file");
  return place;
}

/// A file that is to be at `place`. Until then it has no name if it can be had so, else a hidden one beside its place, and is
/// gone with this object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& place)
      : place_(refuse_other_than_file(place)),
        path_(place.parent_path() / ('.' + place.filename().string() + '.' + std::to_string(::getpid()) + ".tmp")),
        nameless_(open_nameless(place.parent_path())) {}
  TemporaryFile(const TemporaryFile&) = delete;  // two would remove one file
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&& other) noexcept
      : place_(std::move(other.place_)), path_(std::move(other.path_)), nameless_(std::exchange(other.nameless_, -1)) {
    other.path_.clear();
  }
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;  // it may never have been made
    if (!path_.empty()) fs::remove(path_, ignored);
    if (nameless_ >= 0) ::close(nameless_);
  }

  void write(const std::function<void(std::ostream&)>& write_to) const {
    errno = 0;
    std::vector<char> buffer(kBufferSize);  // must outlive the stream
    std::ofstream out;
    out.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    out.open(nameless_ < 0 ? path_.string() : handle(), std::ios::binary | std::ios::trunc);
    if (out) write_to(out);
    out.close();
    if (!out) fail(place_, errno != 0 ? std::strerror(errno) : "the file could not be completed");
  }

  fs::path take_place() {
    std::error_code error;
    if (nameless_ >= 0) give_name();
    fs::rename(path_, place_, error);
    if (error) fail(place_, error.message());
    path_.clear();
    return place_;
  }

 private:
  [[nodiscard]] std::string handle() const { return "/proc/self/fd/" + std::to_string(nameless_); }

  /// A link cannot replace a file, a rename can: so it gets the hidden name first.
  void give_name() const {
    std::error_code ignored;  // of an older program that was killed here and had our number
    fs::remove(path_, ignored);
    if (::linkat(AT_FDCWD, handle().c_str(), AT_FDCWD, path_.c_str(), AT_SYMLINK_FOLLOW) != 0)
      fail(place_, std::strerror(errno));
  }

  fs::path place_;
  fs::path path_;
  int nameless_;  ///< descriptor, or -1
};

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error && !fs::is_directory(folder, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (error) fail(folder, error.message());
}

}  // namespace

void write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
  TemporaryFile file(path);
  file.write(write);
  file.take_place();
}

std::vector<fs::path> write_formats(const KnowledgeGraph& graph, std::span<const Format* const> wanted,
                                    const ExportOptions& options, const fs::path& folder) {
  make_folder(folder);
  std::vector<TemporaryFile> written;
  for (const Format* format : wanted) {
    for (const FormatFile& file : format->files) {
      written.emplace_back(folder / file.name);
      written.back().write([&](std::ostream& out) { file.write(graph, options, out); });
    }
  }
  std::vector<fs::path> paths;
  for (TemporaryFile& file : written) paths.push_back(file.take_place());
  return paths;
}

}  // namespace dealgraph
